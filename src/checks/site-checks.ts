import type { SiteUrl } from '../lib/site-url.ts';
import { compareText } from '../lib/words.ts';
import { checkCanonicalAddress } from './canonical-address.ts';
import type { Finding } from './finding.ts';
import { InternalLinks } from './internal-links.ts';
import type { PageFacts } from './page-facts.ts';
import { checkPageStructure } from './page-structure.ts';
import { UniqueTitles } from './unique-titles.ts';

/** Every rule over the pages of one site, which come one by one, in any order. */
export class SiteChecks {
  readonly #site: SiteUrl;
  readonly #links: InternalLinks;
  readonly #titles = new UniqueTitles();
  readonly #found: Finding[] = [];

  constructor(site: SiteUrl) {
    this.#site = site;
    this.#links = new InternalLinks(site);
  }

  add(page: PageFacts): void {
    this.#found.push(...checkPageStructure(page), ...checkCanonicalAddress(page, this.#site));
    this.#titles.add(page);
    this.#links.add(page);
  }

  /**
   * What is wrong, page by page.
   *
   * @param files every file of the site, from its root: `people/x/index.html`
   */
  findings(files: ReadonlySet<string>): Finding[] {
    return [...this.#found, ...this.#titles.findings(), ...this.#links.findings(files)].sort((a, b) =>
      compareText(a.page, b.page),
    );
  }
}

/** The findings as text, page by page. */
export const formatFindings = (findings: readonly Finding[]): string =>
  findings.map(({ page, message }) => `${page}\n    ${message}`).join('\n');
