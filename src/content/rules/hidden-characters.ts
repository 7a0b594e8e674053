import type { Problem } from '../problem.ts';
import { atField, kinds, type Entry } from '../read/entry.ts';
import type { SourceFile } from '../read/source-file.ts';
import { isSamePath, type FieldPath } from '../read/yaml-fields.ts';
import type { Rule } from './rule.ts';

/**
 * Characters that change what a reader sees without being seen: bidirectional controls (UAX #9;
 * "Trojan Source", CVE-2021-42574) and control characters other than tab and line breaks.
 */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** The same, written as an escape of YAML or as a character reference of HTML. */
const reference = /&(?:#x0*([0-9a-f]{1,6})|#0*([0-9]{1,7})|(?:rlm|lrm));/gi;

/** No file may hold a hidden control, and no field half a character. */
export const hiddenCharacters: Rule = function* ({ entries }) {
  const all = kinds.flatMap((kind): Entry[] => [...entries[kind].values()]);
  for (const entry of all) yield* problemsOfFields(entry, entry.raw, []);
  for (const source of new Set(all.map((entry) => entry.source))) yield* problemsOfLines(source);
};

function* problemsOfLines({ file, text }: SourceFile): Generator<Problem> {
  if (!hidden.test(text) && !text.includes('&')) return;
  for (const [index, line] of text.split('\n').entries()) {
    const [found] = hidden.exec(line) ?? referencesTo(line);
    if (found === undefined) continue;
    const message = 'A hidden control character stands here. Remove it.';
    yield { file, line: index + 1, column: line.indexOf(found) + 1, value: found, message };
  }
}

const referencesTo = (line: string): string[] =>
  [...line.matchAll(reference)].flatMap(([whole, hex, decimal]) => {
    if (hex === undefined && decimal === undefined) return [whole];
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff && hidden.test(String.fromCodePoint(code)) ? [whole] : [];
  });

function* problemsOfFields(entry: Entry, value: unknown, path: FieldPath): Generator<Problem> {
  if (typeof value === 'string') {
    const { source, at } = entry;
    if (!value.isWellFormed()) {
      const message = 'Half a character stands here (a lone surrogate). Remove it or write the character.';
      yield atField(entry, path, message);
    } else if (hidden.test(value) && !hidden.test(source.text)) {
      // Another rule tells of most escapes.
      const isTold = source.signs.some(
        (sign) => sign.kind === 'escape' && isSamePath(sign.path, [...at, ...path]),
      );
      if (!isTold)
        yield atField(entry, path, 'A hidden control character stands here as an escape. Remove it.');
    }
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, each] of Object.entries(value))
      yield* problemsOfFields(entry, each, [...path, isList ? Number(key) : key]);
  }
}
