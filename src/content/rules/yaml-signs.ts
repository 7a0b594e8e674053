import { inQuotes } from '../problem.ts';
import { kinds, type Entry } from '../read/entry.ts';
import type { Rule } from './rule.ts';

/** No value may hold an escape that is hardly meant as one, nor a tag or an anchor, which readers don’t see. */
export const yamlSigns: Rule = function* ({ entries }) {
  const all = kinds.flatMap((kind): Entry[] => [...entries[kind].values()]);
  for (const { signs, problemAt } of new Set(all.map(({ source }) => source))) {
    for (const { path, kind, sign, written, ahead } of signs) {
      if (kind === 'escape') {
        const message = `In double quotes \`${sign}\` is an escape and stands for another character. Put the text in single quotes, ${inQuotes(written)}, or write the character itself.`;
        yield problemAt(path, message);
      } else if (kind === 'mark') {
        const message = `\`${sign}\` is no text for YAML and is left out. Put the text in quotes: ${inQuotes(written)}.`;
        const problem = problemAt(path, message);
        yield { ...problem, column: problem.column - ahead, value: written };
      }
    }
  }
};
