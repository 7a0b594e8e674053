import { isMdx, pictureAddress } from '../lib/markdown.ts';
import { childrenOf, headingId, outlineOf, textOf } from '../lib/outline.ts';
import { nearest } from '../lib/nearest.ts';
import { idSchema } from '../schemas/id.ts';
import type { OutlineItem } from '../schemas/outline.ts';
import { checkComponent, componentUse } from './check-component.ts';
import { checkMarkup } from './check-markup.ts';
import { checkNode } from './check-node.ts';
import { decode } from './check-picture.ts';
import { correctionPlaces, takeawayIds } from './check-references.ts';
import { parseMarkdown, reportInto, walk, type Node, type Report } from './markdown-document.ts';
import type { Problem } from './problem.ts';
import { splitTalkId, type Folder, type SourceEntry } from './read-folder.ts';

/** What the Markdown of all documents says of itself. */
export interface MarkdownFacts {
  /** The ids of the headings of each document, in order; absent if it could not be parsed. */
  headings: Map<string, string[]>;
  /** The sections and talks of each article. */
  outlines: Map<string, OutlineItem[]>;
  /** Every link to an address of this site or to a fragment. */
  links: { entry: SourceEntry; node: Node; url: string }[];
  /** The pictures of each document that has any, as it names them. */
  images: Map<string, string[]>;
  /** Everyone who owns an opinion. */
  owners: Set<string>;
}

/**
 * Checks the Markdown of every article and of all notes: content is data, never code.
 *
 * @param problems receives a problem for each violation
 */
export function checkMarkdown(folder: Folder, problems: Problem[]): MarkdownFacts {
  const facts: MarkdownFacts = {
    headings: new Map(),
    outlines: new Map(),
    links: [],
    images: new Map(),
    owners: new Set(),
  };
  const talksOf = Map.groupBy(folder.entries.talks.values(), ({ id }) => splitTalkId(id).report);
  for (const article of folder.entries.reports.values()) {
    checkArticle(article, talksOf.get(article.id) ?? [], folder, facts, problems);
  }
  for (const notes of folder.entries.talks.values()) checkNotes(notes, folder, facts, problems);
  return facts;
}

function checkNotes(entry: SourceEntry, folder: Folder, facts: MarkdownFacts, problems: Problem[]): void {
  const root = parseMarkdown(entry, problems);
  if (!root) return;
  const report = reportInto(entry, problems);
  const ids = idsOfTakeaways(entry);
  const headings: string[] = [];
  facts.headings.set(entry.id, headings);
  let above = 1;
  walk(root, (node) => {
    checkNode(node, entry, folder, report);
    checkMarkup(node, entry, report);
    collect(node, entry, facts);
    if (node.type !== 'heading') return;
    checkHeading(node, ids, headings, { above, deepest: 6 }, report);
    above = node.depth;
  });
}

function checkArticle(
  entry: SourceEntry,
  talks: SourceEntry[],
  folder: Folder,
  facts: MarkdownFacts,
  problems: Problem[],
): void {
  const root = parseMarkdown(entry, problems);
  if (!root) return;
  const report = reportInto(entry, problems);
  const ids = idsOfTakeaways(entry);
  const headings: string[] = [];
  facts.headings.set(entry.id, headings);
  facts.outlines.set(entry.id, outlineOf(root));
  const names = talks.map(({ id }) => splitTalkId(id).talk);
  for (const talk of names) {
    const sharing = takeawayIds(entry).find(({ id }) => id === talk);
    if (sharing) {
      const message = `The talk \`${talk}\` has this id too. Rename the takeaway.`;
      problems.push(entry.source.problemAt(sharing.path, message));
    }
    ids.set(talk, 'a talk');
  }
  const placed = new Set<string>();
  let isInSection = false;
  let above = 1;
  for (const block of childrenOf(root)) {
    if (block.type === 'heading') isInSection = true;
    walk(block, (node) => {
      const use = componentUse(node, entry);
      if (use) {
        checkComponent(use, { isBlock: node === block, isInSection }, entry, folder, report);
        if (use.name === 'Talk' && use.props['id'] !== undefined) place(node, use.props['id']);
        return;
      }
      checkNode(node, entry, folder, report);
      checkMarkup(node, entry, report);
      collect(node, entry, facts);
      if (node.type !== 'heading') return;
      checkHeading(node, ids, headings, { above, deepest: 3 }, report);
      above = node.depth;
    });
  }
  for (const { path, id } of correctionPlaces(entry)) {
    if (headings.includes(id)) continue;
    const meant = nearest(id, headings);
    const remedy = meant ? `did you mean \`${meant}\`?` : 'name the id of one of its headings.';
    problems.push(entry.source.problemAt(path, `This article has no section \`${id}\`; ${remedy}`));
  }
  talks.forEach(({ source }, index) => {
    const talk = names[index] ?? '';
    if (placed.has(talk)) return;
    const place = isMdx(entry.source.file) ? `<Talk id="${talk}" />` : `::talk{id=${talk}}`;
    const message = `No report places this talk. Write \`${place}\` below a section of ${entry.source.file}.`;
    problems.push({ file: source.file, line: 1, column: 1, field: 'talk', value: talk, message });
  });

  /** Notes where a talk stands; a mistyped one counts for the talk that it most likely means. */
  function place(node: Node, id: string): void {
    if (placed.has(id)) report(node, 'The talk is placed twice. Keep one of the two places.', id);
    placed.add(id);
    const meant = names.includes(id) ? id : nearest(id, names);
    if (meant !== undefined) placed.add(meant);
  }
}

function collect(node: Node, entry: SourceEntry, facts: MarkdownFacts): void {
  if ((node.type === 'link' || node.type === 'definition') && /^(?:#|\/(?!\/))/.test(node.url)) {
    facts.links.push({ entry, node, url: node.url });
  }
  if (node.type === 'image') {
    const images = facts.images.get(entry.id) ?? [];
    facts.images.set(entry.id, [...images, pictureAddress(decode(node.url) ?? node.url)]);
  }
  if (node.type === 'containerDirective' && node.attributes?.['by']) facts.owners.add(node.attributes['by']);
}

function checkHeading(
  node: Extract<Node, { type: 'heading' }>,
  ids: Map<string, string>,
  headings: string[],
  { above, deepest }: { above: number; deepest: number },
  report: Report,
): void {
  const id = headingId(node);
  const title = textOf(node).trim();
  if (node.depth < 2 || node.depth > deepest) {
    report(node, `Headings here go from \`##\` to \`${'#'.repeat(deepest)}\`.`, title);
  } else if (node.depth > above + 1) {
    report(node, `The heading skips a level. Begin it with \`${'#'.repeat(above + 1)}\`.`, title);
  }
  if (title === '') report(node, 'The heading has no words. Write some or remove it.');
  if (id === undefined) {
    return report(node, 'The heading has no id. Add one that will never change: `## Title {#an-id}`.', title);
  }
  const form = idSchema.safeParse(id);
  if (!form.success) return report(node, `The id ${form.error.issues[0]?.message ?? 'is malformed'}.`, id);
  const other = ids.get(id);
  if (other) report(node, `The id is that of ${other} too. Give each its own.`, id);
  ids.set(id, 'an earlier heading');
  headings.push(id);
}

const idsOfTakeaways = (entry: SourceEntry): Map<string, string> =>
  new Map(takeawayIds(entry).map(({ id }) => [id, 'a takeaway']));
