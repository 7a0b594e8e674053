import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { directiveNames } from '../lib/markdown.ts';
import { nearest } from '../lib/nearest.ts';
import type { Node, Report } from './markdown-document.ts';
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
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === 'Talk') return;
      return report(
        node,
        '`<Talk id>` is the only component, and HTML is not allowed. Write anything else in Markdown.',
        `<${node.name ?? ''}>`,
      );
    case 'containerDirective':
      return checkDirective(node, folder, report);
    case 'leafDirective':
      return report(node, `Only ${known} exist, each between lines of \`:::\`.`, `::${node.name}`);
    case 'textDirective':
      if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0) return;
      return report(node, `Only ${known} exist, each between lines of \`:::\`.`, `:${node.name}`);
    case 'link':
    case 'definition':
      return checkScheme(node, node.url, report);
    case 'image':
      if (isAbsolute(node.url)) {
        report(node, 'Images are files of the report. Put it into images/ and write `images/…`.', node.url);
      } else if (!imageExists(entry, node.url)) {
        report(node, 'There is no such image. Put it into images/ beside the article.', node.url);
      }
      return checkAlt(node, node.alt, report);
    case 'imageReference':
      return checkAlt(node, node.alt, report);
  }
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

function checkAlt(node: Node, alt: string | null | undefined, report: Report): void {
  if (!alt?.trim())
    report(node, 'The image has no alt text. Say what it shows: `![A diagram of …](images/…)`.');
}

const isAbsolute = (url: string): boolean => /^(?:[a-z][a-z+.-]*:|\/)/i.test(url);

function imageExists(entry: SourceEntry, url: string): boolean {
  try {
    return existsSync(resolve(dirname(entry.source.path), decodeURI(url)));
  } catch {
    return false;
  }
}
