import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { RootContent } from 'mdast';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { directiveNames, markdownFeatures } from '../lib/markdown.ts';
import { childrenOf, headingId, talkIdOf, textOf } from '../lib/outline.ts';
import { idSchema } from '../schemas/id.ts';
import type { Problem } from './problem.ts';
import { takeawayIds } from './check-references.ts';
import { splitTalkId, type Folder, type SourceEntry } from './read-folder.ts';

type Node = MdastNode | RootContent;
type Report = (node: Node, message: string, value?: string) => void;

/** Checks the Markdown of every article and of all notes: content is data, never code. */
export function checkMarkdown(folder: Folder, problems: Problem[]): void {
  for (const article of folder.entries.reports.values()) checkArticle(article, folder, problems);
  for (const notes of folder.entries.talks.values()) checkNotes(notes, folder, problems);
}

function checkNotes(entry: SourceEntry, folder: Folder, problems: Problem[]): void {
  const report = reporter(entry, problems);
  const ids = idsOfTakeaways(entry);
  walk(parse(entry, markdownToMdast, problems), (node) => {
    checkNode(node, entry, folder, report);
    if (node.type === 'heading') checkHeading(node, ids, [2, 6], report);
  });
}

function checkArticle(entry: SourceEntry, folder: Folder, problems: Problem[]): void {
  const report = reporter(entry, problems);
  const root = parse(entry, mdxToMdast, problems);
  const ids = idsOfTakeaways(entry);
  const talks = [...folder.entries.talks.values()].filter(({ id }) => splitTalkId(id).report === entry.id);
  for (const { id } of talks) {
    const { talk } = splitTalkId(id);
    if (ids.has(talk)) {
      const message = `A takeaway and the talk \`${talk}\` share one id. Rename the takeaway.`;
      problems.push(entry.source.problemAt(['takeaways'], message));
    }
    ids.set(talk, 'a talk');
  }
  const placed = new Set<string>();
  let inSection = false;
  for (const block of childrenOf(root)) {
    if (block.type === 'heading') inSection = true;
    walk(block, (node) => {
      checkNode(node, entry, folder, report);
      if (node.type === 'heading') checkHeading(node, ids, [2, 3], report);
      if (isTalkElement(node)) placeTalk(node, node === block && inSection);
    });
  }
  if (root.type !== 'root') return;
  for (const { id, source } of talks) {
    const { talk } = splitTalkId(id);
    if (placed.has(talk)) continue;
    const message = `No report places this talk. Write \`<Talk id="${talk}" />\` below a section of ${entry.source.file}.`;
    problems.push({ file: source.file, line: 1, column: 1, field: 'talk', value: talk, message });
  }

  function placeTalk(node: TalkElement, isInPlace: boolean): void {
    const id = talkIdOf(node);
    if (!isInPlace) {
      report(
        node,
        '`<Talk>` must stand on a line of its own below a section heading, outside lists and blocks.',
        id,
      );
    }
    if (id === undefined || node.attributes.length !== 1) {
      report(node, '`<Talk>` takes exactly one attribute, a plain `id`: `<Talk id="…" />`.');
    } else if (!folder.entries.talks.has(`${entry.id}/${id}`)) {
      report(
        node,
        `The report has no such talk. Add talks/${id}.md beside the article or correct the id.`,
        id,
      );
    } else {
      if (placed.has(id)) report(node, 'The talk is placed twice. Keep one of the two places.', id);
      placed.add(id);
    }
  }
}

type TalkElement = Node & { attributes: readonly unknown[] };

const isTalkElement = (node: Node): node is TalkElement =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Talk';

