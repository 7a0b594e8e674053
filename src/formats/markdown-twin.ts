import type { Heading, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { roleIn } from '../catalogue/role-in.ts';
import { showsNotes } from '../catalogue/shows-notes.ts';
import type { CatalogueReport, CatalogueTakeaway, CatalogueTalk } from '../catalogue/types.ts';
import { formatDay, formatDays } from '../lib/dates.ts';
import { resolveClaim, type ClaimHome } from '../lib/claim-reference.ts';
import { isMdx, markdownFeatures } from '../lib/markdown.ts';
import { childrenOf, idAttribute, placedTalk, textOf } from '../lib/outline.ts';
import { talkKindName } from '../lib/talk-kind-name.ts';
import type { Resource } from '../schemas/resource.ts';

/** Where things stand outside of the site, and who owns opinions. */
interface Context {
  /** Makes the full address of something on this site. */
  absolute: (address: string) => string;
  /** The base path of the site, with slashes around it. */
  base: string;
  /** Who owns an opinion. */
  nameOf: (personId: string) => string;
  claim: (home: ClaimHome) => CatalogueTakeaway;
}

/** A talk as CommonMark with GFM tables: what its page says, for those who read without a browser. */
export const talkMarkdown = (talk: CatalogueTalk, context: Context): string =>
  write([
    heading(1, [text(talk.title)]),
    paragraph([
      text(`${talkKindName(talk)} at `),
      link(context.absolute(talk.report.address), `${talk.report.conference.name} ${talk.report.edition}`),
      text(talk.date ? `, ${formatDay(talk.date)}` : ''),
    ]),
    ...talkBody(talk, 1, context),
    paragraph([text('Page: '), link(context.absolute(talk.address))]),
  ]);

/** A report in the same way, with its talks in their places. */
export function reportMarkdown(report: CatalogueReport, context: Context): string {
  const { absolute } = context;
  const talks = new Map(report.talks.map((talk) => [talk.id, talk]));
  let level = 1;
  const parse = isMdx(report.file ?? '') ? mdxToMdast : markdownToMdast;
  const root = parse(report.body, { features: markdownFeatures, position: false }) as Root;
  const place = { ...context, report, page: absolute(report.address), shift: 0 };
  const article = root.children.flatMap((node): RootContent[] => {
    const id = placedTalk(node);
    if (id === undefined) {
      const written = transform(node, place);
      if (written.type === 'heading') level = written.depth;
      return [written];
    }
    const talk = talks.get(id);
    if (!talk) return [];
    const title = heading(level + 1, [link(absolute(talk.address), talk.title)]);
    return [title, ...talkBody(talk, level + 1, context, showsNotes(report))];
  });
  return write([
    heading(1, [text(report.title)]),
    paragraph([
      text(
        `${report.conference.name} ${report.edition}, ${formatDays(report.start, report.end)}. Reported by `,
      ),
      ...commas(report.authors.map(({ address, name }) => link(absolute(address), name))),
      text('.'),
    ]),
    paragraph([text(report.summary)]),
    ...takeawayList(report.takeaways, 2, context),
    ...article,
    ...resourceList(report.resources, 2),
    paragraph([text('Page: '), link(absolute(report.address))]),
  ]);
}

/**
 * Text that needs no escaping, but where a space of it meets the end of a line: no character that Markdown reads is in
 * it, and none that would be read at the beginning of a line begins it.
 */
const plainText = /^[\p{L} ,;](?:[^\p{Cc}!#&*.:<>@[\\\]_`|~]|(?<![wW])\.|:(?!\/))*$/u;

/** Made once: what it knows of escaping is compiled where it is first used. */
const gfm = gfmToMarkdown();

const write = (children: RootContent[]): string =>
  toMarkdown({ type: 'root', children } satisfies Root, {
    extensions: [gfm],
    handlers: {
      // Otherwise each text, however short, is tried against a hundred rules.
      text: (node: Text, parent, state, info) => {
        const { value } = node;
        const isPlain = plainText.test(value) && !/[\r\n] | [\r\n]/.test(info.before + value + info.after);
        return isPlain ? value : defaultHandlers.text(node, parent, state, info);
      },
    },
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
  });

/** What a talk says below its heading, which stands at `level`. */
function talkBody(talk: CatalogueTalk, level: number, context: Context, withNotes = true): RootContent[] {
  const notes = withNotes && talk.words > 0 ? notesOf(talk, level, context) : [];
  return [
    openingOf(talk, context),
    ...takeawayList(talk.takeaways, level + 1, context),
    ...(notes.length > 0 ? [heading(level + 1, [text('Notes')]), ...notes] : []),
    ...resourceList(talk.resources, level + 1),
  ];
}

const writtenOpenings = new WeakMap<CatalogueTalk, RootContent>();
const writtenNotes = new WeakMap<CatalogueTalk, RootContent[]>();

/** Markdown that is taken as it is, for which a tree has nodes of HTML. */
const verbatim = (markdown: string): RootContent => ({ type: 'html', value: markdown.trimEnd() });

/** Who speaks, and the summary, written once for both, a talk and its report. */
function openingOf(talk: CatalogueTalk, { absolute }: Context): RootContent {
  const known = writtenOpenings.get(talk);
  if (known) return known;
  const speakers = talk.speakers.flatMap(({ person, role, organisations }) => {
    const more = [role, ...organisations.map(({ name }) => name)].filter(Boolean).join(', ');
    return [[link(absolute(person.address), person.name), text(more && ` (${more})`)]];
  });
  const written = verbatim(
    write([
      ...(speakers.length > 0 ? [paragraph([text('Speakers: '), ...commas(speakers)])] : []),
      paragraph([text(talk.summary)]),
    ]),
  );
  writtenOpenings.set(talk, written);
  return written;
}

/**
 * Notes as they stand on a talk’s own page and in its report: written once for both where no heading differs, and as
 * their reporter wrote them where all of it is plain Markdown.
 */
function notesOf(talk: CatalogueTalk, shift: number, context: Context): RootContent[] {
  const known = writtenNotes.get(talk);
  if (known) return known;
  const place = { ...context, report: talk.report, talk, page: context.absolute(talk.address), shift };
  const root = markdownToMdast(talk.body, { features: markdownFeatures, position: false }) as Root;
  const last = root.children.at(-1)?.type;
  // A list at their end has to be told from one that follows.
  if (last === 'list') return placed(root, place);
  // A fence at their end may be open.
  const isPlain = last !== 'code' && !root.children.some((node) => holds(node, isOurs));
  const markdown = isPlain ? talk.body.replace(/^(?:[^\S\n]*\n)+/, '') : write(placed(root, place));
  const written = [verbatim(markdown)];
  if (!root.children.some((node) => holds(node, isHeading))) writtenNotes.set(talk, written);
  return written;
}

const isHeading = ({ type }: RootContent): boolean => type === 'heading';

/** Whether `placed` would change it. */
const isOurs = (node: RootContent): boolean =>
  isHeading(node) ||
  node.type.endsWith('Directive') ||
  ((node.type === 'link' || node.type === 'definition') && /^[#/]/.test(node.url));

const holds = (node: RootContent, is: (node: RootContent) => boolean): boolean =>
  is(node) || childrenOf(node).some((child) => holds(child, is));

function takeawayList(takeaways: CatalogueTakeaway[], level: number, context: Context): RootContent[] {
  if (takeaways.length === 0) return [];
  const items = takeaways.map((takeaway) => item(claimLine(takeaway, context)));
  return [heading(level, [text('What to take away')]), { type: 'list', spread: false, children: items }];
}

/** A claim with its kind, which leads to it, and its owner. */
const claimLine = (
  { text: claim, kind, by, address, report, talk }: CatalogueTakeaway,
  { absolute }: Context,
): PhrasingContent[] => [
  text(`${claim} (`),
  link(absolute(address), kind),
  text('; '),
  link(absolute(by.address), by.name),
  text(`, ${roleIn(by.id, report, talk)})`),
];

function resourceList(resources: Resource[], level: number): RootContent[] {
  if (resources.length === 0) return [];
  const items = resources.map(({ kind, url, label }) => item([text(`${kind}: `), link(url, label)]));
  return [heading(level, [text('Watch, read, run')]), { type: 'list', spread: false, children: items }];
}

interface Place extends Context {
  report: CatalogueReport;
  talk?: CatalogueTalk;
  /** The full address of the page that fragments are of. */
  page: string;
  /** Levels by which headings sink. */
  shift: number;
}

/** Takes from a tree what only this site understands: ids of headings, directives, its own addresses. */
function placed(root: unknown, place: Place): RootContent[] {
  return (root as Root).children.map((node) => transform(node, place));
}

function transform<Node extends RootContent>(node: Node, place: Place): RootContent {
  const children =
    'children' in node ? { children: node.children.map((child) => transform(child, place)) } : {};
  const whole = { ...node, ...children } as RootContent;
  switch (whole.type) {
    case 'heading':
      return { ...whole, depth: Math.min(6, whole.depth + place.shift) as Heading['depth'], data: {} };
    case 'link':
    case 'definition':
      return { ...whole, url: outside(whole.url, place) };
    case 'textDirective':
    case 'leafDirective':
      // A colon before a word parses as a directive.
      return text(textOf(node));
    case 'containerDirective': {
      const by = whole.attributes?.['by'];
      const owner = by
        ? `Opinion of ${place.nameOf(by)}, ${roleIn(by, place.report, place.talk)}:`
        : 'Correction:';
      const says: Paragraph = paragraph([{ type: 'strong', children: [text(owner)] }]);
      return { type: 'blockquote', children: [says, ...(whole.children as Paragraph[])] };
    }
    case 'mdxJsxFlowElement': {
      const hasTalk = (id: string) => place.report.talks.some((talk) => talk.id === id);
      const claim = place.claim(resolveClaim(idAttribute(whole) ?? '', place.report.id, hasTalk));
      return { type: 'blockquote', children: [paragraph(claimLine(claim, place))] };
    }
    default:
      return whole;
  }
}

function outside(url: string, { page, base, absolute }: Place): string {
  if (url.startsWith('#')) return page + url;
  return url.startsWith('/') ? absolute(base + url.slice(1)) : url;
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, name = url): PhrasingContent => ({ type: 'link', url, children: [text(name)] });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const item = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(children)],
});
const heading = (level: number, children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth: Math.min(6, level) as Heading['depth'],
  children,
});
const commas = (items: (PhrasingContent | PhrasingContent[])[]): PhrasingContent[] =>
  items.flatMap((each, index) => [...(index > 0 ? [text(', ')] : []), ...[each].flat()]);
