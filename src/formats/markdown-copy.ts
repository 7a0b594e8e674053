import type { Heading, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown } from 'mdast-util-to-markdown';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { roleIn } from '../catalogue/owners.ts';
import type { ReportDetail } from '../catalogue/report-detail.ts';
import { reportOf } from '../catalogue/split-lists.ts';
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
import { outcomeInShort } from '../lib/outcome-names.ts';
import { isMdx, markdownFeatures, pictureAddress } from '../markdown/syntax.ts';
import { childrenOf, idAttribute, placedTalk, textOf } from '../markdown/outline.ts';
import { slideOf } from '../markdown/slides.ts';
import { talkKindName } from '../lib/talk-kind-name.ts';
import type { Outcome } from '../schemas/outcome.ts';
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

/** A talk or a report as CommonMark with GFM tables: what its page says, for those who read without a browser. */
export async function markdownCopy(shown: CatalogueEntry, context: CopyContext): Promise<string> {
  const detail = reportOf(shown).detail;
  const page = paragraph([text('Page: '), link(context.absolute(shown.address))]);
  return write([heading(1, [text(shown.title)]), ...(await partsOf(shown, context, detail)), page]);
}

/**
 * A report or a talk as the entry of a feed, whose title is told apart: the same again, but for the notes of a report’s
 * talks, which are entries of their own.
 */
export async function entryMarkdown(shown: CatalogueEntry, context: CopyContext): Promise<string> {
  const { detail } = reportOf(shown);
  return write(await partsOf(shown, context, detail === 'notes' ? 'takeaways' : detail));
}

/** @param detail how much of its talks a report shows */
const partsOf = (
  shown: CatalogueEntry,
  context: CopyContext,
  detail: ReportDetail,
): Promise<RootContent[]> =>
  'report' in shown ? talkParts(shown, context) : reportParts(shown, context, detail);

const talkParts = async (talk: CatalogueTalk, context: CopyContext): Promise<RootContent[]> => [
  paragraph([
    text(`${talkKindName(talk)} at `),
    link(context.absolute(talk.report.address), talk.report.event),
    text(talk.date ? `, ${formatDay(talk.date)}` : ''),
  ]),
  ...(await talkBody(talk, 1, context, 'notes')),
];

async function reportParts(
  report: CatalogueReport,
  context: CopyContext,
  detail: ReportDetail,
): Promise<RootContent[]> {
  const { absolute } = context;
  const { source, disclosure } = report;
  const talks = new Map(report.talks.map((talk) => [talk.id, talk]));
  const root = parsed(report);
  const place = await placeOf(report, root, 0, context);
  const article: RootContent[] = [];
  let level = 1;
  for (const node of root.children) {
    const id = placedTalk(node);
    if (id === undefined) {
      if (node.type === 'heading') level = node.depth;
      article.push(...transform(node, place));
      continue;
    }
    const talk = talks.get(id);
    if (!talk) continue;
    article.push(heading(level + 1, [link(absolute(talk.address), talk.title)]));
    article.push(...(await talkBody(talk, level + 1, context, detail)));
  }
  return [
    paragraph([
      text(`${report.event}, ${formatDays(report.start, report.end)}. Reported by `),
      ...commas(report.authors.map(({ address, name }) => [link(absolute(address), name)])),
      text('.'),
      ...(source ? [text(` Retells ${source.publisher}’s “${source.title}”.`)] : []),
    ]),
    ...(disclosure ? [paragraph([text(`Disclosure: ${disclosure}`)])] : []),
    paragraph([text(report.summary)]),
    ...takeawayList(report.takeaways, 2, context),
    ...article,
    ...resourceList(report.resources, 2),
  ];
}

