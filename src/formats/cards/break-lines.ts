const words = new Intl.Segmenter('en', { granularity: 'word' });
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks a text into lines: at spaces, between the words of scripts that write none, and inside a word only
 * where it is longer than a line.
 *
 * @param width of a line, in the unit of `measure`
 * @param most how many lines there may be; what does not fit is cut and ends in `…`
 */
export function breakLines(
  text: string,
  width: number,
  most: number,
  measure: (part: string) => number,
): { lines: string[]; isWhole: boolean } {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, (part) => measure(part) <= width)) {
    if (line === '' || measure((line + piece).trimEnd()) <= width) line += piece;
    else {
      lines.push(line.trim());
      line = piece.trimStart();
    }
  }
  if (line.trim()) lines.push(line.trim());
  if (lines.length <= most) return { lines, isWhole: true };
  const shown = lines.slice(0, most);
  let last = shown.at(-1) ?? '';
  while (last && measure(`${last}…`) > width) last = withoutLast(last).trimEnd();
  return { lines: [...shown.slice(0, -1), `${last}…`], isWhole: false };
}

/** Parts between which a line may break: what follows a word without being one stays with it. */
function piecesOf(text: string, fits: (part: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const previous = pieces.at(-1);
    const mayBreak =
      previous === undefined || /\s$/u.test(previous) || isUnspaced(segment) || isUnspaced(previous);
    if (mayBreak && (isWordLike || previous === undefined || /\s$/u.test(previous))) pieces.push(segment);
    else pieces[pieces.length - 1] = previous + segment;
  }
  return pieces.flatMap((piece) =>
    fits(piece.trim()) ? [piece] : [...characters.segment(piece)].map(({ segment }) => segment),
  );
}

const withoutLast = (text: string): string =>
  [...characters.segment(text)]
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('');

/** Whether a text has letters of a script without spaces: ideographs, kana, and what needs a dictionary (UAX #14, class SA). */
const isUnspaced = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Ahom}]/u.test(
    text,
  );
