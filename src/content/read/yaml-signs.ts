import { isScalar, Scalar, visit, type Document } from 'yaml';
import { fieldsIn, type FieldPath } from './yaml-fields.ts';

/** A sign that YAML doesn’t read as text. */
export interface YamlSign {
  path: FieldPath;
  /** A comment behind a plain text, a backslash in double quotes, or a tag or an anchor before a value. */
  kind: 'comment' | 'escape' | 'mark';
  /** The sign: `# …`, `\\t`, `!tag` or `&anchor`. */
  sign: string;
  /** The whole value as it is written, the sign included and quotes left out. */
  written: string;
  /** How far the sign stands before what is read. */
  ahead: number;
}

/** Escapes of letters, of blanks and of what needs none: in a text of one paragraph they are mostly a path or a pattern. */
const strangeEscape = /\\(?:[0abefnrtvNLP_ \t]|x[2-7][0-9a-fA-F]|u00[2-7][0-9a-fA-F])/;

/** The tags of YAML itself, which say what a value is. */
const typeTag = /^!!(?:str|int|float|bool|null|map|seq)$/;

/** Every sign in the values of a document that has no error. */
export function* signsIn(document: Document, yaml: string): Generator<YamlSign> {
  const anchors = new Set<string>();
  visit(document, { Alias: (_key, { source }) => void anchors.add(source) });
  for (const { path, node, isKey } of fieldsIn(document.contents)) {
    if (!isScalar(node) || isKey) continue;
    const [start, end] = node.range ?? [0, 0];
    const line = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
    const [before, mark] = /(?<=^|[\s[{,])([!&]\S*)[ \t]*$/.exec(line) ?? [];
    if (before !== undefined && mark !== undefined && !typeTag.test(mark) && !anchors.has(mark.slice(1))) {
      const written = onOneLine(before + yaml.slice(start, end));
      yield { kind: 'mark', path, sign: mark, written, ahead: before.length };
    }
    if (node.type === Scalar.QUOTE_DOUBLE) {
      const inside = yaml.slice(start + 1, end - 1);
      const [escape] = strangeEscape.exec(inside.replaceAll('\\\\', '  ')) ?? [];
      if (escape !== undefined)
        yield { kind: 'escape', path, sign: escape, written: onOneLine(inside), ahead: 0 };
    } else if (node.type === Scalar.PLAIN && (typeof node.value === 'string' || node.value === null)) {
      const [behind, comment] = /^[ \t]*(#[^\r\n]*)/.exec(yaml.slice(end)) ?? [];
      if (comment !== undefined) {
        const written = onOneLine(yaml.slice(start, end) + behind);
        yield { kind: 'comment', path, sign: comment, written, ahead: 0 };
      }
    }
  }
}

const onOneLine = (text: string): string => text.replace(/\s*[\r\n]\s*/g, ' ').trim();
