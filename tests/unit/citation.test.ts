import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { toBibtex, type CslItem } from '../../src/formats/citation.ts';
import { readHostileTalks } from '../fixtures/hostile-talks.ts';

const item = (title: string, names: string[] = ['Gwen Shapira']): CslItem => ({
  id: 'meeting-2019-a-talk',
  type: 'speech',
  title,
  author: names.map((literal) => ({ literal })),
  issued: { 'date-parts': [[2019, 9, 30]] },
  'event-title': 'The Meeting 2019',
  'event-place': 'Berlin',
  'container-title': 'Conference Takeaways',
  URL: 'https://example.org/reports/meeting-2019/a-talk/',
  language: 'en',
});

/** What citation-js reads from BibTeX; capitals that are kept stand in a span. */
const parse = (bibtex: string) => {
  const [read] = new Cite(bibtex).data as {
    title?: string;
    author?: { given?: string; family?: string; literal?: string }[];
    URL?: string;
    issued?: { 'date-parts': number[][] };
  }[];
  return {
    ...read,
    title: read?.title?.replace(/<\/?(?:span|i|b|sub|sup)[^>]*>/g, ''),
    names: read?.author?.map(
      ({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '),
    ),
  };
};

describe('an entry of BibTeX', () => {
  it('reads as it did in CSL', () => {
    const read = parse(toBibtex(item('Please Upgrade Apache Kafka. Now.', ['Gwen Shapira', 'Jun Rao'])));
    expect(read.title).toBe('Please Upgrade Apache Kafka. Now.');
    expect(read.names).toEqual(['Gwen Shapira', 'Jun Rao']);
    expect(read.URL).toBe('https://example.org/reports/meeting-2019/a-talk/');
    expect(read.issued?.['date-parts'][0]?.slice(0, 2)).toEqual([2019, 9]);
  });

  it.each([
    ['what TeX acts on', '50% of $x_1$ & #3: a\\b {c} ~d^e'],
    ['an open brace', 'Open { and closed }} again'],
    ['other scripts', '分散ストリーム処理 и مقدمة 🚀'],
    ['quotes', `“Quoted” and 'quoted'`],
  ])('keeps a title with %s', (_what, title) => {
    expect(parse(toBibtex(item(title))).title?.replaceAll('’', "'")).toBe(title);
  });

  it.each([['Smith, Jones and Company'], ['Ann and Ben']])('keeps the name %s whole', (name) => {
    expect(parse(toBibtex(item('A talk', [name]))).names).toEqual([name]);
  });

  it('can be read for each of 500 hostile titles', () => {
    const failed = readHostileTalks().filter(({ title, speakers }) => {
      try {
        return !parse(toBibtex(item(title.replace(/\s+/g, ' ').trim() || 'x', speakers))).title;
      } catch {
        return true;
      }
    });
    expect(failed.map(({ title }) => title)).toEqual([]);
  });
});
