import type { PersonAnswer, TopicAnswer } from './answers.ts';
import { doubtAboutPerson, troubleWithPerson, troubleWithTopic } from './check-answers.ts';
import { organisationsIn } from './name-lists.ts';
import type { Registries } from './registries.ts';
import type { Question } from './questions.ts';

/** Reads `Ada Lovelace` or `Ada Lovelace (The Engine)`. */
export function parsePerson(text: string, registries: Registries): PersonAnswer {
  const written = text.trim();
  const match = /^([^()]+?)\s*\(\s*([^()]*(?:\([^()]*\)[^()]*)*?)\s*\)$/u.exec(
    written.replaceAll('（', '(').replaceAll('）', ')'),
  );
  const [, name = '', inBrackets = ''] = match ?? [];
  if (inBrackets === '' || registries.find('people', written).length > 0) return { name: written };
  const organisations = organisationsIn(inBrackets, registries) ?? [inBrackets];
  return { name, organisation: organisations.length === 1 ? organisations[0] : organisations };
}

/** Reads `stream-storage`, or `Stream storage: What belongs to it.` */
export function parseTopic(text: string, { find }: Registries): TopicAnswer {
  const match = /^(.+?):\s+(.+)$/su.exec(text.trim());
  if (!match || find('topics', text).length > 0) return { name: text.trim() };
  return { name: match[1] ?? '', description: match[2] };
}

/** What asks for people; `flag` names one of them. */
export const peopleQuestion = (flag: string, text: string, registries: Registries): Question => ({
  flag,
  text,
  example: 'Ada Lovelace, or Ada Lovelace (The Engine) for somebody new',
  isList: true,
  choices: () => registries.ids('people'),
  complain: (answer) => troubleWithPerson(parsePerson(answer, registries), registries, flag),
  doubt: (answer) => doubtAboutPerson(parsePerson(answer, registries), registries),
});

/** What asks for topics. */
export const topicsQuestion = (text: string, registries: Registries): Question => ({
  flag: 'topic',
  text,
  example: 'kubernetes, or for a new one: Compilers: Programs that translate programs.',
  isList: true,
  choices: () => registries.ids('topics'),
  complain: (answer) => troubleWithTopic(parseTopic(answer, registries), registries),
});
