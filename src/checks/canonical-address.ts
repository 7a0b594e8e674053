import type { SiteUrl } from '../lib/site-url.ts';
import type { Finding } from './finding.ts';
import type { PageFacts } from './page-facts.ts';

/** A listed page names its own address, and no other, as the canonical one (RFC 6596). */
export function checkCanonicalAddress(
  { path, canonical, unlisted }: PageFacts,
  { origin, base }: SiteUrl,
): Finding[] {
  const own = new URL(base + path.slice(1), origin).href;
  return unlisted || canonical === own
    ? []
    : [
        {
          page: path,
          message: `The canonical address is \`${canonical ?? 'missing'}\` instead of \`${own}\`.`,
        },
      ];
}
