import { childrenOf } from '../../markdown/outline.ts';
import { directiveNames, isMdx, lineNames } from '../../markdown/syntax.ts';
import { nearest } from '../../lib/nearest.ts';
import { joinNames } from '../../lib/words.ts';
import { httpsSchema } from '../../schemas/text.ts';
import type { Problem } from '../problem.ts';
import { nodesOf, type ContentFolder } from '../read/content-folder.ts';
import { atNode, writtenAs, type Entry } from '../read/entry.ts';
import type { Node } from '../read/markdown-document.ts';
import { takeawayIds } from '../read/written-ids.ts';
import { didYouMean, unknownId, type Rule } from './rule.ts';

const known = joinNames(directiveNames.map((name) => `\`:::${name}\``));

/** A directive must be one that exists, closed, with the attributes that it takes. */
export const directives: Rule = function* (content) {
  for (const { entry, node } of nodesOf(content)) {
    if (node.type === 'containerDirective') {
      yield* blockProblems(content, entry, node);
    } else if (node.type === 'leafDirective') {
      const message = leafProblem(entry, node);
      if (message) yield atNode(entry, node, message, `::${node.name}`);
    } else if (node.type === 'textDirective' && writtenAs(entry, node) !== `:${node.name}`) {
      // A colon before a word is a colon; brackets and braces behind it would be lost.
      const message = `Only ${known} exist, each between lines of \`:::\`. Write a colon that is meant as text as \`\\:\`.`;
      yield atNode(entry, node, message, `:${node.name}`);
    }
  }
};

/** `::claim` marks what follows it as the support of a claim; `::talk` is a component of articles in Markdown. */
function leafProblem(entry: Entry, node: Extract<Node, { type: 'leafDirective' }>): string | undefined {
  if (node.name === 'talk' && isMdx(entry.source.file))
    return 'In MDX the place of a talk is `<Talk id="…" />`.';
  // It has a rule of its own.
  if (node.name === 'slide') return undefined;
  if (node.name !== 'claim') {
    const meant = nearest(node.name, lineNames);
    if (meant && (meant !== 'talk' || entry.kind === 'reports'))
      return `There is no \`::${node.name}\`; did you mean \`::${meant}\`?`;
    return `Only ${known} exist, each between lines of \`:::\`.`;
  }
  const { id, ...others } = node.attributes ?? {};
  if (!id || Object.keys(others).length > 0 || childrenOf(node).length > 0)
    return 'It names the claim that the next paragraph supports, and nothing else: `::claim{id=<takeaway>}`.';
  const own = takeawayIds(entry);
  if (!own.includes(id))
    return `There is no takeaway \`${id}\` here${didYouMean(id, own, '; name one of this file.')}`;
  if (!entry.markdown?.supports.has(id))
    return 'Nothing follows that could support the claim. Put it before a paragraph, outside lists.';
  return undefined;
}

type Block = Extract<Node, { type: 'containerDirective' }>;

function* blockProblems(content: ContentFolder, entry: Entry, node: Block): Generator<Problem> {
  const { name } = node;
  if (isKnown(name)) {
    const wrong = wrongAttributes[name](node.attributes ?? {}, content);
    if (wrong) yield atNode(entry, node, wrong.message, wrong.value);
  } else {
    const meant = nearest(name, directiveNames);
    const remedy = meant === undefined ? '.' : `; did you mean \`:::${meant}\`?`;
    yield atNode(entry, node, `Only ${known} exist${remedy}`, `:::${name}`);
  }
  const [opening = ''] = writtenAs(entry, node).split('\n');
  if (!/^:{3,}[^\s[{]+(?:\{.*\})?\s*$/.test(opening)) {
    const message =
      'Only its name and its braces stand on the line that opens a block. Begin the words on the next line.';
    yield atNode(entry, node, message, opening);
  }
  if (!isClosed(node, entry.source.text)) {
    const message =
      'Nothing closes this block: all that follows would be part of it. End it with a line `:::`.';
    yield atNode(entry, node, message, `:::${name}`);
  }
}

type DirectiveName = (typeof directiveNames)[number];

const isKnown = (name: string): name is DirectiveName => (directiveNames as readonly string[]).includes(name);

/** What is wrong with the attributes of a block, and the value that is; nothing if they are right. */
type WrongAttributes = (
  attributes: NonNullable<Block['attributes']>,
  content: ContentFolder,
) => { message: string; value?: string } | undefined;

const wrongAttributes: Record<DirectiveName, WrongAttributes> = {
  opinion({ by, ...others }, content) {
    if (!by || Object.keys(others).length > 0)
      return { message: 'An opinion names its owner and nothing else: `:::opinion{by=<person>}`.' };
    return unknownPerson(by, content);
  },
  correction: (attributes) => noAttributes('correction', attributes),
  slides: (attributes) => noAttributes('slides', attributes),
  quote({ by, url, ...others }, content) {
    if (!by || !url || Object.keys(others).length > 0) {
      const form = '`:::quote{by=<person> url=https://…}`';
      return { message: `A quote names who said it and where that can be read, and nothing else: ${form}.` };
    }
    const [issue] = httpsSchema.safeParse(url).error?.issues ?? [];
    return issue ? { message: `\`url\` ${issue.message}.`, value: url } : unknownPerson(by, content);
  },
};

const noAttributes = (name: DirectiveName, attributes: object): ReturnType<WrongAttributes> =>
  Object.keys(attributes).length > 0
    ? { message: `\`:::${name}\` takes no attributes. Remove them.` }
    : undefined;

function unknownPerson(id: string, content: ContentFolder): ReturnType<WrongAttributes> {
  const message = unknownId(content, 'people', id);
  return message === undefined ? undefined : { message, value: id };
}

/** Whether a block ends with colons that are not those of a block in it. */
function isClosed({ position, children }: Block, text: string): boolean {
  const from = children.at(-1)?.position?.end.offset ?? position?.start.offset;
  return /\n[ \t>]*:{3,}[ \t]*$/.test(text.slice(from, position?.end.offset));
}
