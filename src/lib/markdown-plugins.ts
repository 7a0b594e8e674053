import type { Element, ElementContent, RootContent } from 'hast';
import { imageSize } from 'image-size';
import type { Heading } from 'mdast';
import { readFileSync } from 'node:fs';
import {
  defineHastPlugin,
  defineMdastPlugin,
  type HastFilteredVisitor,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdastPluginEntry,
  type MdastPluginInstance,
  type MdxJsxFlowElement,
  type PluginFactoryContext,
} from 'satteri';
import { articleComponents } from '../schemas/article-components.ts';
import type { LinkState } from '../schemas/link-state.ts';
import { pictureAddress } from './markdown.ts';
import { addressesUnder, idInReport } from './addresses.ts';
import { siteLanguage } from './language.ts';
import { linkNote } from './link-note.ts';

/** Who owns an opinion, and in what role: reporter, speaker or both. */
interface NoteOwner {
  name: string;
  address: string;
  role: string;
}

/** Where an article or notes are shown. */
export interface Place {
  /** The base path of the site, with slashes around it. */
  base: string;
  /** The address of the page that shows them, base included. */
  page: string;
  /** Levels by which their headings sink: 0 where `##` is an `h2`. */
  headingShift: number;
  /** The talk whose notes these are, if they are shown inside a report: prefixes their ids. */
  talk?: string;
}

/** What is known of whom and what a text names; the compiler of MDX leaves both to components. */
export interface Known {
  owner: (personId: string) => NoteOwner;
  /** What is known of an outside address. */
  link: (address: string) => LinkState | undefined;
  /** Where all of a picture stands, by its path in the text. */
  picture: (path: string) => Promise<string>;
}

/** The plugins of Sätteri (satteri.bruits.org/docs, plugins) that make of a text what its page shows. */
export interface MarkdownPlugins {
  mdastPlugins: MdastPluginEntry[];
  hastPlugins: HastPluginEntry[];
}

/** The plugins for Markdown, which is rendered where it is shown. */
export const markdownPlugins = (place: Place, known: Known): MarkdownPlugins => ({
  mdastPlugins: [markdownBlocks(place)],
  hastPlugins: [markdownElements(place, known)],
});

/**
 * The plugins for articles in MDX, each of which is compiled once, for its own page. Talks, claims, owners of opinions and
 * what is known of links become components (`components/article/`).
 *
 * @param base the base path of the site
 */
export const mdxPlugins = (base: string): MarkdownPlugins => ({
  mdastPlugins: [noCode, mdxBlocks],
  hastPlugins: [(context) => mdxElements(placeOf(context, base)), prose],
});

/** The report whose article a file is. */
function reportOf({ fileURL }: { fileURL: URL | undefined }): string {
  const [, report] = /\/reports\/([^/]+)\/report\.mdx$/.exec(fileURL?.pathname ?? '') ?? [];
  if (report === undefined) throw new Error(`${fileURL?.pathname} is no article of a report.`);
  return report;
}

const placeOf = (context: PluginFactoryContext, base: string): Place => ({
  base,
  page: addressesUnder(base).report(reportOf(context)),
  headingShift: 0,
});

/** Raised by the compiler for what the gate refuses, with its line and column in the file. */
function refuse(
  node: { position?: { start: { line: number; column: number } } | undefined },
  what: string,
): never {
  const { line, column } = node.position?.start ?? {};
  throw Object.assign(new Error(`${what} Content is data, never code.`), { line, column });
}

