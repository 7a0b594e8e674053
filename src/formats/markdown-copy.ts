import type { Heading, ListItem, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { roleIn } from '../catalogue/owners.ts';
import type {
  Catalogue,
  CatalogueEntry,
  CatalogueReport,
  CatalogueTakeaway,
  CatalogueTalk,
} from '../catalogue/types.ts';
import { formatDay, formatDays } from '../lib/dates.ts';
import { resolveClaim } from '../lib/claim-reference.ts';
import { linkNote } from '../lib/link-note.ts';
import { isMdx, markdownFeatures, pictureAddress } from '../lib/markdown.ts';
import { childrenOf, idAttribute, placedTalk, textOf } from '../lib/outline.ts';
import { talkKindName } from '../lib/talk-kind-name.ts';
import type { Resource } from '../schemas/resource.ts';

/** What a copy needs of the site. */
export interface CopyContext extends Pick<Catalogue, 'person' | 'claim' | 'link'> {
  /** Makes the full address of something on this site. */
  absolute: (address: string) => string;
  /** The base path of the site, with slashes around it. */
  base: string;
  /** The addresses of pictures of an article or of notes, base path included, by their paths there. */
  picturesOf: (shown: CatalogueEntry, paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** The same with what has been found out before the writing. */
interface Context extends CopyContext {
  pictures: ReadonlyMap<CatalogueEntry, ReadonlyMap<string, string>>;
}

/** A talk or a report as CommonMark with GFM tables: what its page says, for those who read without a browser. */
export async function markdownCopy(shown: CatalogueEntry, context: CopyContext): Promise<string> {
  const said =
    'report' in shown || !shown.showsNotes
      ? await entryMarkdown(shown, context)
      : write(await reportParts(shown, context, true));
  const page = paragraph([text('Page: '), link(context.absolute(shown.address))]);
  return [write([heading(1, [text(shown.title)])]), said, write([page])].join('\n');
}

/** What entries say stands in copies and in several feeds. */
const writtenEntries = new WeakMap<CatalogueEntry, Promise<string>>();

/**
 * A report or a talk as the entry of a feed, whose title is told apart: the same again, but for the notes of a report’s
 * talks, which are entries of their own.
 */
export function entryMarkdown(shown: CatalogueEntry, context: CopyContext): Promise<string> {
  const known = writtenEntries.get(shown);
  if (known) return known;
  const parts = 'report' in shown ? talkParts(shown, context) : reportParts(shown, context, false);
  const written = parts.then(write);
  writtenEntries.set(shown, written);
  return written;
}

async function talkParts(talk: CatalogueTalk, site: CopyContext): Promise<RootContent[]> {
  const context = await withPictures([talk], site);
  return [
    paragraph([
      text(`${talkKindName(talk)} at `),
      link(context.absolute(talk.report.address), talk.report.event),
      text(talk.date ? `, ${formatDay(talk.date)}` : ''),
    ]),
    ...talkBody(talk, 1, context),
  ];
}

async function reportParts(
  report: CatalogueReport,
  site: CopyContext,
  withNotes: boolean,
): Promise<RootContent[]> {
  const context = await withPictures([report, ...(withNotes ? report.talks : [])], site);
  const { absolute } = context;
  const talks = new Map(report.talks.map((talk) => [talk.id, talk]));
  let level = 1;
  const place = { ...context, report, shown: report, page: absolute(report.address), shift: 0 };
  const article = parsed(report).children.flatMap((node): RootContent[] => {
    const id = placedTalk(node);
    if (id === undefined) {
      if (node.type === 'heading') level = node.depth;
      return transform(node, place);
    }
    const talk = talks.get(id);
    if (!talk) return [];
    const title = heading(level + 1, [link(absolute(talk.address), talk.title)]);
    return [title, ...talkBody(talk, level + 1, context, withNotes)];
  });
  return [
    paragraph([
      text(`${report.event}, ${formatDays(report.start, report.end)}. Reported by `),
      ...commas(report.authors.map(({ address, name }) => link(absolute(address), name))),
      text('.'),
    ]),
    paragraph([text(report.summary)]),
    ...takeawayList(report.takeaways, 2, context),
    ...article,
    ...resourceList(report.resources, 2),
  ];
}

const isMdxArticle = (shown: CatalogueEntry): boolean => !('report' in shown) && isMdx(shown.file ?? '');

const parsed = (shown: CatalogueEntry): Root =>
  (isMdxArticle(shown) ? mdxToMdast : markdownToMdast)(shown.body, {
    features: markdownFeatures,
    position: false,
  }) as Root;

async function withPictures(all: readonly CatalogueEntry[], context: CopyContext): Promise<Context> {
  const withSome = all.filter(({ body }) => body.includes('!['));
  const found = withSome.map(
    async (shown) => [shown, await context.picturesOf(shown, picturesIn(parsed(shown)))] as const,
  );
  return { ...context, pictures: new Map(await Promise.all(found)) };
}

const picturesIn = (node: Root | RootContent): string[] =>
  node.type === 'image' ? [pictureAddress(node.url)] : childrenOf(node).flatMap(picturesIn);

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
  const page = context.absolute(talk.address);
  const place = { ...context, report: talk.report, talk, shown: talk, page, shift };
  const root = parsed(talk);
  const last = root.children.at(-1)?.type;
  const placed = () => root.children.flatMap((node) => transform(node, place));
  // A list at their end has to be told from one that follows.
  if (last === 'list') return placed();
  // A fence at their end may be open.
  const isPlain = last !== 'code' && !root.children.some((node) => holds(node, isOurs(context)));
  const markdown = isPlain ? talk.body.replace(/^(?:[^\S\n]*\n)+/, '') : write(placed());
  const written = [verbatim(markdown)];
  if (!root.children.some((node) => holds(node, isHeading))) writtenNotes.set(talk, written);
  return written;
}

const isHeading = ({ type }: RootContent): boolean => type === 'heading';

/** Whether `transform` would change it. */
const isOurs =
  ({ link: stateOf }: Context) =>
  (node: RootContent): boolean =>
    isHeading(node) ||
    node.type === 'image' ||
    node.type.endsWith('Directive') ||
    ((node.type === 'link' || node.type === 'definition') &&
      (/^[#/]/.test(node.url) || stateOf(node.url) !== undefined));

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
  /** Of the two the one whose text it is. */
  shown: CatalogueEntry;
  /** The full address of the page that fragments are of. */
  page: string;
  /** Levels by which headings sink. */
  shift: number;
}

/** Takes from a node what only this site understands: ids of headings, directives, components, its own addresses. */
function transform(node: RootContent, place: Place): RootContent[] {
  const children =
    'children' in node
      ? { children: (node.children as RootContent[]).flatMap((child) => transform(child, place)) }
      : {};
  const whole = { ...node, ...children } as RootContent;
  switch (whole.type) {
    case 'heading':
      return [{ ...whole, depth: Math.min(6, whole.depth + place.shift) as Heading['depth'], data: {} }];
    case 'link':
      return [{ ...whole, url: outside(whole.url, place) }, ...stateOf(whole.url, place)];
    case 'definition':
      return [{ ...whole, url: outside(whole.url, place) }];
    case 'image':
      return [{ ...whole, url: pictureOf(whole.url, place) }];
    case 'textDirective':
    case 'leafDirective':
      // A colon before a word parses as a directive.
      return [text(textOf(node))];
    case 'containerDirective': {
      const by = whole.attributes?.['by'];
      const says: Paragraph = paragraph([{ type: 'strong', children: ownerOf(by ?? undefined, place) }]);
      return [{ type: 'blockquote', children: [says, ...(whole.children as Paragraph[])] }];
    }
    case 'mdxJsxFlowElement': {
      const hasTalk = (id: string) => place.report.talks.some((talk) => talk.id === id);
      const claim = place.claim(resolveClaim(idAttribute(whole) ?? '', place.report.id, hasTalk));
      return [{ type: 'blockquote', children: [paragraph(claimLine(claim, place))] }];
    }
    default:
      return [whole];
  }
}

/** Whose an opinion is; without a person it is a correction. */
function ownerOf(by: string | undefined, { person, absolute, report, talk }: Place): PhrasingContent[] {
  if (by === undefined) return [text('Correction:')];
  const { id, name, address } = person(by);
  return [text('Opinion of '), link(absolute(address), name), text(`, ${roleIn(id, report, talk)}:`)];
}

/** That an outside address is gone, and an archived copy. */
function stateOf(url: string, context: Context): PhrasingContent[] {
  const state = /^https:/i.test(url) ? context.link(url) : undefined;
  const note = linkNote(state);
  if (!note && !state?.archived) return [];
  const copy = state?.archived ? [link(state.archived, 'archived copy')] : [];
  return [text(` (${note}${note && copy.length > 0 ? ', ' : ''}`), ...copy, text(')')];
}

/** The full address of a picture. */
function pictureOf(url: string, { pictures, shown, absolute }: Place): string {
  const address = pictures.get(shown)?.get(pictureAddress(url));
  return address === undefined ? url : absolute(address);
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
