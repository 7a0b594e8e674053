import { escapeHtml } from '../../lib/html.ts';
import { siteLanguage } from '../../lib/language.ts';
import type { Anchor } from '../shared/anchors.ts';
import { wordsOf } from '../shared/fold.ts';
import { otherFormsForPagefind, textForPagefind } from '../shared/parted-words.ts';
import type { Filters } from '../shared/search-state.ts';
import type { CutRecord } from './cut-records.ts';
import { distinctWords } from './word-files.ts';

/** A record as the index takes it. */
export interface IndexedRecord {
  /** What a hit opens, base path included. */
  url: string;
  /** The day by which hits are sorted, `YYYY-MM-DD`. */
  date: string;
  /** Its words, folded, as a document with Pagefind’s attributes (pagefind.app/docs/metadata). */
  document: string;
  /** What is shown of it. */
  shown: ShownRecord;
  /** All its words, each once. */
  words: string[];
}

/** A record as it is shown: each text as it was written. */
interface ShownRecord {
  /** Its words are those of the document, in the same order. */
  content: string;
  meta: Record<string, string>;
  anchors: Anchor[];
  /** With how many words its summary begins it; 0 for a section, which has none. */
  summary: number;
  filters: Partial<Filters>;
}

/** Writes a record as the index takes it: Pagefind is given folded words, and keeps the text as it was written. */
export function toIndexedRecord({ url, record, runs, anchors }: CutRecord): IndexedRecord {
  const { title, people, speakers, topics, event, date, language, cancelled, filters } = record;
  const { '': about = '' } = record.about;
  const meta = { title, speakers: speakers.join(', '), people, event, topics };
  const content = runs.map(({ text }) => text).join(' ');
  const indexed = Object.entries({ ...meta, about }).map(
    ([name, value]) => [name, textForPagefind(value) + otherFormsForPagefind(value)] as const,
  );
  const metaTags = [...indexed, ['parts', otherFormsForPagefind(content)] as const]
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(words)}">`);
  const allFilters = { ...filters, year: [date.slice(0, 4)], language: [language ?? siteLanguage] };
  const filterTags = Object.entries(allFilters).flatMap(([name, values]) =>
    values.map((value) => `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`),
  );
  const searched = runs
    .map(({ text, heading = 'p' }) => ({ heading, words: textForPagefind(text) }))
    .filter(({ words }) => words !== '')
    .map(({ heading, words }) => `<${heading}>${words}</${heading}>`)
    .join('');
  return {
    url,
    date,
    document: `<!doctype html><html lang="${siteLanguage}"><head>${metaTags.join('')}${filterTags.join('')}</head><body data-pagefind-body>${searched || loneWord}</body></html>`,
    shown: {
      content,
      meta: {
        ...meta,
        kind: filters.kind?.[0] ?? '',
        ...(language && { language }),
        ...(cancelled && { cancelled: 'true' }),
      },
      anchors,
      summary: url.includes('#') ? 0 : wordsOf(runs[0]?.text ?? '').length,
      filters: allFilters,
    },
    words: distinctWords([title, people, ...speakers, topics, about, event, content].join(' ')),
  };
}

/** Pagefind leaves out a record without any word in its text, whatever its title. This it takes for a word, and nobody searches it. */
const loneWord = '<p>#</p>';
