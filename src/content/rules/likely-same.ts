import { bareName } from '../../lib/base-letters.ts';
import { atField } from '../read/entry.ts';
import type { Rule } from './rule.ts';

/**
 * People, topics, organisations and conferences whose names differ only in case, accents, punctuation or Unicode form
 * (UAX #15) are most likely one thing that was entered twice: says which entry should stay, and how to merge the two.
 */
export const likelySame: Rule = function* ({ entries }) {
  for (const kind of ['people', 'topics', 'organisations', 'conferences'] as const) {
    const names = [...entries[kind].values()].flatMap((entry) =>
      entry.data ? [{ entry, name: entry.data.name }] : [],
    );
    for (const [bare, [stays, ...others]] of Map.groupBy(names, ({ name }) => bareName(name))) {
      if (bare === '' || stays === undefined) continue;
      const { id } = stays.entry;
      for (const { entry, name } of others) {
        const message = `\`${name}\` is likely the same as \`${stays.name}\` (\`${id}\`). If it is: write \`${id}\` wherever \`${entry.id}\` stands, keep this spelling in the aliases of \`${id}\` if people may type it, remove this entry, and lead its address on in moved.yaml: \`/${kind}/${entry.id}/: /${kind}/${id}/\`.`;
        yield atField(entry, [], message);
      }
    }
  }
};
