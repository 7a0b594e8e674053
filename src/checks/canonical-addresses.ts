import type { SiteUrl } from '../lib/site-url.ts';
import type { Finding } from './finding.ts';
import type { PageFacts } from './page-facts.ts';

/** Every listed page names its own address, and no other, as the canonical one (RFC 6596). */
export function checkCanonicalAddresses(pages: readonly PageFacts[], { origin, base }: SiteUrl): Finding[] {
  return pages.flatMap(({ path, canonical, unlisted }) => {
    if (unlisted) return [];
    const own = new URL(base + path.slice(1), origin).href;
    return canonical === own
      ? []
      : [
          {
            page: path,
            message: `The canonical address is \`${canonical ?? 'missing'}\` instead of \`${own}\`.`,
          },
        ];
  });
}
