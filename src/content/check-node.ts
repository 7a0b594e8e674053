import { directiveNames, isMdx } from '../lib/markdown.ts';
import { nearest } from '../lib/nearest.ts';
import type { Node, Report } from './markdown-document.ts';
import { checkPicture } from './check-picture.ts';
import { unknownId } from './check-references.ts';
import type { Folder, SourceEntry } from './read-folder.ts';

const known = directiveNames.map((name) => `\`:::${name}\``).join(' and ');

/** Checks one node by the rules that hold everywhere: content is data, never code. */
export function checkNode(node: Node, entry: SourceEntry, folder: Folder, report: Report): void {
  switch (node.type) {
    case 'html':
      return report(node, 'Raw HTML is not allowed, comments included. Write it in Markdown.', node.value);
    case 'mdxjsEsm':
      return report(node, '`import` and `export` are not allowed: content is data.', node.value);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return report(
        node,
        'Expressions in braces are not allowed: content is data. Write a brace that is meant as text as `\\{`.',
        `{${node.value}}`,
      );
    case 'containerDirective':
      return checkDirective(node, folder, report);
    case 'leafDirective':
      if (node.name === 'talk' && isMdx(entry.source.file))
        return report(node, 'In MDX the place of a talk is `<Talk id="…" />`.', '::talk');
      return report(node, `Only ${known} exist, each between lines of \`:::\`.`, `::${node.name}`);
    case 'textDirective':
      if (isPlainColon(node, entry)) return;
      return report(
        node,
        `Only ${known} exist, each between lines of \`:::\`. Write a colon that is meant as text as \`\\:\`.`,
        `:${node.name}`,
      );
    case 'link':
    case 'definition':
      return checkScheme(node, node.url, report);
    case 'image':
      return checkPicture(node, entry, report);
    case 'imageReference':
      return report(
        node,
        'An image is written with its path: `![What it shows](images/…)`.',
        node.label ?? '',
      );
  }
}

/** Whether a colon before a word is all there is: brackets and braces behind it would be lost. */
function isPlainColon(node: Node & { name: string }, { source }: SourceEntry): boolean {
  const { start, end } = node.position ?? {};
  return source.text.slice(start?.offset, end?.offset) === `:${node.name}`;
}

type Directive = Node & {
  name: string;
  attributes?: Record<string, string | null | undefined> | null | undefined;
};

function checkDirective(node: Directive, folder: Folder, report: Report): void {
  const attributes = node.attributes ?? {};
  const by = attributes['by'];
  if (node.name === 'correction') {
    if (Object.keys(attributes).length > 0) report(node, '`:::correction` takes no attributes. Remove them.');
  } else if (node.name !== 'opinion') {
    const meant = nearest(node.name, directiveNames);
    report(node, `Only ${known} exist${meant ? `; did you mean \`:::${meant}\`?` : '.'}`, `:::${node.name}`);
  } else if (!by || Object.keys(attributes).length !== 1) {
    report(node, 'An opinion names its owner and nothing else: `:::opinion{by=<person>}`.');
  } else {
    const message = unknownId(folder, 'people', by);
    if (message) report(node, message, by);
  }
}

function checkScheme(node: Node, url: string, report: Report): void {
  if (url.startsWith('#') || (url.startsWith('/') && !url.startsWith('//'))) return;
  if (/^https:\/\//i.test(url)) {
    if (!URL.canParse(url)) report(node, 'This is no valid address. Copy it again from the browser.', url);
  } else if (/^http:/i.test(url)) {
    report(node, 'Links are https only. Find the address that begins with `https://`.', url);
  } else {
    report(node, 'A link goes to an `https://` address, to `/an/address/` of this site or to `#an-id`.', url);
  }
}
