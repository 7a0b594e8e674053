import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What a built site weighs. */
export interface SiteFigures {
  pages: number;
  files: number;
  /** Of all files, in bytes. */
  size: number;
  /** Of the search’s own files among them. */
  indexSize: number;
  /** HTML after brotli, in bytes: of a talk in the middle and the heaviest, of home, of the heaviest other page. */
  talk: { median: number; most: number };
  home: number;
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
    // Quality 5 makes pages a tenth larger than the best, which would take many times as long.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    weights.set(page, brotliCompressSync(html, { params }).length);
    for (const [list] of html.toString().matchAll(/<(?:ul|ol)\b.*?<\/(?:ul|ol)>/gs)) {
      const entries = list.match(/<li\b/g)?.length ?? 0;
      if (entries > longestList.entries) longestList = { path: page, entries };
    }
  }
  const isTalk = (page: string) => /^reports\/[^/]+\/[^/]+\/index\.html$/.test(page);
  const talks = [...weights].flatMap(([page, bytes]) => (isTalk(page) ? [bytes] : [])).sort((a, b) => a - b);
  const [path = '', bytes = 0] = [...weights].sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    pages: pages.length,
    files: files.length,
    size: sizeOf(files),
    indexSize: sizeOf(files.filter((file) => /^(?:pagefind|search)\//.test(file) && !file.endsWith('.html'))),
    talk: { median: talks[talks.length >> 1] ?? 0, most: talks.at(-1) ?? 0 },
    home: weights.get('index.html') ?? 0,
    largest: { path, bytes },
    longestList,
  };
}
