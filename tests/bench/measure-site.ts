import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfFile } from '../../src/checks/site-files.ts';
import { asSent } from './as-sent.ts';
import { longestListIn } from './longest-list.ts';

/** What a built site weighs. */
export interface SiteFigures {
  pages: number;
  files: number;
  /** Of all files, in bytes. */
  size: number;
  /** Of the search’s own files among them. */
  indexSize: number;
  /** HTML after brotli, in bytes: of a talk in the middle and the heaviest, of home, of the heaviest page of all. */
  talk: { median: number; most: number };
  home: number;
  /** Pages to visit: home, of the reports and of the talks one in the middle and the heaviest, and the heaviest list. */
  typical: Record<string, string>;
  largest: { path: string; bytes: number };
  /** The longest list of entries, and the page that has it. */
  longestList: { path: string; entries: number };
}

/** Weighs a built site; every page is compressed, which takes a while. */
export function measureSite(folder: string): SiteFigures {
  const files = globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  const sizeOf = (some: string[]) => some.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const pages = files.filter((file) => file.endsWith('.html'));
  const weights = new Map<string, number>();
  let longestList = { path: '', entries: 0 };
  for (const page of pages) {
    const html = readFileSync(join(folder, page));
    weights.set(page, asSent(html).length);
    const entries = longestListIn(html.toString());
    if (entries > longestList.entries) longestList = { path: page, entries };
  }
  const heaviestFirst = [...weights].sort(([, a], [, b]) => b - a);
  const like = (pattern: RegExp) => heaviestFirst.filter(([page]) => pattern.test(page));
  const talks = like(/^reports\/[^/]+\/[^/]+\/index\.html$/);
  const reports = like(/^reports\/[^/]+\/index\.html$/);
  const lists = like(/^(?:talks|takeaways|outcomes|people|topics|organisations|conferences)\//);
  const middle = <Item>(items: readonly Item[]) => items[items.length >> 1];
  const typical = {
    home: '/',
    'a report in the middle': pathOfFile(middle(reports)?.[0] ?? ''),
    'the heaviest report': pathOfFile(reports[0]?.[0] ?? ''),
    'a talk in the middle': pathOfFile(middle(talks)?.[0] ?? ''),
    'the heaviest talk': pathOfFile(talks[0]?.[0] ?? ''),
    'the heaviest list': pathOfFile(lists[0]?.[0] ?? ''),
  };
  const [path = '', bytes = 0] = heaviestFirst[0] ?? [];
  return {
    pages: pages.length,
    files: files.length,
    size: sizeOf(files),
    indexSize: sizeOf(files.filter((file) => /^(?:pagefind|search)\//.test(file) && !file.endsWith('.html'))),
    talk: { median: middle(talks)?.[1] ?? 0, most: talks[0]?.[1] ?? 0 },
    typical,
    home: weights.get('index.html') ?? 0,
    largest: { path, bytes },
    longestList,
  };
}
