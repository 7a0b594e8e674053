import { createHash } from 'node:crypto';

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Devanagari',
] as const;

/**
 * Words of texts as they are written, of each script as many as of any other while it has some: what is said to be nowhere
 * of these is denied wrongly. The same texts and seed always give the same words.
 *
 * @param many how many; fewer where the texts do not have them
 */
export function drawWords(texts: readonly string[], seed: string, many: number): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const words = new Set(
    texts.flatMap((text) =>
      [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) =>
        isWordLike && /[\p{L}\p{N}]/u.test(segment) ? [segment] : [],
      ),
    ),
  );
  const order = (word: string): string => createHash('sha1').update(`${seed} ${word}`).digest('hex');
  const byScript = [...Map.groupBy(words, scriptOf).values()].map((own) =>
    own
      .map((word) => ({ word, order: order(word) }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ word }) => word),
  );
  const drawn: string[] = [];
  for (let turn = 0; drawn.length < many && byScript.some((own) => own.length > turn); turn += 1)
    drawn.push(...byScript.flatMap((own) => own[turn] ?? []));
  return drawn.slice(0, many);
}

const patterns = scripts.map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }));

const scriptOf = (word: string): string =>
  patterns.find(({ pattern }) => pattern.test(word))?.script ?? 'other';
