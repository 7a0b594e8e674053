import { languageAttributes } from '../../lib/language.ts';
import { talkKindName } from '../../lib/talk-kind-name.ts';
import { capitalised, count } from '../../lib/words.ts';
import type { Answer } from '../engine/answer.ts';
import type { ClaimHit } from '../engine/claim-hit.ts';
import type { Hit, TextHit } from '../engine/hit.ts';
import { pathOf, type Entry } from '../engine/entries.ts';
import type { Notice } from '../engine/notice.ts';
import type { Piece } from '../shared/mark-terms.ts';

/** Writes an answer as list items: names first, then talks and sections. Everything is set as text. */
export const showAnswer = ({ names, hits }: Answer, base: string): HTMLLIElement[] => [
  ...names.map((name) => showName(name, base)),
  ...hits.map((hit) => (hit.kind === 'takeaway' ? showClaim(hit) : showText(hit))),
];

const showName = (name: Entry, base: string): HTMLLIElement =>
  result(
    capitalised(name.kind),
    link(base + pathOf(name), name.name),
    paragraph('quiet', name.talks === 0 ? name.speakers : count(name.talks, 'talk')),
  );

/** Writes a takeaway: its words, then whose they are and where they stand. */
function showClaim(hit: ClaimHit): HTMLLIElement {
  const { claim, owner, role, home, event, outcome } = hit;
  const item = result(
    capitalised(claim),
    inLanguage(hit, link(hit.url, ...hit.titlePieces)),
    paragraph('quiet', `${owner}, ${role}`),
  );
  const origin = paragraph('quiet', inLanguage(hit, link(home.url, home.title)), ` · ${event}`);
  item.append(origin);
  if (outcome) item.append(paragraph('quiet', outcome));
  item.append(...showListedUnder(hit));
  item.dataset['words'] = hit.terms.join('\n');
  return item;
}

function showText(hit: TextHit): HTMLLIElement {
  const kind =
    hit.kind !== 'section'
      ? talkKindName({ kind: hit.kind, cancelled: hit.isCancelled })
      : hit.url.includes('#')
        ? 'Section of a report'
        : 'Report';
  const item = result(
    kind,
    inLanguage(hit, link(hit.url, ...hit.titlePieces)),
    paragraph('quiet', ...hit.speakers, hit.speakers.length > 0 ? ' · ' : '', hit.event),
  );
  if (hit.excerpt.length > 0) item.append(inLanguage(hit, paragraph('excerpt', ...hit.excerpt)));
  item.append(...showListedUnder(hit));
  if (hit.parts.length > 0) item.append(showParts(hit));
  const places = paragraph('quiet places');
  if (hit.kind !== 'section') places.append(link(hit.url.replace(/\/([^/#]+)\/$/, '/#$1'), 'In its report'));
  if (places.childElementCount > 0) item.append(places);
  // Its page shall mark them (`remembered-words.ts`).
  item.dataset['words'] = hit.terms.join('\n');
  return item;
}

/** Says why a hit is there that does not say the words. */
const showListedUnder = ({ listedUnder }: Hit): HTMLParagraphElement[] =>
  listedUnder.length > 0 ? [paragraph('quiet', `Listed under: ${listedUnder.join(', ')}`)] : [];

/** Writes the parts of a hit in which the words stand, and how many more there are. */
function showParts(hit: TextHit): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'parts';
  for (const { url, pieces } of hit.parts) {
    const item = document.createElement('li');
    item.append(inLanguage(hit, link(url, ...pieces)));
    list.append(item);
  }
  if (hit.moreParts > 0) {
    const more = document.createElement('li');
    more.append(link(hit.url, `${hit.moreParts} more`));
    list.append(more);
  }
  return list;
}

/** Writes notices, each with the searches it offers. */
export const showNotices = (notices: Notice[], toSearch: (query: string) => string): HTMLElement[] =>
  notices.map(({ text, offers }) => {
    const notice = paragraph('notice', text);
    for (const { label, query } of offers) {
      const offer = link(toSearch(query), label);
      offer.className = 'offer';
      notice.append(' ', offer);
    }
    return notice;
  });

function result(kind: string, title: HTMLAnchorElement, details: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'hanging';
  item.dataset['result'] = '';
  const heading = document.createElement('h2');
  title.className = 'title-link';
  heading.append(title);
  item.append(paragraph('label', kind), heading, details);
  return item;
}

/** Says in which language an element’s words are. */
function inLanguage<Some extends HTMLElement>({ language }: Pick<Hit, 'language'>, element: Some): Some {
  return Object.assign(element, languageAttributes(language));
}

function link(address: string, ...texts: (string | Piece)[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.append(...texts.map(toNode));
  return anchor;
}

export function paragraph(className: string, ...texts: (string | Piece | Node)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...texts.map(toNode));
  return element;
}

function toNode(text: string | Piece | Node): Node | string {
  if (typeof text === 'string' || text instanceof Node) return text;
  if (!text.isMarked) return text.text;
  const mark = document.createElement('mark');
  mark.textContent = text.text;
  return mark;
}
