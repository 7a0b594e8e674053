import type { Element, ElementContent } from 'hast';
import { imageSize } from 'image-size';
import { readFileSync } from 'node:fs';
import { defineHastPlugin, type HastFilteredVisitor, type HastPluginEntry } from 'satteri';
import { idInReport, supportId } from '../lib/addresses.ts';
import { siteLanguage } from '../lib/language.ts';
import { linkNote } from '../lib/link-note.ts';
import { breakpoints } from '../styles/breakpoints.ts';
import { component, element, text } from './nodes.ts';
import { reportOf, type Known, type Place, type SupportedClaim } from './place.ts';

/** What a visitor of elements of some names does. */
type ElementVisitor = HastFilteredVisitor<Element>;

/**
 * What happens to elements.
 *
 * @param known of whom and what a text names; in MDX components find it out
 */
export const elements = (place: Place, known?: Known): HastPluginEntry =>
  defineHastPlugin({
    name: 'elements',
    element: [
      links(place, known),
      headings(place),
      notes(known),
      quotes(known),
      slides(place),
      supports(place, known),
      pictures(known),
      ...tablesCodeAndTasks,
    ],
  });

/** Adds the base path to addresses of this site, and the prefix of a talk to links within its notes. */
const links = ({ base, talk }: Place, known?: Known): ElementVisitor => ({
  filter: ['a'],
  visit(node, context) {
    const href = String(node.properties['href'] ?? '');
    if (href.startsWith('#') && talk !== undefined)
      context.setProperty(node, 'href', `#${idInReport(talk, href.slice(1))}`);
    else if (href.startsWith('/')) context.setProperty(node, 'href', base + href.slice(1));
    else if (/^https:/i.test(href)) context.insertAfter(node, linkState(href, known));
  },
});

/** What stands behind a link: that its address is gone, and an archived copy. */
function linkState(href: string, known?: Known): ElementContent[] {
  if (!known) return [component('LinkNote', { href })];
  const state = known.link(href);
  const note = linkNote(state);
  const copy = state?.archived && element('a', { href: state.archived }, [text('archived copy')]);
  if (!note && !copy) return [];
  return [text(` (${note}${note && copy ? ', ' : ''}`), ...(copy ? [copy] : []), text(')')];
}

/** Prefixes the ids of headings, and gives each a link to itself. */
const headings = ({ page, talk }: Place): ElementVisitor => ({
  filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  visit(node, context) {
    const written = node.properties['id'];
    if (typeof written !== 'string') return;
    const id = talk === undefined ? written : idInReport(talk, written);
    context.setProperty(node, 'id', id);
    const link = linkToItself(`${page}#${id}`, `“${context.textContent(node)}”`);
    context.wrapNode(node, element('div', { className: ['heading'] }, [link]));
  },
});

/** The same as `CopyLink.astro`. */
const linkToItself = (address: string, to: string): Element =>
  element('copy-link', {}, [
    element('a', { className: ['permalink'], href: address, ariaLabel: `Link to ${to}` }, [text('#')]),
  ]);

/** Prefixes the ids of slides, and gives each a link to itself behind its caption. */
const slides = ({ page, talk }: Place): ElementVisitor => ({
  filter: ['figure'],
  visit(node, context) {
    const written = node.properties['id'];
    const says = node.children.at(-1);
    if (typeof written !== 'string' || says?.type !== 'element') return;
    const [caption] = says.children;
    if (!caption) return;
    const id = talk === undefined ? written : idInReport(talk, written);
    context.setProperty(node, 'id', id);
    context.insertAfter(caption, linkToItself(`${page}#${id}`, `slide “${context.textContent(caption)}”`));
  },
});

/**
 * Marks of what supports a claim bear the talk’s prefix, as the ids of its claims do, and name the claim; the first can be
 * linked to.
 */
const supports = ({ talk }: Place, known?: Known): ElementVisitor => {
  const linked = new Set<string>();
  return {
    filter: ['span'],
    visit(node, context) {
      const written = node.properties['data-supports'];
      if (typeof written !== 'string') return;
      const claim = talk === undefined ? written : idInReport(talk, written);
      context.setProperty(node, 'data-supports', '');
      if (!linked.has(claim)) context.setProperty(node, 'id', supportId(claim));
      linked.add(claim);
      context.appendChild(
        node,
        known
          ? linkToClaim(claim, known.claim(written))
          : component('SupportedClaim', { id: written, report: reportOf(context) }),
      );
    },
  };
};

