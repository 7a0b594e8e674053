import { toBaseLetters } from '../lib/base-letters.ts';
import type { Problem } from './problem.ts';
import type { Entry } from './read-folder.ts';
import type { Content } from './read-content.ts';

/**
 * Finds people, topics, organisations and conferences whose names differ only in case, accents, punctuation or
 * Unicode form (UAX #15): most likely one thing that was entered twice. That is advice, not a mistake.
 *
 * @returns for each that should go, where it is, which entry should stay, and how to merge the two
 */
export function findLikelySame(content: Content): Problem[] {
  return (['people', 'topics', 'organisations', 'conferences'] as const).flatMap((kind) => {
    const entries: Entry<{ name: string }>[] = [...content[kind].values()];
    const groups = Map.groupBy(entries, ({ data }) => bareName(data.name));
    return [...groups].flatMap(([bare, [stays, ...others]]) =>
      bare === '' || stays === undefined
        ? []
        : others.map((other) =>
            other.source.problemAt(
              other.at,
              `\`${other.data.name}\` is likely the same as \`${stays.data.name}\` (\`${stays.id}\`). If it is: write \`${stays.id}\` wherever \`${other.id}\` stands, keep this spelling in the aliases of \`${stays.id}\` if people may type it, remove this entry, and lead its address on in moved.yaml: \`/${kind}/${other.id}/: /${kind}/${stays.id}/\`.`,
            ),
          ),
    );
  });
}

/** A name without what its spellings differ in. */
export const bareName = (name: string): string =>
  toBaseLetters(name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()).replace(
    /[^\p{L}\p{N}+#]+/gu,
    '',
  );