/** Rules that hold for every node, in articles and notes alike. */
function checkNode(node: Node, entry: SourceEntry, folder: Folder, report: Report): void {
  switch (node.type) {
    case 'html':
      return report(node, 'Raw HTML is not allowed. Write it in Markdown.', node.value);
    case 'mdxjsEsm':
      return report(node, '`import` and `export` are not allowed: content is data.', node.value);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return report(
        node,
        'Expressions in braces are not allowed: content is data. Escape a brace as `\\{`.',
        `{${node.value}}`,
      );
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === 'Talk') return;
      return report(
        node,
        '`<Talk id>` is the only component. Write anything else in Markdown.',
        `<${node.name ?? ''}>`,
      );
    case 'containerDirective':
      return checkDirective(node, folder, report);
    case 'leafDirective':
      return report(node, `Only ${known} exist, each between lines of \`:::\`.`, `::${node.name}`);
    case 'textDirective':
      if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0) return;
      return report(node, `Only ${known} exist, each between lines of \`:::\`.`, `:${node.name}`);
    case 'link':
    case 'definition':
      return checkLink(node, node.url, report);
    case 'image':
    case 'imageReference':
      if (!node.alt?.trim()) report(node, 'The image has no alt text. Say what it shows: `![…](images/…)`.');
      if (node.type === 'image' && !imageExists(entry, node.url)) {
        report(
          node,
          'The image does not exist. Put it into images/ beside the article and link it relatively.',
          node.url,
        );
      }
      return;
  }
}

const known = directiveNames.map((name) => `\`:::${name}\``).join(' and ');

function checkDirective(
  node: Node & { name: string; attributes?: Record<string, string | null | undefined> | null | undefined },
  folder: Folder,
  report: Report,
): void {
  const attributes = node.attributes ?? {};
  const by = attributes['by'];
  if (node.name === 'correction') {
    if (Object.keys(attributes).length > 0) report(node, '`:::correction` takes no attributes.');
  } else if (node.name !== 'opinion') {
    report(node, `Only ${known} exist.`, `:::${node.name}`);
  } else if (!by || Object.keys(attributes).length !== 1) {
    report(node, 'An opinion names its owner and nothing else: `:::opinion{by=<person>}`.');
  } else if (!folder.unreadable.has('people') && !folder.entries.people.has(by)) {
    report(node, 'The opinion belongs to nobody known; add the person to people.yaml or correct the id.', by);
  }
}

function checkLink(node: Node, url: string, report: Report): void {
  if (url.startsWith('#') || (url.startsWith('/') && !url.startsWith('//'))) return;
  if (/^https:\/\//i.test(url)) return;
  if (/^http:/i.test(url))
    report(node, 'Links are https only. Find the address that begins with `https://`.', url);
  else
    report(node, 'A link goes to an `https://` address, to `/an/address/` of this site or to `#an-id`.', url);
}

const imageExists = (entry: SourceEntry, url: string): boolean =>
  !/^[a-z]+:|^\//i.test(url) && existsSync(resolve(dirname(entry.source.path), decodeURI(url)));

function checkHeading(
  node: Extract<Node, { type: 'heading' }>,
  ids: Map<string, string>,
  [highest, deepest]: [number, number],
  report: Report,
): void {
  const id = headingId(node);
  const title = textOf(node);
  if (node.depth < highest || node.depth > deepest) {
    report(node, `Headings here go from ${'#'.repeat(highest)} to ${'#'.repeat(deepest)}.`, title);
  }
  if (id === undefined)
    return report(node, 'The heading has no id. Add one that will never change: `## Title {#an-id}`.', title);
  const form = idSchema.safeParse(id);
  if (!form.success) return report(node, `The id ${form.error.issues[0]?.message ?? 'is malformed'}.`, id);
  const other = ids.get(id);
  if (other) report(node, `The id is that of ${other} too. Give each its own.`, id);
  ids.set(id, 'an earlier heading');
}

const idsOfTakeaways = (entry: SourceEntry): Map<string, string> =>
  new Map(takeawayIds(entry).map(({ id }) => [id, 'a takeaway']));

function parse(entry: SourceEntry, parser: typeof mdxToMdast, problems: Problem[]): MdastNode {
  try {
    return parser(entry.source.text, { features: markdownFeatures });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /(\d+):(\d+)/.exec(message) ?? [];
    problems.push({
      file: entry.source.file,
      line: Number(line ?? 1),
      column: Number(column ?? 1),
      message: `The text can’t be read as MDX: ${message}. A brace or \`<\` meant as text is written \`\\{\` or \`\\<\`.`,
    });
    return { type: 'text', value: '' };
  }
}

function reporter(entry: SourceEntry, problems: Problem[]): Report {
  return (node, message, value) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    problems.push({
      file: entry.source.file,
      line,
      column,
      ...(value === undefined ? {} : { value }),
      message,
    });
  };
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}
