import { decodePath } from './addresses.ts';

const folders = new Set([
  'reports',
  'talks',
  'takeaways',
  'people',
  'topics',
  'organisations',
  'conferences',
  'search',
  'about',
  'index.html',
]);

/**
 * The words worth searching for in an address that was not found: those of its last part that is
 * more than the name of a list. `/reports/kafka/nikki-thaen/` gives `nikki thaen`.
 */
export function wordsOfAddress(pathname: string, base: string): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const last = path.split('/').findLast((part) => part !== '' && !folders.has(part)) ?? '';
  return (decodePath(last) ?? last)
    .replace(/\.(?:html?|md|json|xml)$/i, '')
    .replace(/[-_+.\s]+/g, ' ')
    .trim()
    .slice(0, 200);
}
