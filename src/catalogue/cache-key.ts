import { hash } from 'node:crypto';
import { mostTalkCards } from '../lib/list-limits.ts';
import type {
  Catalogue,
  CataloguePerson,
  CatalogueReport,
  CatalogueTakeaway,
  CatalogueTalk,
  CatalogueTopic,
} from './types.ts';

/*
 * A page is taken from the last build while its key is the same (src/output/prerenderer.ts), so that a key has to hold
 * all that the page shows. What an entry shows elsewhere is its face. The program itself, the
 * addresses and the settings are in the key of the whole cache (src/commands/build/keep-cache.ts).
 */

type Value = string | number | boolean | undefined | null | readonly Value[];

const named = ({ id, name, aliases }: { id: string; name: string; aliases: readonly string[] }): Value => [
  id,
  name,
  aliases,
];

const takeawayFace = ({ id, text, kind, at, by }: CatalogueTakeaway): Value => [
  id,
  text,
  kind,
  at,
  named(by),
];

const reportFaces = new WeakMap<CatalogueReport, Value>();
const talkFaces = new WeakMap<CatalogueTalk, Value>();

/** What other pages show of a report. */
function reportFace(report: CatalogueReport): Value {
  const known = reportFaces.get(report);
  if (known !== undefined) return known;
  const { id, title, edition, start, end, city, venue, published, updated, summary, language, words } =
    report;
  const face = digest([
    [id, title, edition, start, end, city, venue, published, updated, summary, language, words],
    [...(named(report.conference) as readonly Value[]), report.conference.accent],
    report.authors.map(named),
    report.topics.map(named),
    report.takeaways.map(takeawayFace),
    JSON.stringify(report.resources),
    report.talks.length,
  ]);
  reportFaces.set(report, face);
  return face;
}

/** What other pages show of a talk, that of its report included. */
function talkFace(talk: CatalogueTalk): Value {
  const known = talkFaces.get(talk);
  if (known !== undefined) return known;
  const face = digest([
    [talk.id, talk.title, talk.titleStatus, talk.kind, talk.date, talk.summary, talk.language, talk.position],
    talk.speakers.map(({ person, role, organisations }) => [named(person), role, organisations.map(named)]),
    talk.topics.map(named),
    talk.takeaways.map(takeawayFace),
    talk.resources.map(({ kind, url, label, at }) => [kind, url, label, at]),
    talk.pickedBy && named(talk.pickedBy),
    reportFace(talk.report),
  ]);
  talkFaces.set(talk, face);
  return face;
}

/** Those whom the opinions of a text belong to. */
const ownersOf = (body: string, { people }: Catalogue): Value => {
  if (!body.includes(':::opinion')) return [];
  const ids = new Set([...body.matchAll(/\bby\s*=\s*["']?([a-z0-9-]+)/g)].map(([, id]) => id));
  return people.filter(({ id }) => ids.has(id)).map(named);
};

const globals = new WeakMap<Catalogue, string>();

/** What may stand on any page: what is known of outside addresses and of old ones, and how much there is. */
function globalOf(all: Catalogue): string {
  const known = globals.get(all);
  if (known !== undefined) return known;
  const made = digest([
    JSON.stringify([...all.links]),
    JSON.stringify([...all.moved]),
    all.talks.length > mostTalkCards,
  ]);
  globals.set(all, made);
  return made;
}

/** A picture beside the text may change without the text. */
const hasPicture = (body: string): boolean => /!\[/.test(body);

const text = (talk: CatalogueTalk, all: Catalogue): Value => [talk.body, ownersOf(talk.body, all)];

/** The key of a talk’s page; none where the page has to be made anew. */
export function talkKey(talk: CatalogueTalk, title: string, all: Catalogue): { cacheKey?: string } {
  if (hasPicture(talk.body)) return {};
  const { report, previous, next, section, related, file, words } = talk;
  return keyOf([
    [title, globalOf(all), talkFace(talk), text(talk, all), file, words, report.talks.length],
    [previous?.address, previous?.title, next?.address, next?.title, section?.id, section?.title],
    related.map(talkFace),
  ]);
}

/** The key of a report’s page, and of the report in other formats. */
export function reportKey(report: CatalogueReport, title: string, all: Catalogue): { cacheKey?: string } {
  const { body, talks, file, resources, source, corrections } = report;
  if ([report, ...talks].some((each) => hasPicture(each.body))) return {};
  return keyOf([
    [title, globalOf(all), reportFace(report), file, body, ownersOf(body, all)],
    JSON.stringify([resources, source, corrections]),
    talks.map((talk) => [talkFace(talk), text(talk, all), talk.related.map(talkFace)]),
  ]);
}

/** The key of a talk as Markdown. */
export const talkTextKey = (talk: CatalogueTalk, all: Catalogue): { cacheKey?: string } =>
  keyOf([talkFace(talk), text(talk, all)]);

/** The key of a person’s page. */
export const personKey = (person: CataloguePerson, title: string, all: Catalogue): { cacheKey?: string } =>
  keyOf([
    [title, globalOf(all), named(person), person.links.map(({ label, url }) => [label, url])],
    person.organisations.map((each) => [named(each), each.url]),
    [person.talks.map(talkFace), person.picks.map(talkFace), person.reports.map(reportFace)],
    person.takeaways.map((takeaway) => [
      takeawayFace(takeaway),
      takeaway.talk ? talkFace(takeaway.talk) : reportFace(takeaway.report),
    ]),
  ]);

/** The key of a topic’s page. */
export const topicKey = (topic: CatalogueTopic, title: string, all: Catalogue): { cacheKey?: string } =>
  keyOf([
    [title, globalOf(all), named(topic), topic.description],
    [topic.talks.map(talkFace), topic.reports.map(reportFace)],
    topic.takeaways.map((takeaway) => takeawayFace(takeaway)),
  ]);

/** The key of a topic’s feed, by the entries in it. */
export const feedKey = (
  topic: CatalogueTopic,
  entries: readonly (CatalogueReport | CatalogueTalk)[],
  all: Catalogue,
): { cacheKey?: string } =>
  entries.some(({ body }) => hasPicture(body))
    ? {}
    : keyOf([
        [globalOf(all), named(topic), topic.description],
        entries.map((entry) =>
          'report' in entry
            ? [talkFace(entry), text(entry, all)]
            : [reportFace(entry), entry.body, ownersOf(entry.body, all), entry.talks.map(talkFace)],
        ),
      ]);

const keyOf = (value: Value): { cacheKey: string } => ({ cacheKey: digest(value) });

const digest = (value: Value): string => hash('sha256', JSON.stringify(value), 'base64url');
