import { conferenceSchema } from '../../schemas/conference.ts';
import { organisationSchema } from '../../schemas/organisation.ts';
import { personSchema } from '../../schemas/person.ts';
import { topicSchema } from '../../schemas/topic.ts';
import type { ConferenceAnswer, PersonAnswer, TopicAnswer, Trouble } from './answers.ts';
import { complaintOf } from './complaint-of.ts';
import type { Registries, RegistryKind } from './registries.ts';

/** A speaker as the frontmatter names one. */
type Speaker = string | { person: string; organisation: string };

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

  function organisation(answer: string, name: string): string {
    const id = known('organisations', answer, name);
    if (id !== undefined) return id;
    const complaint = complaintOf(organisationSchema.shape.name, name);
    if (complaint !== undefined) complain(answer, `The name of the organisation: ${complaint}`);
    return registries.add('organisations', { name: name.trim() });
  }

  function newPerson(answer: string, { name, organisation: stoodFor }: PersonAnswer): string {
    const complaint = complaintOf(personSchema.shape.name, name);
    if (complaint !== undefined) complain(answer, `The name of the person: ${complaint}`);
    return registries.add('people', {
      name: name.trim(),
      ...(stoodFor === undefined ? {} : { organisation: organisation(answer, stoodFor) }),
    });
  }

  function author(answer: PersonAnswer): string {
    const id = known('people', 'author', answer.name);
    if (id === undefined) return newPerson('author', answer);
    if (answer.organisation !== undefined) {
      complain('author', `\`${id}\` is known. Leave the organisation out, or change it in people.yaml.`);
    }
    return id;
  }

  function speaker(answer: PersonAnswer): Speaker {
    const person = known('people', 'speaker', answer.name);
    if (person === undefined) return newPerson('speaker', answer);
    if (answer.organisation === undefined) return person;
    const stoodFor = organisation('speaker', answer.organisation);
    return [registries.get('people', person)['organisation']].flat().includes(stoodFor)
      ? person
      : { person, organisation: stoodFor };
  }

  function topic({ name, description }: TopicAnswer): string {
    const id = known('topics', 'topic', name);
    if (id !== undefined) return id;
    const entry = { name: name.trim(), description: description?.trim() ?? '' };
    const complaint = complaintOf(topicSchema.shape.name, name);
    if (complaint !== undefined) complain('topic', `The name of the topic: ${complaint}`);
    if (complaintOf(topicSchema.shape.description, entry.description) !== undefined) {
      complain('topic', newTopicMessage(entry.name));
    }
    return registries.add('topics', entry);
  }

  return {
    authors: (answers) => unique(answers.map(author)),
    speakers: (answers) => unique(answers.map(speaker)),
    topics: (answers) => unique(answers.map(topic)),
    conference: ({ name, accent }) => {
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

/** Says how a new topic is answered. */
export const newTopicMessage = (name: string): string =>
  `\`${name}\` is a new topic. Say in one or two sentences, of 400 characters at most, what belongs to it: \`${name}: What belongs to it.\``;

const unique = <Item>(items: Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