/** Lets nothing through that would run, whatever the gate has said of it. */
const noCode = defineMdastPlugin({
  name: 'no-code',
  options: { position: true },
  mdxjsEsm: (node) => refuse(node, '`import` and `export` are not allowed.'),
  mdxFlowExpression: (node) => refuse(node, 'Expressions in braces are not allowed.'),
  mdxTextExpression: (node) => refuse(node, 'Expressions in braces are not allowed.'),
  mdxJsxTextElement: (node) => refuse(node, `\`<${node.name}>\` must stand on a line of its own.`),
  mdxJsxFlowElement(node) {
    if (!Object.hasOwn(articleComponents, node.name ?? ''))
      refuse(node, `There is no component \`<${node.name}>\`.`);
    if (node.attributes.some(({ type, value }) => type !== 'mdxJsxAttribute' || typeof value !== 'string'))
      refuse(node, 'Attributes are plain text.');
  },
});

/** A colon before a word (`12:34`) parses as a directive; it goes back to being text. */
const textDirective: MdastPluginInstance['textDirective'] = (node, context) =>
  context.replaceNode(node, { type: 'text', value: `:${node.name}` });

/** A picture with a title, alone in its paragraph, becomes a figure; the title is its caption. */
const paragraph: MdastPluginInstance['paragraph'] = (node, context) => {
  const [picture, ...more] = node.children;
  if (picture?.type !== 'image' || more.length > 0 || !picture.title) return;
  const caption = { type: 'text', value: picture.title } as const;
  context.replaceNode(node, {
    type: 'paragraph',
    data: { hName: 'figure' },
    children: [
      { type: 'image', url: pictureAddress(picture.url), alt: picture.alt ?? '' },
      { type: 'emphasis', data: { hName: 'figcaption' }, children: [caption] },
    ],
  });
};

/** A path such as `images/x.png` is one from here. */
const image: MdastPluginInstance['image'] = (node, context) => {
  if (node.url !== pictureAddress(node.url)) context.setProperty(node, 'url', pictureAddress(node.url));
};

/** Headings sink; `:::opinion{by=…}` and `:::correction` become a `div` each, `::talk{id=…}` a rule to cut at. */
const markdownBlocks =
  ({ headingShift }: Place): MdastPluginEntry =>
  () => {
    let level = 1;
    return defineMdastPlugin({
      name: 'blocks',
      textDirective,
      paragraph,
      image,
      heading(node, context) {
        level = node.depth;
        if (headingShift > 0) context.setProperty(node, 'depth', depthOf(level + headingShift));
      },
      leafDirective(node, context) {
        const hProperties = { 'data-talk': node.attributes?.['id'] ?? '', 'data-level': String(level + 1) };
        context.setProperty(node, 'data', { hName: 'hr', hProperties });
      },
      containerDirective(node, context) {
        context.setProperty(node, 'data', noteData(node.name, node.attributes?.['by'] ?? undefined));
      },
    });
  };

/** The same in MDX, where components say whose an opinion is and show what stands at a place. */
const mdxBlocks: MdastPluginEntry = (file) => {
  const report = reportOf(file);
  let level = 1;
  return defineMdastPlugin({
    name: 'blocks',
    textDirective,
    paragraph,
    image,
    heading: ({ depth }) => void (level = depth),
    mdxJsxFlowElement({ name, attributes }) {
      const place = jsxAttributes({ report, level: String(level + 1) });
      return { type: 'mdxJsxFlowElement', name, attributes: [...attributes, ...place], children: [] };
    },
    containerDirective(node, context) {
      const by = node.attributes?.['by'];
      if (!by) return void context.setProperty(node, 'data', noteData(node.name));
      const attributes = jsxAttributes({ by, report });
      return { type: 'mdxJsxFlowElement', name: 'Opinion', attributes, children: node.children };
    },
  });
};

const noteData = (name: string, by?: string): Record<string, unknown> => ({
  hName: 'div',
  hProperties: { className: [name], role: 'note', ...(by === undefined ? {} : { 'data-by': by }) },
});

const depthOf = (level: number): Heading['depth'] => Math.min(6, level) as Heading['depth'];

/** Rendered Markdown, or the place of a talk and the level at which its heading stands. */
export type ArticlePart = { html: string } | { talk: string; level: number };

