import type { Registries } from './registries.ts';

/** A stroke between words, as in `Looms/Wheels`; not in `Looms A/S` and `24/7`. */
const stroke = /(?<=\p{L}{2})\s*[/|]\s*(?=\p{L}{2})/u;

/** What stands between the names of a list. */
const separator = new RegExp(`\\s*[,;，；、]\\s*|\\s+(?:[&+/|]|and)\\s+|${stroke.source}`, 'iu');

/** What makes one name of two, as in `Looms, Inc.` */
const legalForm =
  /^(?:inc(?:orporated)?|llc|llp|ltd|limited|plc|pbc|corp(?:oration)?|co|gmbh|ag|kg|se|s\.?a(?:\.?s)?|s\.?l|s\.?r\.?l|b\.?v|n\.?v|oy|ab|as|pty(?:\.? ltd)?)\.?$/iu;

/** The names of a list as people write one; what stands in brackets belongs to the name before it. */
export function splitNames(text: string): string[] {
  const groups: string[] = [];
  const bare = text.replace(/\([^()]*\)/gu, (group) => `\u0000${groups.push(group) - 1}\u0000`);
  return bare
    .split(separator)
    .map((part) => part.replace(/\u0000(\d+)\u0000/gu, (_whole, index) => groups[Number(index)] ?? '').trim())
    .filter((part) => part !== '');
}

/**
 * The organisations that a text in brackets names. It is a list where each is known or semicolons stand between them,
 * and one organisation where that is known or nothing tells otherwise.
 *
 * @returns `undefined` where it is not clear whether they are one or several
 */
export function organisationsIn(text: string, { find }: Registries): string[] | undefined {
  const isKnown = (name: string) => find('organisations', name).length > 0;
  if (isKnown(text)) return [text];
  if (/[;；]/u.test(text)) return text.split(/\s*[;；]\s*/u).filter((part) => part !== '');
  const parts = splitNames(text);
  const known = parts.filter(isKnown).length;
  if (parts.length > 1 && known === parts.length) return parts;
  const [, second = '', ...more] = text.split(/\s*[,，、]\s*/u);
  const isOneByForm = more.length === 0 && legalForm.test(second);
  const isList = (/[,，、]/u.test(text) && !isOneByForm) || stroke.test(text);
  return isList || (known > 0 && parts.length > 1 && !isOneByForm) ? undefined : [text];
}
