import type { PersonAnswer, TopicAnswer } from './answers.ts';
import { doubtAboutPerson, troubleWithPerson, troubleWithTopic } from './check-answers.ts';
import { organisationsIn } from './name-lists.ts';
import type { Registries } from './registries.ts';

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

/** Makes a function that says why a person is not taken as answered; `undefined` if nothing is wrong. */
export const complainAboutPerson =
  (flag: string) =>
  (text: string, registries: Registries): string | undefined =>
    troubleWithPerson(parsePerson(text, registries), registries, flag);

/** Says whom or which organisation somebody may have meant; `undefined` if there is no doubt. */
export const doubtPerson = (text: string, registries: Registries): string | undefined =>
  doubtAboutPerson(parsePerson(text, registries), registries);

/** Says why a topic is not taken as answered; `undefined` if nothing is wrong. */
export const complainAboutTopic = (text: string, registries: Registries): string | undefined =>
  troubleWithTopic(parseTopic(text, registries), registries);