/** Cuts a rendered article at the places of its talks. */
export function cutAtTalks(html: string): ArticlePart[] {
  const pieces = html.split(/<hr data-talk="([^"]*)" data-level="(\d)">/);
  return pieces.flatMap((piece, index): ArticlePart[] => {
    if (index % 3 === 0) return piece.trim() === '' ? [] : [{ html: piece }];
    return index % 3 === 1 ? [{ talk: piece, level: Number(pieces[index + 1]) }] : [];
  });
}

const jsxAttributes = (values: Record<string, string>): MdxJsxFlowElement['attributes'] =>
  Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));

/** What a visitor of elements of some names does. */
type ElementVisitor = HastFilteredVisitor<Element>;

/** What happens to elements in Markdown. */
const markdownElements = (place: Place, { owner, link, picture }: Known): HastPluginEntry => {
  /** Says behind a link that its address is gone, and offers an archived copy. */
  const tellState = (node: Readonly<Element>, href: string, context: HastVisitorContext): void => {
    const state = link(href);
    const note = linkNote(state);
    const copy = state?.archived && element('a', { href: state.archived }, [text('archived copy')]);
    if (!note && !copy) return;
    const both = note && copy ? `${note}, ` : note;
    context.insertAfter(node, [text(` (${both}`), ...(copy ? [copy] : []), text(')')]);
  };
  const linkWhole: Wrapping = async (node, path, context) => {
    const href = await picture(path);
    context.wrapNode(node, element('a', { className: ['whole'], href }, []));
  };
  const opinion: ElementVisitor = {
    filter: ['div'],
    visit(node, context) {
      const by = node.properties['data-by'];
      if (typeof by !== 'string') return labelCorrection(node, context);
      const { name, address, role } = owner(by);
      const says = [text('Opinion of '), element('a', { href: address }, [text(name)]), text(`, ${role}`)];
      context.setProperty(node, 'data-by', null);
      context.setProperty(node, 'ariaLabel', `Opinion of ${name}`);
      context.prependChild(node, label(says));
    },
  };
  return defineHastPlugin({
    name: 'elements',
    element: [links(place, tellState), headings(place), opinion, pictures(linkWhole), ...furniture],
  });
};

/** The same in MDX. */
const mdxElements = (place: Place): HastPluginEntry => {
  const addLinkNote = (node: Readonly<Element>, href: string, context: HastVisitorContext): void =>
    context.insertAfter(node, {
      type: 'mdxJsxTextElement',
      name: 'LinkNote',
      attributes: jsxAttributes({ href }),
      children: [],
    });
  const linkWhole: Wrapping = (node, path, context) =>
    context.wrapNode(node, {
      type: 'mdxJsxTextElement',
      name: 'WholePicture',
      attributes: jsxAttributes({ path, report: reportOf(context) }),
      children: [],
    });
  return defineHastPlugin({
    name: 'elements',
    element: [
      links(place, addLinkNote),
      headings(place),
      { filter: ['div'], visit: labelCorrection },
      pictures(linkWhole),
      ...furniture,
    ],
  });
};

/** Adds the base path to addresses of this site, and the prefix of a talk to links within its notes. */
const links = (
  { base, talk }: Place,
  tellState: (node: Readonly<Element>, href: string, context: HastVisitorContext) => void,
): ElementVisitor => ({
  filter: ['a'],
  visit(node, context) {
    const href = String(node.properties['href'] ?? '');
    if (href.startsWith('#') && talk !== undefined)
      context.setProperty(node, 'href', `#${idInReport(talk, href.slice(1))}`);
    else if (href.startsWith('/')) context.setProperty(node, 'href', base + href.slice(1));
    else if (/^https:/i.test(href)) tellState(node, href, context);
  },
});

