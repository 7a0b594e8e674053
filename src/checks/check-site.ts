import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { readBuiltPages } from '../lib/built-pages.ts';
import type { SiteUrl } from '../lib/site-url.ts';
import { checkCanonicalAddresses } from './canonical-addresses.ts';
import type { Finding } from './finding.ts';
import { checkInternalLinks } from './internal-links.ts';
import { pageFacts } from './page-facts.ts';
import { checkPageStructure } from './page-structure.ts';
import { checkUniqueTitles } from './unique-titles.ts';

/** Checks a built site with every rule. */
export function checkSite(folder: string, site: SiteUrl): Finding[] {
  const pages = [...readBuiltPages(folder)].map(pageFacts);
  const files = new Set(globSync('**/*.*', { cwd: folder }).map((file) => `/${file.split(sep).join('/')}`));
  return [
    ...checkPageStructure(pages),
    ...checkUniqueTitles(pages),
    ...checkCanonicalAddresses(pages, site),
    ...checkInternalLinks(pages, files, site),
  ];
}

/** The findings as text, page by page. */
export const formatFindings = (findings: readonly Finding[]): string =>
  findings.map(({ page, message }) => `${page}\n    ${message}`).join('\n');