/** The same as `SupportedClaim.astro`. */
const linkToClaim = (id: string, { kind, words, owner, isSpeakers }: SupportedClaim): Element =>
  element('a', { href: `#${id}` }, [
    element('b', { lang: siteLanguage }, [text(kind)]),
    text(` ${words} `),
    element('span', { className: isSpeakers ? ['who', 'who-spoke'] : ['who'] }, [
      text(`${owner} `),
      element('span', { className: ['visually-hidden'] }, [text(isSpeakers ? 'speaker' : 'reporter')]),
    ]),
  ]);

/** Says above an opinion whose it is, and above a correction that it is one. */
const notes = (known?: Known): ElementVisitor => ({
  filter: ['div'],
  visit(node, context) {
    if (node.properties['role'] !== 'note') return;
    const by = node.properties['data-by'];
    const owner = typeof by === 'string' ? known?.owner(by) : undefined;
    if (owner) context.setProperty(node, 'data-by', null);
    context.setProperty(node, 'ariaLabel', owner ? `Opinion of ${owner.name}` : 'Correction');
    const says = owner
      ? [
          text('Opinion of '),
          element('a', { href: owner.address }, [text(owner.name)]),
          text(`, ${owner.role}`),
        ]
      : [text('Correction')];
    // What stands above a note is the site’s, whatever the language of the text.
    context.prependChild(node, element('p', { className: ['note-owner'], lang: siteLanguage }, says));
  },
});

/** Says below a quote whose words they are, and where they can be read. */
const quotes = (known?: Known): ElementVisitor => ({
  filter: ['figure'],
  visit(node, context) {
    const { 'data-by': by, 'data-source': source } = node.properties;
    if (!known || typeof by !== 'string' || typeof source !== 'string') return;
    const { name, address, role } = known.owner(by);
    context.setProperty(node, 'data-by', null);
    context.setProperty(node, 'data-source', null);
    const owner = [element('a', { href: address }, [text(name)]), text(`, ${role}`)];
    const link = element('a', { href: source }, [text('Source')]);
    const says = [
      element('span', { className: ['note-owner'] }, owner),
      element('span', { 'data-record-skip': '' }, [text('. '), link, ...linkState(source, known)]),
    ];
    context.appendChild(node, element('figcaption', { lang: siteLanguage }, says));
  },
});

/**
 * The widest that a picture is shown, and a slide in its row, in CSS pixels, and the widths that are made of them: for
 * screens of one and two.
 */
const shownWidth = 720;
const slideWidth = 480;
const pictureWidths = [480, 720, 1080, 1440];

/** Has pictures that are wider than the column sent in widths that fit the screen; a link opens all of each. */
const pictures = (known?: Known): ElementVisitor => ({
  filter: ['img'],
  visit(node, context) {
    const src = String(node.properties['src'] ?? '');
    if (context.fileURL === undefined || !src.startsWith('.')) return;
    const size = imageSize(readFileSync(new URL(src, context.fileURL)));
    // What a camera has turned is shown upright (Exif 2.3, Orientation).
    const width = (size.orientation ?? 1) > 4 ? size.height : size.width;
    const isSlide = isElement(context.parent(node), 'figure', 'slide');
    const widest = isSlide ? slideWidth : shownWidth;
    if (width <= widest || /\.(?:gif|svg)$/i.test(src)) return;
    const widths = pictureWidths.filter((each) => each <= width);
    context.setProperty(node, 'width', widest);
    // In MDX they are an attribute, which Astro splits at its spaces; in Markdown it takes them as they are.
    context.setProperty(node, 'widths', known ? widths : widths.join(' '));
    context.setProperty(
      node,
      'sizes',
      `(min-width: ${breakpoints['--medium']}) ${widest / 16}rem, ${isSlide ? '85vw' : 'calc(100vw - 2rem)'}`,
    );
    context.setProperty(node, 'quality', 60);
    // A picture that is a link leads where its writer said.
    if (isElement(context.parent(node), 'a')) return;
    if (!known)
      return context.wrapNode(node, component('WholePicture', { path: src, report: reportOf(context) }));
    return known
      .picture(src)
      .then((href) => context.wrapNode(node, element('a', { className: ['whole'], href }, [])));
  },
});

const isElement = (node: { type: string } | undefined, tagName: string, className?: string): boolean =>
  node?.type === 'element' &&
  (node as Element).tagName === tagName &&
  (className === undefined || [(node as Element).properties['className']].flat().includes(className));

/**
 * Columns are aligned by the styles of the site; long lines of code and wide tables are scrolled by keyboard
 * too; the box before a task says what it means.
 */
const tablesCodeAndTasks: ElementVisitor[] = [
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
