import { conferenceSchema } from '../../schemas/conference.ts';
import { organisationSchema } from '../../schemas/organisation.ts';
import { personSchema } from '../../schemas/person.ts';
import { topicSchema } from '../../schemas/topic.ts';
import type { ConferenceAnswer, PersonAnswer, TopicAnswer, Trouble } from './answers.ts';
import {
  troubleWithAccent,
  troubleWithConference,
  troubleWithPerson,
  troubleWithTopic,
} from './check-answers.ts';
import { complaintOf } from './complaint-of.ts';
import type { Registries, RegistryKind } from './registries.ts';

/** A speaker as the frontmatter names one. */
type Speaker = string | { person: string; organisation: string | string[] };

/** Turns answers into ids; notes new entries in the registries, and troubles in `troubles`. */
export interface Resolver {
  conference: (answer: ConferenceAnswer) => string;
  topics: (answers: readonly TopicAnswer[]) => string[];
  authors: (answers: readonly PersonAnswer[]) => string[];
  /** A known person who spoke for another organisation that day keeps both. */
  speakers: (answers: readonly PersonAnswer[]) => Speaker[];
}

export function resolveAnswers(registries: Registries, troubles: Trouble[]): Resolver {
  const complain = (answer: string, message: string): undefined => {
    troubles.push({ answer, message });
  };

  /** The id of what is known by this name; `undefined` if it is new. */
  function known(kind: RegistryKind, answer: string, name: string): string | undefined {
    const found = registries.find(kind, name);
    if (found.length > 1) {
      const ids = found.map((id) => `\`${id}\``).join(' or ');
      complain(answer, `\`${name}\` may be ${ids}. Give the id of the one that you mean.`);
    }
    return found[0];
  }

  /** Notes what is wrong, if anything is. */
  const note = (answer: string, trouble: string | undefined) => {
    if (trouble !== undefined) complain(answer, trouble);
  };

  function organisation(answer: string, name: string): string {
    const id = known('organisations', answer, name);
    if (id !== undefined) return id;
    const complaint = complaintOf(organisationSchema.shape.name, name);
    if (complaint !== undefined) complain(answer, `The name of the organisation: ${complaint}`);
    return registries.add('organisations', { name: name.trim() });
  }

  function organisations(answer: string, names: string | readonly string[]): string[] {
    return unique([names].flat().map((name) => organisation(answer, name)));
  }

  function newPerson(answer: string, { name, organisation: stoodFor }: PersonAnswer): string {
    const complaint = complaintOf(personSchema.shape.name, name);
    if (complaint !== undefined) complain(answer, `The name of the person: ${complaint}`);
    return registries.add('people', {
      name: name.trim(),
      ...(stoodFor === undefined ? {} : { organisation: oneOrAll(organisations(answer, stoodFor)) }),
    });
  }

  /** Whether a known person stands for all of these. */
  const standsFor = (person: string, ids: readonly string[]): boolean => {
    const own: unknown[] = [registries.get('people', person)['organisation']].flat();
    return ids.every((id) => own.includes(id));
  };

  function author(answer: PersonAnswer): string {
    note('author', troubleWithPerson(answer, registries, 'author'));
    const id = known('people', 'author', answer.name);
    if (id === undefined) return newPerson('author', answer);
    if (answer.organisation !== undefined && !standsFor(id, organisations('author', answer.organisation))) {
      complain('author', `\`${id}\` is known. Leave the organisation out, or change it in people.yaml.`);
    }
    return id;
  }

  function speaker(answer: PersonAnswer): Speaker {
    note('speaker', troubleWithPerson(answer, registries, 'speaker'));
    const person = known('people', 'speaker', answer.name);
    if (person === undefined) return newPerson('speaker', answer);
    if (answer.organisation === undefined) return person;
    const stoodFor = organisations('speaker', answer.organisation);
    return standsFor(person, stoodFor) ? person : { person, organisation: oneOrAll(stoodFor) };
  }

  function topic({ name, description }: TopicAnswer): string {
    note('topic', troubleWithTopic({ name, description }, registries));
    const id = known('topics', 'topic', name);
    if (id !== undefined) return id;
    const entry = { name: name.trim(), description: description?.trim() ?? '' };
    const complaint = complaintOf(topicSchema.shape.name, name);
    if (complaint !== undefined) complain('topic', `The name of the topic: ${complaint}`);
    const wrong =
      description === undefined ? undefined : complaintOf(topicSchema.shape.description, entry.description);
    if (wrong !== undefined) complain('topic', `What belongs to the topic: ${wrong}`);
    return registries.add('topics', entry);
  }

  return {
    authors: (answers) => unique(answers.map(author)),
    speakers: (answers) => unique(answers.map(speaker)),
    topics: (answers) => unique(answers.map(topic)),
    conference: ({ name, accent }) => {
      note('conference', troubleWithConference(name, registries));
      note('accent', troubleWithAccent({ name, accent }, registries));
      const id = known('conferences', 'conference', name);
      if (id !== undefined) return id;
      const complaint = complaintOf(conferenceSchema.shape.name, name);
      if (complaint !== undefined) complain('conference', complaint);
      const wrong = complaintOf(conferenceSchema.shape.accent, accent);
      if (wrong !== undefined) complain('accent', wrong);
      const entry = { name: name.trim(), accent };
      return registries.add('conferences', entry);
    },
  };
}

/** One organisation as its id, several as a list. */
const oneOrAll = (ids: string[]): string | string[] => (ids.length === 1 ? (ids[0] ?? ids) : ids);

const unique = <Item>(items: Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
