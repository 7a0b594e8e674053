import { languageAttributes } from '../../lib/language.ts';
import { talkKindName } from '../../lib/talk-kind-name.ts';
import type { TalkKind } from '../../schemas/talk.ts';
import type { Answer } from '../engine/answer.ts';
import type { Hit } from '../engine/hit.ts';
import { pathOf, type Name } from '../engine/names.ts';
import type { Notice } from '../engine/notice.ts';
import type { Piece } from '../shared/mark-terms.ts';

/** Writes an answer as list items: names first, then talks and sections. Everything is set as text. */
export const showAnswer = ({ names, hits }: Answer, base: string): HTMLLIElement[] => [
  ...names.map((name) => showName(name, base)),
  ...hits.map(showHit),
];

function showName(name: Name, base: string): HTMLLIElement {
  const talks = name.talks === 0 ? [] : [`${name.talks} ${name.talks === 1 ? 'talk' : 'talks'}`];
  return result(
    nameKinds[name.kind],
    link(base + pathOf(name), [{ text: name.name, isMarked: false }]),
    paragraph('quiet', text(talks)),
  );
}

const nameKinds: Record<Name['kind'], string> = {
  person: 'Person',
  topic: 'Topic',
  organisation: 'Organisation',
  conference: 'Conference',
};

function showHit(hit: Hit): HTMLLIElement {
  const isTalk = hit.kind !== 'section';
  const kind = isTalk
    ? talkKindName({ kind: hit.kind as TalkKind, cancelled: hit.isCancelled })
    : hit.url.includes('#')
      ? 'Section of a report'
      : 'Report';
  const details: Piece[][] = [hit.speakers, text([hit.event])];
  const item = result(
    kind,
    inLanguage(hit, link(hit.url, hit.titlePieces)),
    paragraph(
      'quiet',
      details
        .filter((pieces) => pieces.length > 0)
        .flatMap((pieces, index) => [...(index > 0 ? text([' · ']) : []), ...pieces]),
    ),
  );
  if (hit.excerpt.length > 0) item.append(inLanguage(hit, paragraph('excerpt', hit.excerpt)));
  if (hit.listedUnder.length > 0) {
    item.append(paragraph('quiet', text([`Listed under: ${hit.listedUnder.join(', ')}`])));
  }
  const places = paragraph('quiet places', []);
  if (hit.part) places.append(link(hit.part.url, text([`In ${hit.part.label}`])));
  if (isTalk) places.append(link(hit.url.replace(/\/([^/#]+)\/$/, '/#$1'), text(['In its report'])));
  if (places.childElementCount > 0) item.append(places);
  // Its page shall mark them (`remembered-words.ts`).
  item.dataset['words'] = hit.terms.join('\n');
  return item;
}

/** Writes notices, each with the searches it offers. */
export const showNotices = (notices: Notice[], toSearch: (query: string) => string): HTMLElement[] =>
  notices.map(({ text: said, offers }) => {
    const notice = paragraph('notice', text([said]));
    for (const { label, query } of offers) {
      const offer = link(toSearch(query), text([label]));
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
  item.append(paragraph('label', text([kind])), heading, details);
  return item;
}

/** Says in which language an element’s words are. */
function inLanguage<Some extends HTMLElement>({ language }: Hit, element: Some): Some {
  return Object.assign(element, languageAttributes(language));
}

const text = (texts: string[]): Piece[] => texts.map((each) => ({ text: each, isMarked: false }));

function link(address: string, pieces: Piece[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.append(...pieces.map(node));
  return anchor;
}

function paragraph(className: string, pieces: Piece[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...pieces.map(node));
  return element;
}

function node({ text: words, isMarked }: Piece): Node {
  if (!isMarked) return document.createTextNode(words);
  const mark = document.createElement('mark');
  mark.textContent = words;
  return mark;
}
