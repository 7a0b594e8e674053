import { compareText } from '../../lib/words.ts';
import { fold } from '../shared/fold.ts';
import { formsIn } from '../shared/parted-words.ts';
import { intoShards } from '../shared/shards.ts';

/** What is longer is a key or an address; nobody mistypes it in part. */
const longestWord = 40;

/** The words of one record, each once; a compound (`exactly-once`, `snake_case`) counts in parts and as a whole. */
export function distinctWords(record: string): string[] {
  const compounds = fold(record)
    .split(/\s+/)
    .flatMap((word) => (/[-_·]/.test(word) ? compoundsIn(word) : []));
  return [...new Set([...formsIn(record), ...compounds])].filter((word) => word.length <= longestWord);
}

/** The compounds of a folded text, their parts joined by hyphens whatever joins them there. */
const compoundsIn = (text: string): string[] =>
  text.replace(/[_·]/g, '-').match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];

/**
 * The files of the layers `words`, `endings` and `compounds`: words parted by spaces, those of most records first.
 *
 * @param records the distinct words of each
 */
export function wordFiles(
  records: Iterable<readonly string[]>,
): Record<'words' | 'endings' | 'compounds', string[]> {
  const counts = new Map<string, number>();
  for (const words of records) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const { true: compounds = [], false: words = [] } = Object.groupBy(
    [...counts]
      .sort(([a, manyA], [b, manyB]) => manyB - manyA || compareText(a, b))
      .map(([word]) => [word, [word.replaceAll('-', '')]] as const),
    ([word]) => (word.includes('-') ? 'true' : 'false'),
  );
  const join = (shard: readonly string[]): string => shard.join(' ');
  return {
    words: intoShards('words', words).map(join),
    endings: intoShards('endings', words).map(join),
    compounds: intoShards('compounds', compounds).map(join),
  };
}
