import { languageAttributes } from '../../lib/language.ts';
import { talkKindName } from '../../lib/talk-kind-name.ts';
import { capitalised, count } from '../../lib/words.ts';
import type { TalkKind } from '../../schemas/talk.ts';
import type { Answer } from '../engine/answer.ts';
import type { Hit } from '../engine/hit.ts';
import { pathOf, type Entry } from '../engine/entries.ts';
import type { Notice } from '../engine/notice.ts';
import type { Piece } from '../shared/mark-terms.ts';

/** Writes an answer as list items: names first, then talks and sections. Everything is set as text. */
export const showAnswer = ({ names, hits }: Answer, base: string): HTMLLIElement[] => [
  ...names.map((name) => showName(name, base)),
  ...hits.map(showHit),
];

const showName = (name: Entry, base: string): HTMLLIElement =>
  result(
    capitalised(name.kind),
    link(base + pathOf(name), name.name),
    paragraph('quiet', name.talks === 0 ? '' : count(name.talks, 'talk')),
  );

function showHit(hit: Hit): HTMLLIElement {
  const isTalk = hit.kind !== 'section';
  const kind = isTalk
    ? talkKindName({ kind: hit.kind as TalkKind, cancelled: hit.isCancelled })
    : hit.url.includes('#')
      ? 'Section of a report'
      : 'Report';
  const item = result(
    kind,
    inLanguage(hit, link(hit.url, ...hit.titlePieces)),
    paragraph('quiet', ...hit.speakers, hit.speakers.length > 0 ? ' · ' : '', hit.event),
  );
  if (hit.excerpt.length > 0) item.append(inLanguage(hit, paragraph('excerpt', ...hit.excerpt)));
  if (hit.listedUnder.length > 0) {
    item.append(paragraph('quiet', `Listed under: ${hit.listedUnder.join(', ')}`));
  }
  const places = paragraph('quiet places');
  if (hit.part) places.append(link(hit.part.url, `In ${hit.part.label}`));
  if (isTalk) places.append(link(hit.url.replace(/\/([^/#]+)\/$/, '/#$1'), 'In its report'));
  if (places.childElementCount > 0) item.append(places);
  // Its page shall mark them (`remembered-words.ts`).
  item.dataset['words'] = hit.terms.join('\n');
  return item;
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
function inLanguage<Some extends HTMLElement>({ language }: Hit, element: Some): Some {
  return Object.assign(element, languageAttributes(language));
}

function link(address: string, ...texts: (string | Piece)[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.append(...texts.map(toNode));
  return anchor;
}

export function paragraph(className: string, ...texts: (string | Piece)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...texts.map(toNode));
  return element;
}

function toNode(text: string | Piece): Node | string {
  if (typeof text === 'string') return text;
  if (!text.isMarked) return text.text;
  const mark = document.createElement('mark');
  mark.textContent = text.text;
  return mark;
}
