import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';

/** Steps from the top of a document to a field: keys and list positions. */
export type FieldPath = readonly (string | number)[];

/** Whether two paths name the same field. */
export const isSamePath = (a: FieldPath, b: FieldPath): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);

/** `['speakers', 0, 'person']` as `speakers[0].person`. */
export const fieldName = (path: FieldPath): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

/** A key or a value of a document, and the field that it belongs to. */
export interface Field {
  path: FieldPath;
  node: Node;
  isKey: boolean;
}

/** Every key and every value below a node, in order. */
export function* fieldsIn(node: unknown, path: FieldPath = []): Generator<Field> {
  if (!isNode(node)) return;
  yield { path, node, isKey: false };
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const at = isScalar(key) ? [...path, String(key.value)] : path;
      if (isNode(key)) yield { path: at, node: key, isKey: true };
      yield* fieldsIn(value, at);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* fieldsIn(item, [...path, index]);
  }
}
