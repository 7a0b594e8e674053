import { decodePath } from '../lib/addresses.ts';
import { pictureAddress } from '../markdown/syntax.ts';
import { byPlace, type Problem } from './problem.ts';
import { readContentFolder, type ContentFolder } from './read/content-folder.ts';
import { pageKinds, type Entry, type PageKind } from './read/entry.ts';
import { textIds } from './read/permalinks.ts';
import { rules, warnings } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { movedPages } from './side-files/moved-pages.ts';

/** The collections: the kinds of entries, what the gate has read in texts, and what is known of outside and of old addresses. */
export type Collection = PageKind | 'outlines' | 'addresses';

/** An entry that has passed the gate. */
export interface PassedEntry {
  id: string;
  /** What is written, before any schema. */
  raw: unknown;
  /** What the schema makes of it. */
  data: object;
  /** The file that it is, with its Markdown; absent for an entry of a registry. */
  document?: { path: string; text: string; body: string; images: string[] };
}

/** What the gate says of a content folder. */
export interface GateAnswer {
  /** All that was read, right or wrong. */
  content: ContentFolder;
  /** What pages are made of; to be trusted if there is no problem. */
  entries: Record<Collection, PassedEntry[]>;
  /** Every problem of every file, in order. */
  problems: Problem[];
  /** What is likely wrong, but fails nothing, in order. */
  warnings: Problem[];
}

/** Reads a content folder, and judges it by every rule. */
export function askGate(folder: string): GateAnswer {
  const content = readContentFolder(folder);
  const problems = applyRules(rules, content, content.problems).sort(byPlace);
  return {
    content,
    entries: entriesOf(content),
    problems,
    warnings: applyRules(warnings, content).sort(byPlace),
  };
}

/** What rules find in a content folder, behind what was found before. */
export const applyRules = (
  rules: readonly Rule[],
  content: ContentFolder,
  found: readonly Problem[] = [],
): Problem[] => rules.reduce<Problem[]>((before, rule) => [...before, ...rule(content, before)], [...found]);

function entriesOf(content: ContentFolder): GateAnswer['entries'] {
  const { reports, talks, links } = content.entries;
  const known = pageKinds.map((kind) => [kind, [...content.entries[kind].values()].flatMap(passed)] as const);
  const outlines = [...reports.values(), ...talks.values()].flatMap((entry) => {
    const { kind, id, markdown } = entry;
    if (!markdown) return [];
    const { outline, supports } = markdown;
    const items = kind === 'reports' ? outline : [];
    return [computed(id, { items, ids: textIds(entry), supports: [...supports] })];
  });
  // Never empty, for Astro warns of empty collections.
  const home = computed('/', { fragments: {} });
  const moved = [...movedPages(content)].map(([id, page]) => computed(id, page));
  return {
    ...(Object.fromEntries(known) as Record<PageKind, PassedEntry[]>),
    outlines,
    addresses: [home, ...[...links.values()].flatMap(passed), ...moved],
  };
}

/** An entry that the gate works out. */
const computed = (id: string, data: object): PassedEntry => ({ id, raw: data, data });

function passed({ id, raw, data, markdown, source }: Entry<object>): PassedEntry[] {
  if (data === undefined) return [];
  if (!markdown) return [{ id, raw, data }];
  const { path, text, body } = source;
  const images = markdown.nodes.flatMap((node) =>
    node.type === 'image' ? [pictureAddress(decodePath(node.url) ?? node.url)] : [],
  );
  return [{ id, raw, data, document: { path, text, body, images } }];
}
