import type { CatalogueReport, CatalogueTalk } from '../catalogue/types.ts';
import { siteName } from '../lib/site.ts';

/** An item of CSL-JSON 1.0 (citation-style-language/schema, csl-data.json), as far as it is used here. */
export interface CslItem {
  id: string;
  type: 'speech' | 'post';
  title: string;
  author?: { literal: string }[];
  issued: { 'date-parts': [number[]] };
  'event-title'?: string;
  'event-place'?: string;
  'container-title': string;
  URL: string;
  language: string;
}

/**
 * How a talk is cited: its speakers are its authors; the page is where one reads of it.
 *
 * @param url the full address of the talk's page
 */
export function talkCitation(talk: CatalogueTalk, url: string): CslItem {
  const { report } = talk;
  return {
    id: `${report.id}--${talk.id}`,
    type: 'speech',
    title: talk.title,
    ...authors(talk.speakers.map(({ person }) => person)),
    issued: { 'date-parts': [talk.date ? dateParts(talk.date) : sharedParts(report.start, report.end)] },
    'event-title': report.event,
    ...(report.city !== undefined && { 'event-place': report.city }),
    'container-title': siteName,
    URL: url,
    language: talk.language,
  };
}

/**
 * How a report is cited: its reporters are its authors.
 *
 * @param url the full address of the report
 */
export function reportCitation(report: CatalogueReport, url: string): CslItem {
  return {
    id: report.id,
    type: 'post',
    title: report.title,
    ...authors(report.authors),
    issued: { 'date-parts': [dateParts(report.published)] },
    'container-title': siteName,
    URL: url,
    language: report.language,
  };
}

/** Names are not taken apart: which part is the family’s is not known. */
const authors = (people: { name: string }[]): Pick<CslItem, 'author'> =>
  people.length > 0 ? { author: people.map(({ name }) => ({ literal: name })) } : {};

const dateParts = (date: string): number[] => date.split('-').map(Number);

/** What two days have in common: the day itself, the month, or the year. */
function sharedParts(start: string, end: string): number[] {
  const other = dateParts(end);
  const parts = dateParts(start);
  const different = parts.findIndex((part, index) => part !== other[index]);
  return different === -1 ? parts : parts.slice(0, Math.max(1, different));
}

/**
 * A CSL item as an entry of BibTeX, in the UTF-8 that BibLaTeX and today’s BibTeX styles read.
 * The format is that of Patashnik’s “BibTeXing” (1988); characters that TeX would act on become commands.
 */
export function toBibtex(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const event = item['event-title'];
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(({ literal }) => bibtexName(literal)).join(' and ')],
    ['title', `{${texText(item.title)}}`],
    ['howpublished', texText(event ? `Talk at ${event}` : item['container-title'])],
    ['year', String(year)],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
    ['url', item.URL.replace(/[{}\\]/g, encodeURIComponent)],
    ['language', item.language],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = ${name === 'month' ? value : `{${value}}`},`] : [],
  );
  return `@misc{${item.id},\n${lines.join('\n')}\n}\n`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A name that BibTeX would take apart at a comma or at the word “and” is kept whole by braces. */
const bibtexName = (name: string): string => (/,|\band\b/i.test(name) ? `{${texText(name)}}` : texText(name));

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const texText = (text: string): string =>
  text.replace(/[\\{}~^$&#_%]/g, (character) => commands[character] ?? `\\${character}`);
