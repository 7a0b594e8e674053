import { textOf } from '../../markdown/outline.ts';
import { isVisible } from '../../schemas/text.ts';
import { nodesOf } from '../read/content-folder.ts';
import { atNode } from '../read/entry.ts';
import type { Rule } from './rule.ts';

/** A link must have words, and be an https address, an address of this site from the root, or a fragment. */
export const brokenAddresses: Rule = function* (content) {
  for (const { entry, node } of nodesOf(content)) {
    if (node.type !== 'link' && node.type !== 'definition') continue;
    const message = whatIsWrong(node.url);
    if (message) yield atNode(entry, node, message, node.url);
    else if (node.type === 'link' && !isVisible(textOf(node))) yield atNode(entry, node, noWords, node.url);
  }
};

const noWords = 'The link has no words, so that nobody can follow it. Write some in its brackets.';

function whatIsWrong(url: string): string | undefined {
  if (/^(?:#|\/(?!\/))/.test(url)) return undefined;
  if (/^http:/i.test(url)) return 'Links are https only. Find the address that begins with `https://`.';
  if (!/^https:\/\//i.test(url))
    return 'A link goes to an `https://` address, to `/an/address/` of this site or to `#an-id`.';
  return URL.canParse(url) ? undefined : 'This is no valid address. Copy it again from the browser.';
}
