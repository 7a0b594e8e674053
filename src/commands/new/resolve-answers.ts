import type { z } from 'zod';
import { conferenceSchema } from '../../schemas/conference.ts';
import { organisationSchema } from '../../schemas/organisation.ts';
import { personSchema } from '../../schemas/person.ts';
import { topicSchema } from '../../schemas/topic.ts';
import {
  complaintOf,
  type Complaints,
  type ConferenceAnswer,
  type PersonAnswer,
  type TopicAnswer,
} from './answers.ts';
import {
  troubleWithAccent,
  troubleWithConference,
  troubleWithPerson,
  troubleWithTopic,
} from './check-answers.ts';
import type { Registries, RegistryKind } from './registries.ts';

/** A speaker as the frontmatter names one. */
type Speaker = string | { person: string; organisation: string | string[] };

/** Turns answers into ids; notes new entries in the registries, and what is wrong in `complaints`. */
export function resolveAnswers(registries: Registries, complaints: Complaints) {
  /** The id of what is known by this name; `undefined` if it is new. */
  function known(kind: RegistryKind, answer: string, name: string): string | undefined {
    const found = registries.find(kind, name);
    if (found.length > 1) {
      const ids = found.map((id) => `\`${id}\``).join(' or ');
      complaints.add(answer, `\`${name}\` may be ${ids}. Give the id of the one that you mean.`);
    }
    return found[0];
  }

  /** Notes what a schema says against a part of an answer. */
  function check(answer: string, part: string, schema: z.ZodType, value: unknown): void {
    const complaint = complaintOf(schema, value);
    if (complaint !== undefined) complaints.add(answer, part + complaint);
  }

  const organisations = (answer: string, names: string | readonly string[]): string[] =>
    unique(
      [names].flat().map((name) => {
        const id = known('organisations', answer, name);
        if (id !== undefined) return id;
        check(answer, 'The name of the organisation: ', organisationSchema.shape.name, name);
        return registries.add('organisations', { name: name.trim() });
      }),
    );

  /** The person who is meant, and whom they stood for that day where that is not what is known of them. */
  function person(answer: string, { name, organisation }: PersonAnswer): { id: string; stoodFor?: string[] } {
    complaints.add(answer, troubleWithPerson({ name, organisation }, registries, answer));
    const id = known('people', answer, name);
    if (id === undefined) {
      check(answer, 'The name of the person: ', personSchema.shape.name, name);
      const stoodFor = organisation === undefined ? undefined : organisations(answer, organisation);
      const entry = { name: name.trim(), ...(stoodFor && { organisation: oneOrAll(stoodFor) }) };
      return { id: registries.add('people', entry) };
    }
    if (organisation === undefined) return { id };
    const own: unknown[] = [registries.get('people', id)['organisation']].flat();
    const stoodFor = organisations(answer, organisation);
    return stoodFor.every((each) => own.includes(each)) ? { id } : { id, stoodFor };
  }

  function author(answer: PersonAnswer): string {
    const { id, stoodFor } = person('author', answer);
    if (stoodFor) {
      const message = `\`${id}\` is known. Leave the organisation out, or change it in people.yaml.`;
      complaints.add('author', message);
    }
    return id;
  }

  function speaker(answer: PersonAnswer): Speaker {
    const { id, stoodFor } = person('speaker', answer);
    return stoodFor ? { person: id, organisation: oneOrAll(stoodFor) } : id;
  }

  function topic(answer: TopicAnswer): string {
    const { name, description } = answer;
    complaints.add('topic', troubleWithTopic(answer, registries));
    const id = known('topics', 'topic', name);
    if (id !== undefined) return id;
    const { shape } = topicSchema;
    check('topic', 'The name of the topic: ', shape.name, name);
    if (description !== undefined)
      check('topic', 'What belongs to the topic: ', shape.description, description.trim());
    const entry = { name: name.trim(), description: description?.trim() ?? '' };
    return registries.add('topics', entry);
  }

  function conference(answer: ConferenceAnswer): string {
    const { name, accent } = answer;
    complaints.add('conference', troubleWithConference(name, registries));
    complaints.add('accent', troubleWithAccent(answer, registries));
    const id = known('conferences', 'conference', name);
    if (id !== undefined) return id;
    check('conference', '', conferenceSchema.shape.name, name);
    check('accent', '', conferenceSchema.shape.accent, accent);
    const entry = { name: name.trim(), accent };
    return registries.add('conferences', entry);
  }

  return {
    conference,
    topics: (answers: readonly TopicAnswer[]) => unique(answers.map(topic)),
    authors: (answers: readonly PersonAnswer[]) => unique(answers.map(author)),
    /** A known person who spoke for another organisation that day keeps both. */
    speakers: (answers: readonly PersonAnswer[]) => unique(answers.map(speaker)),
  };
}

/** One organisation as its id, several as a list. */
const oneOrAll = (ids: string[]): string | string[] => (ids.length === 1 ? (ids[0] ?? ids) : ids);

const unique = <Item>(items: Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
