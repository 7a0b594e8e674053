import { escapeHtml } from '../../lib/html.ts';
import { toIndexed } from '../shared/fold.ts';
import type { CutRecord } from './cut-records.ts';
import { distinctWords } from './word-shards.ts';

/** A record as the index takes it. */
export interface IndexedRecord {
  /** What a hit opens, base path included. */
  url: string;
  /** The day by which hits are sorted, `YYYY-MM-DD`. */
  date: string;
  /** The record as a document with Pagefind’s attributes (pagefind.app/docs/metadata). */
  document: string;
  /** All its words, each once. */
  words: string[];
}

/** Writes a record as the index takes it. */
export function toIndexedRecord({ url, language, record, html, text }: CutRecord): IndexedRecord {
  const { title, people, speakers, topics, event, date, filters } = record;
  const meta = { title, speakers: speakers.join(', '), people, event, topics };
  const metaTags = Object.entries(meta).map(
    ([name, value]) =>
      `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(toIndexed(value))}">`,
  );
  const filterTags = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`),
  );
  const searchedHtml = toIndexedHtml(
    hasWord(text) ? html : `<p>${escapeHtml(hasWord(title) ? title : loneWord)}</p>`,
  );
  return {
    url,
    date,
    document: `<!doctype html><html lang="${escapeHtml(language)}"><head>${metaTags.join('')}${filterTags.join('')}</head><body data-pagefind-body>${searchedHtml}</body></html>`,
    words: distinctWords([title, people, ...speakers, topics, event, text].join(' ')),
  };
}

/** The same for the text between tags. */
const toIndexedHtml = (html: string): string => html.replace(/(?<=>|^)[^<]+/g, (text) => toIndexed(text));

/** Pagefind leaves out a record without any word in its text, whatever its title. */
const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What Pagefind takes for a word and nobody searches. */
const loneWord = '#';