const parsed = ({ file = '', body }: CatalogueEntry): Root =>
  (isMdx(file) ? mdxToMdast : markdownToMdast)(body, { features: markdownFeatures, position: false }) as Root;

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
async function talkBody(
  talk: CatalogueTalk,
  level: number,
  context: CopyContext,
  detail: ReportDetail,
): Promise<RootContent[]> {
  const { absolute } = context;
  const speakers = talk.speakers.map(({ person, role, organisations }) => {
    const more = [role, ...organisations.map(({ name }) => name)].filter(Boolean).join(', ');
    return [link(absolute(person.address), person.name), text(more && ` (${more})`)];
  });
  const given = speakers.length > 0 ? [paragraph([text('Speakers: '), ...commas(speakers)])] : [];
  if (detail === 'lines') return given;
  const notes = detail === 'notes' && talk.words > 0 ? await notesOf(talk, level, context) : [];
  return [
    ...given,
    paragraph([text(talk.summary)]),
    ...takeawayList(talk.takeaways, level + 1, context),
    ...(notes.length > 0 ? [heading(level + 1, [text('Notes')]), ...notes] : []),
    ...resourceList(talk.resources, level + 1),
  ];
}

/** Notes as they stand on a talk’s own page and in its report: as written, where all of it is plain Markdown. */
async function notesOf(talk: CatalogueTalk, shift: number, context: CopyContext): Promise<RootContent[]> {
  const root = parsed(talk);
  const last = root.children.at(-1)?.type;
  // A list at their end has to be told from one that follows; a fence may be open.
  const isPlain = last !== 'list' && last !== 'code' && !isRewritten(root, context);
  // A tree has nodes of HTML for what is taken as it is.
  if (isPlain) return [{ type: 'html', value: talk.body.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd() }];
  const place = await placeOf(talk, root, shift, context);
  return root.children.flatMap((node) => transform(node, place));
}