/** Prefixes the ids of headings, and gives each a link to itself. */
const headings = ({ page, talk }: Place): ElementVisitor => ({
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  visit(node, context) {
    const written = node.properties['id'];
    if (typeof written !== 'string') return;
    const id = talk === undefined ? written : idInReport(talk, written);
    const properties = {
      className: ['permalink'],
      href: `${page}#${id}`,
      ariaLabel: `Link to “${context.textContent(node)}”`,
    };
    context.setProperty(node, 'id', id);
    const link = element('copy-link', {}, [element('a', properties, [text('#')])]);
    context.wrapNode(node, element('div', { className: ['heading'] }, [link]));
  },
});

/** What stands above a note is the site’s, whatever the language of the text. */
const label = (says: readonly ElementContent[]): Element =>
  element('p', { className: ['note-owner'], lang: siteLanguage }, says);

function labelCorrection(node: Readonly<Element>, context: HastVisitorContext): void {
  if (node.properties['role'] !== 'note') return;
  context.setProperty(node, 'ariaLabel', 'Correction');
  context.prependChild(node, label([text('Correction')]));
}

/** The widest that a picture is shown, in CSS pixels, and the widths that are made of it: for screens of one and two. */
const shownWidth = 720;
const pictureWidths = [480, 720, 1080, 1440];

/** Puts a link to all of a picture around it. */
type Wrapping = (node: Readonly<Element>, path: string, context: HastVisitorContext) => void | Promise<void>;

/** Has pictures that are wider than the column sent in widths that fit the screen; a link opens all of each. */
const pictures = (linkWhole: Wrapping): ElementVisitor => ({
  filter: ['img'],
  visit(node, context) {
    const src = String(node.properties['src'] ?? '');
    if (context.fileURL === undefined || !src.startsWith('.')) return;
    const { width } = imageSize(readFileSync(new URL(src, context.fileURL)));
    if (width <= shownWidth || /\.(?:gif|svg)$/i.test(src)) return;
    const widths = pictureWidths.filter((each) => each <= width);
    context.setProperty(node, 'width', shownWidth);
    // In MDX they are an attribute, which Astro splits at its spaces; in Markdown it takes them as they are.
    context.setProperty(node, 'widths', context.sourceFormat === 'mdx' ? widths.join(' ') : widths);
    context.setProperty(node, 'sizes', `(min-width: 46rem) ${shownWidth / 16}rem, calc(100vw - 2rem)`);
    context.setProperty(node, 'quality', 60);
    return linkWhole(node, src, context) as Promise<void>;
  },
});

/**
 * Columns are aligned by the styles of the site; long lines of code and wide tables are scrolled by keyboard too; the box before a task
 * says what it means.
 */
const furniture: ElementVisitor[] = [
  {
    filter: ['th', 'td'],
    visit(node, context) {
      const [, side] = /text-align: (\w+)/.exec(String(node.properties['style'] ?? '')) ?? [];
      if (side === undefined) return;
      // The policy of the site blocks styles that stand in a page.
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
  { filter: ['pre', 'table'], visit: (node, context) => context.setProperty(node, 'tabIndex', 0) },
  {
    filter: ['input'],
    visit: (node, context) =>
      context.setProperty(node, 'ariaLabel', node.properties['checked'] ? 'done' : 'not done'),
  },
];

/** Puts what stands between talks into a `div` of running text. */
const prose = defineHastPlugin({
  name: 'prose',
  after(root, context) {
    const parts: RootContent[] = [];
    let text: Element | undefined;
    for (const child of root.children) {
      if ('name' in child && child.name === 'Talk') {
        parts.push(child);
        text = undefined;
      } else if (text) text.children.push(child as ElementContent);
      else if (child.type !== 'text' || child.value.trim() !== '')
        parts.push((text = element('div', { className: ['prose'] }, [child as ElementContent])));
    }
    context.replaceNode(root, { type: 'root', children: parts });
  },
});

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element => ({ type: 'element', tagName, properties, children: [...children] });
