import type { PersonAnswer, TopicAnswer } from '../../content/write/answers.ts';
import { newTopicMessage } from '../../content/write/resolve-answers.ts';
import type { Registries } from '../../content/write/registries.ts';

/** Reads `Ada Lovelace` or `Ada Lovelace (The Engine)`. */
export function parsePerson(text: string, { find }: Registries): PersonAnswer {
  const match = /^(.+?)\s*\(([^()]+)\)$/u.exec(text.trim());
  if (!match || find('people', text).length > 0) return { name: text.trim() };
  return { name: match[1] ?? '', organisation: match[2] };
}

/** Reads `stream-storage`, or `Stream storage: What belongs to it.` */
export function parseTopic(text: string, { find }: Registries): TopicAnswer {
  const match = /^(.+?):\s+(.+)$/su.exec(text.trim());
  if (!match || find('topics', text).length > 0) return { name: text.trim() };
  return { name: match[1] ?? '', description: match[2] };
}

/** Says what a new topic lacks; `undefined` if the topic is known or described. */
export function complainAboutTopic(text: string, registries: Registries): string | undefined {
  const { name, description } = parseTopic(text, registries);
  const isKnown = registries.find('topics', name).length > 0;
  return isKnown || description !== undefined ? undefined : newTopicMessage(name);
}
