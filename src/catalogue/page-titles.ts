import { joinNames } from '../lib/words.ts';
import { eventBeside } from './event-beside.ts';
import type { CatalogueReport, CatalogueTalk } from './types.ts';

/**
 * A title for the page of each talk, different for every talk and report: the conference stands
 * behind it; where that is not enough, the speakers do, then the talk's own address.
 */
export const talkPageTitles = (
  talks: CatalogueTalk[],
  reports: CatalogueReport[],
): Map<CatalogueTalk, string> =>
  uniqueTitles(
    talks,
    [
      (talk) => `${talk.title} (${talk.report.event})`,
      (talk) =>
        `${[talk.title, joinNames(talk.speakers.map(({ person }) => person.name))].filter(Boolean).join(', ')} (${talk.report.event})`,
      (talk) => `${talk.title} (${talk.report.id}/${talk.id})`,
    ],
    new Set(reportPageTitles(reports).values()),
  );

/** A title for the page of each report, which names its event; the id tells two of one title and edition apart. */
export const reportPageTitles = (reports: CatalogueReport[]): Map<CatalogueReport, string> =>
  uniqueTitles(reports, [
    (report) => (eventBeside(report.title, report) ? `${report.title} (${report.event})` : report.title),
    ({ title, id }) => `${title} (${id})`,
  ]);

/** A title for the page of each named entry; `kind` says what it is, the id tells namesakes apart. */
export const namedPageTitles = <Item extends { id: string; name: string }>(
  items: Item[],
  kind: string,
): Map<Item, string> =>
  uniqueTitles(items, [({ name }) => `${name} (${kind})`, ({ name, id }) => `${name} (${kind} ${id})`]);

/**
 * Gives each item the first title that neither another item nor another page would have; the last way
 * is taken as it is.
 */
function uniqueTitles<Item>(
  items: Item[],
  ways: ((item: Item) => string)[],
  others: ReadonlySet<string> = new Set(),
): Map<Item, string> {
  const titles = new Map<Item, string>();
  let open = items;
  ways.forEach((way, index) => {
    for (const [title, sharing] of Map.groupBy(open, way)) {
      if ((sharing.length > 1 || others.has(title)) && index < ways.length - 1) continue;
      for (const item of sharing) titles.set(item, title);
    }
    open = open.filter((item) => !titles.has(item));
  });
  return titles;
}
