import { Document, isScalar, isSeq, Scalar, visit, type ToStringOptions } from 'yaml';
import type { ReportInput } from '../../schemas/report.ts';
import type { TalkInput } from '../../schemas/talk.ts';

/** Comments by the name of the field above which they stand. */
export type FieldComments = Readonly<Record<string, string>>;

const lineWidth = 100;
const longestFlowList = 80;

/** How the project writes YAML; the same as its formatter does. */
const style: ToStringOptions = {
  lineWidth,
  singleQuote: true,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};

/**
 * Writes the file of a talk: frontmatter, without what is undefined, then the notes.
 *
 * @param notes Markdown
 */
export function formatTalk(talk: TalkInput, notes: string, comments: FieldComments = {}): string {
  return formatDocument(talk, notes, comments);
}

/**
 * Writes the file of a report: frontmatter, without what is undefined, then the article.
 *
 * @param article MDX as a reporter would write it
 */
export function formatReport(report: ReportInput, article: string, comments: FieldComments = {}): string {
  return formatDocument(report, article, comments);
}

/** Writes a whole registry: a map of ids to entries, in the order given. */
export function formatRegistry(entries: Readonly<Record<string, object>>): string {
  return Object.keys(entries).length === 0 ? '' : formatYaml(entries);
}

function formatDocument(fields: object, body: string, comments: FieldComments): string {
  const text = body.trim();
  return `---\n${formatYaml(fields, comments)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

function formatYaml(value: object, comments: FieldComments = {}): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false });
  visit(document, {
    Pair(_key, { key }) {
      const comment = isScalar(key) && typeof key.value === 'string' ? comments[key.value] : undefined;
      if (isScalar(key) && comment !== undefined) key.commentBefore = comment;
    },
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') setStyle(node, node.value);
    },
    Seq(_key, node) {
      const length = node.items.reduce<number>(
        (sum, item) => sum + (isScalar(item) ? String(item.value).length + 2 : longestFlowList),
        0,
      );
      node.flow = isSeq(node) && length < longestFlowList;
    },
  });
  return document.toString(style);
}

/** Folds what is long; writes with escapes what a reader of the file could not see. */
function setStyle(node: Scalar, text: string): void {
  if (/[\p{Cc}\p{Cs}\p{NChar}\u2028\u2029\ufeff]/u.test(text)) node.type = Scalar.QUOTE_DOUBLE;
  else if (text.length > longestFlowList && !/^\s|\s$|\s\s/u.test(text)) node.type = Scalar.BLOCK_FOLDED;
}