/** Whether `transform` would change a node or something in it. */
const isRewritten = (node: Root | RootContent, context: CopyContext): boolean =>
  node.type === 'heading' ||
  node.type === 'image' ||
  node.type.endsWith('Directive') ||
  ((node.type === 'link' || node.type === 'definition') &&
    (/^[#/]/.test(node.url) || context.link(node.url) !== undefined)) ||
  childrenOf(node).some((child) => isRewritten(child, context));

const takeawayList = (takeaways: CatalogueTakeaway[], level: number, context: CopyContext): RootContent[] =>
  titledList(
    'What to take away',
    level,
    takeaways.map((takeaway) => claimLine(takeaway, context)),
  );

/** A claim with its kind, which leads to it, and its owner. */
const claimLine = (
  { text: claim, kind, by, outcome, address, report, talk }: CatalogueTakeaway,
  { absolute }: CopyContext,
): PhrasingContent[] => [
  text(`${claim} (`),
  link(absolute(address), kind),
  text('; '),
  link(absolute(by.address), by.name),
  text(`, ${roleIn(by.id, report, talk)})`),
  ...(outcome ? outcomeText(outcome) : []),
];

/** What became of a claim, behind it. */
const outcomeText = (outcome: Outcome): PhrasingContent[] => [
  text('. '),
  { type: 'emphasis', children: [text(`${outcomeInShort(outcome)}:`)] },
  text(` ${outcome.text} (`),
  link(outcome.url, 'source'),
  text(')'),
];

const resourceList = (resources: Resource[], level: number): RootContent[] =>
  titledList(
    'Watch, read, run',
    level,
    resources.map(({ kind, url, label }) => [text(`${kind}: `), link(url, label)]),
  );

interface Place extends CopyContext {
  report: CatalogueReport;
  talk: CatalogueTalk | undefined;
  /** The addresses of its pictures, by their paths. */
  pictures: ReadonlyMap<string, string>;
  /** The full address of the page that fragments are of. */
  page: string;
  /** Levels by which headings sink. */
  shift: number;
}

const placeOf = async (
  shown: CatalogueEntry,
  root: Root,
  shift: number,
  context: CopyContext,
): Promise<Place> => ({
  ...context,
  report: reportOf(shown),
  talk: 'report' in shown ? shown : undefined,
  pictures: await context.picturesOf(shown, picturesIn(root)),
  page: context.absolute(shown.address),
  shift,
});

const picturesIn = (node: Root | RootContent): string[] =>
  node.type === 'image' ? [pictureAddress(node.url)] : childrenOf(node).flatMap(picturesIn);

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
    case 'leafDirective':
      if (whole.name === 'claim') return [];
      if (whole.name === 'slide') return slideParts(whole);
      return [text(textOf(node))];
    case 'textDirective':
      // A colon before a word parses as a directive.
      return [text(textOf(node))];
    case 'containerDirective': {
      const { by, url } = whole.attributes ?? {};
      if (whole.name === 'slides') return children.children ?? [];
      const words = whole.children as Paragraph[];
      if (by && url) {
        const source = [...personIn(by, place), text('. '), link(url, 'Source'), ...stateOf(url, place)];
        return [{ type: 'blockquote', children: [...words, paragraph([text('— '), ...source])] }];
      }
      const says: Paragraph = paragraph([{ type: 'strong', children: ownerOf(by ?? undefined, place) }]);
      return [{ type: 'blockquote', children: [says, ...words] }];
    }
    case 'mdxJsxFlowElement': {
      // What any other component shows stands on the page alone.
      if (whole.name !== 'Takeaway') return [];
      const hasTalk = (id: string) => place.report.talks.some((talk) => talk.id === id);
      const from = { report: place.report.id };
      const claim = place.claim(resolveClaim(idAttribute(whole) ?? '', from, hasTalk));
      return [{ type: 'blockquote', children: [paragraph(claimLine(claim, place))] }];
    }
    default:
      return [whole];
  }
}

/** A slide, and below it its caption and whose it is. */
function slideParts(node: RootContent): RootContent[] {
  const slide = slideOf(node);
  if (!slide) return [];
  const caption: PhrasingContent = { type: 'emphasis', children: [text(slide.caption)] };
  return [paragraph([{ ...slide.picture, title: null }]), paragraph([caption, text(` (${slide.credit})`)])];
}

/** Whose an opinion is; without a person it is a correction. */
const ownerOf = (by: string | undefined, place: Place): PhrasingContent[] =>
  by === undefined ? [text('Correction:')] : [text('Opinion of '), ...personIn(by, place), text(':')];

/** A person with the role in which they speak. */
function personIn(by: string, { person, absolute, report, talk }: Place): PhrasingContent[] {
  const { id, name, address } = person(by);
  return [link(absolute(address), name), text(`, ${roleIn(id, report, talk)}`)];
}

/** That an outside address is gone, and an archived copy. */
function stateOf(url: string, context: CopyContext): PhrasingContent[] {
  const state = /^https:/i.test(url) ? context.link(url) : undefined;
  const note = linkNote(state);
  if (!note && !state?.archived) return [];
  const copy = state?.archived ? [link(state.archived, 'archived copy')] : [];
  return [text(` (${note}${note && copy.length > 0 ? ', ' : ''}`), ...copy, text(')')];
}

/** The full address of a picture. */
function pictureOf(url: string, { pictures, absolute }: Place): string {
  const address = pictures.get(pictureAddress(url));
  return address === undefined ? url : absolute(address);
}

function outside(url: string, { page, base, absolute }: Place): string {
  if (url.startsWith('#')) return page + url;
  return url.startsWith('/') ? absolute(base + url.slice(1)) : url;
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, name = url): PhrasingContent => ({ type: 'link', url, children: [text(name)] });
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const heading = (level: number, children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth: Math.min(6, level) as Heading['depth'],
  children,
});
/** A list under a heading; nothing if it is empty. */
const titledList = (title: string, level: number, items: PhrasingContent[][]): RootContent[] =>
  items.length === 0
    ? []
    : [
        heading(level, [text(title)]),
        {
          type: 'list',
          spread: false,
          children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
        },
      ];
const commas = (items: PhrasingContent[][]): PhrasingContent[] =>
  items.flatMap((item, index) => (index > 0 ? [text(', '), ...item] : item));
