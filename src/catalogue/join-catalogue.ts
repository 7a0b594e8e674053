import { supportId, type Addresses } from '../lib/addresses.ts';
import { countWords } from '../lib/reading-time.ts';
import { resolveClaim, resolveSource, type ClaimHome, type Home } from '../lib/claim-reference.ts';
import { byName, compareText, joinNames } from '../lib/words.ts';
import type { Takeaway } from '../schemas/takeaway.ts';
import { relatedTalks } from './related-talks.ts';
import { reportDetail, sizeOf } from './report-detail.ts';
import type {
  Catalogue,
  CatalogueConference,
  CatalogueOrganisation,
  CataloguePerson,
  CatalogueReport,
  CatalogueSection,
  CatalogueTakeaway,
  CatalogueTalk,
  CatalogueTopic,
  Collections,
} from './types.ts';

interface Options {
  /** Where things stand, base path included. */
  addresses: Addresses;
  /** Whether drafts are shown. */
  drafts: boolean;
}

/**
 * Joins the collections: ids become the entries they name, in both directions.
 *
 * @throws Error if an id names nothing, which the gate has made impossible
 */
export function joinCatalogue(collections: Collections, { addresses, drafts }: Options): Catalogue {
  const conferences = index(collections.conferences, ({ id, data }): CatalogueConference => ({
    ...data,
    id,
    address: addresses.conference(id),
    reports: [],
  }));
  const organisations = index(collections.organisations, ({ id, data }): CatalogueOrganisation => ({
    ...data,
    id,
    address: addresses.organisation(id),
    people: [],
    talks: [],
  }));
  const topics = index(collections.topics, ({ id, data }): CatalogueTopic => ({
    ...data,
    id,
    address: addresses.topic(id),
    talks: [],
    reports: [],
    takeaways: [],
  }));
  const people = index(collections.people, ({ id, data }): CataloguePerson => ({
    ...data,
    id,
    address: addresses.person(id),
    organisations: (data.organisation ?? []).map((each) => entryOf(organisations, each)),
    talks: [],
    reports: [],
    picks: [],
    takeaways: [],
  }));

  /** Each claim with what is written of it: it may refer to claims of what is joined later. */
  const written: [CatalogueTakeaway, Takeaway][] = [];
  const outlines = index(collections.outlines, ({ data }) => data);
  const stored = index(collections.talks, (entry) => entry);
  const shown = collections.reports
    .filter(({ data }) => drafts || !data.draft)
    .sort((a, b) => compareText(b.data.start, a.data.start) || compareText(a.id, b.id));

  const reports = shown.map(({ id, data, body = '', filePath }): CatalogueReport => {
    const conference = entryOf(conferences, data.conference);
    const event = `${conference.name} ${data.edition}`;
    const report: CatalogueReport = {
      ...data,
      id,
      address: addresses.report(id),
      changed: data.updated ?? data.published,
      conference,
      event,
      name: event,
      alsoReported: [],
      authors: data.authors.map((each) => entryOf(people, each)),
      topics: data.topics.map((each) => entryOf(topics, each)),
      takeaways: [],
      briefing: [],
      corrections: [],
      talks: [],
      detail: 'notes',
      outline: [],
      body,
      file: filePath,
      words: countWords(body),
    };
    report.conference.reports.push(report);
    for (const author of report.authors) author.reports.push(report);
    for (const topic of report.topics) topic.reports.push(report);
    report.takeaways = data.takeaways.flatMap((each) =>
      typeof each === 'string' ? [] : [joinTakeaway(each, report)],
    );

    let section: CatalogueSection | undefined;
    for (const item of entryOf(outlines, id).items) {
      if (item.kind === 'section') {
        section = { ...item, address: `${report.address}#${item.id}` };
      } else {
        const talk = joinTalk(item.id, report, section);
        if (!talk) continue;
        report.talks.push(talk);
      }
      report.outline.push(item);
    }
    return report;
  });

  for (const some of Map.groupBy(reports, ({ event }) => event).values()) {
    if (some.length > 1) for (const report of some) tellApart(report, some);
  }

  function joinTalk(
    id: string,
    report: CatalogueReport,
    section?: CatalogueSection,
  ): CatalogueTalk | undefined {
    const { data, body = '', filePath } = entryOf(stored, `${report.id}/${id}`);
    if (data.draft && !drafts) return undefined;
    const previous = report.talks.at(-1);
    const published = data.published ?? report.published;
    const talk: CatalogueTalk = {
      ...data,
      id,
      report,
      section,
      previous,
      published,
      changed: published > report.changed ? published : report.changed,
      address: addresses.talk(report.id, id),
      addressInReport: addresses.talkInReport(report.id, id),
      body,
      file: filePath,
      words: countWords(body),
      idsInNotes: outlines.get(`${report.id}/${id}`)?.ids ?? [],
      position: report.talks.length + 1,
      speakers: data.speakers.map((speaker) => {
        const person = entryOf(people, speaker.person);
        const ofTheDay = 'organisation' in speaker ? speaker.organisation : undefined;
        return {
          person,
          role: 'role' in speaker ? speaker.role : undefined,
          organisations: ofTheDay?.map((each) => entryOf(organisations, each)) ?? person.organisations,
        };
      }),
      topics: data.topics.map((each) => entryOf(topics, each)),
      takeaways: [],
      pickedBy: data.pickedBy.map((pick) => ({ ...pick, person: entryOf(people, pick.person) })),
      related: [],
      next: undefined,
    };
    if (previous) previous.next = talk;
    for (const { person, organisations: ofTheDay } of talk.speakers) {
      addOnce(person.talks, talk);
      for (const organisation of ofTheDay) {
        addOnce(organisation.talks, talk);
        addOnce(organisation.people, person);
      }
    }
    for (const topic of talk.topics) topic.talks.push(talk);
    for (const { person } of talk.pickedBy) person.picks.push(talk);
    talk.takeaways = data.takeaways.map((each) => joinTakeaway(each, report, talk));
    return talk;
  }

  function joinTakeaway(data: Takeaway, report: CatalogueReport, talk?: CatalogueTalk): CatalogueTakeaway {
    const by = entryOf(people, data.by);
    const home = (talk ?? report).address;
    const read = outlines.get(talk ? `${report.id}/${talk.id}` : report.id);
    const isSupported = read?.supports.includes(data.id) ?? false;
    const lent = talk?.topics.length === 1 ? talk.topics : [];
    const takeaway: CatalogueTakeaway = {
      ...data,
      by,
      address: `${home}#${data.id}`,
      support: isSupported ? `${home}#${supportId(data.id)}` : undefined,
      report,
      ...(talk ? { talk } : {}),
      topics: data.topics?.map((each) => entryOf(topics, each)) ?? lent,
      from: [],
      against: [],
      corrections: [],
    };
    written.push([takeaway, data]);
    by.takeaways.push(takeaway);
    for (const topic of takeaway.topics) topic.takeaways.push(takeaway);
    return takeaway;
  }

  const talks = reports.flatMap((report) => report.talks);
  const byId = new Map(talks.map((talk) => [`${talk.report.id}/${talk.id}`, talk]));
  for (const [id, talk] of byId) {
    const chosen = (stored.get(id)?.data.related ?? []).flatMap((each) => byId.get(each) ?? []);
    talk.related = relatedTalks(talk, chosen);
  }
  for (const person of people.values()) {
    for (const organisation of person.organisations) addOnce(organisation.people, person);
  }

  const reportsById = index(reports, (report) => report);
  const takeaways = reports.flatMap((report) => [
    ...report.takeaways,
    ...report.talks.flatMap((talk) => talk.takeaways),
  ]);
  const claims = new Map(
    takeaways.map((each) => [keyOf({ ...homeOf(each), takeaway: each.id }), each] as const),
  );
  const claim = (home: ClaimHome): CatalogueTakeaway => entryOf(claims, keyOf(home));
  const talkTest = (report: CatalogueReport) => (talk: string) => stored.has(`${report.id}/${talk}`);
  const referTo = (references: readonly string[], report: CatalogueReport, talk?: CatalogueTalk) =>
    references.map((each) => claim(resolveClaim(each, homeOf({ report, talk }), talkTest(report))));
  for (const [takeaway, { from = [], against = [] }] of written) {
    const { report, talk } = takeaway;
    takeaway.from = from.map((each) => {
      const { part, ...home } = resolveSource(each, homeOf(takeaway), talkTest(report));
      const holder =
        home.talk === undefined
          ? entryOf(reportsById, home.report)
          : entryOf(byId, `${home.report}/${home.talk}`);
      if (part === undefined) return { home: holder, claim: undefined, address: holder.address };
      const known = claims.get(keyOf({ ...home, takeaway: part }));
      return { home: holder, claim: known, address: `${holder.address}#${part}` };
    });
    for (const other of referTo(against, report, talk)) {
      addOnce(takeaway.against, other);
      addOnce(other.against, takeaway);
    }
  }
  for (const { id, data } of shown) {
    const report = entryOf(reportsById, id);
    const listed = data.takeaways.map((each) => (typeof each === 'string' ? each : each.id));
    report.takeaways = referTo(listed, report);
    report.briefing = referTo(data.briefing, report);
    report.corrections = data.corrections.map((each) => ({
      ...each,
      claims: referTo(each.claims ?? [], report),
    }));
    for (const correction of report.corrections)
      for (const concerned of correction.claims) concerned.corrections.push(correction);
    report.detail = reportDetail(sizeOf(report));
  }
  const links = new Map(
    collections.addresses.flatMap(({ id, data }) => ('state' in data ? [[new URL(id).href, data]] : [])),
  );

  return {
    reports,
    talks,
    takeaways,
    people: sorted(people),
    link: (address) => links.get(new URL(address).href),
    moved: new Map(
      collections.addresses.flatMap(({ id, data }) => ('fragments' in data ? [[id, data]] : [])),
    ),
    person: (id) => entryOf(people, id),
    report: (id) => entryOf(reportsById, id),
    claim,
    organisations: sorted(organisations),
    conferences: sorted(conferences),
    topics: sorted(topics),
  };
}

const homeOf = ({ report, talk }: { report: CatalogueReport; talk?: CatalogueTalk | undefined }): Home =>
  talk ? { report: report.id, talk: talk.id } : { report: report.id };

const keyOf = ({ report, talk = '', takeaway }: ClaimHome): string => `${report}/${talk}#${takeaway}`;

/** Names a report by its reporters where several tell of its event; by its title, too, where these are the same. */
function tellApart(report: CatalogueReport, some: readonly CatalogueReport[]): void {
  const by = ({ authors }: CatalogueReport): string => joinNames(authors.map(({ name }) => name));
  report.alsoReported = some.filter((each) => each !== report);
  const isShared = report.alsoReported.some((each) => by(each) === by(report));
  report.name = `${report.event}, ${isShared ? `“${report.title}” ` : ''}by ${by(report)}`;
}

const sorted = <Item extends { name: string }>(items: Map<string, Item>): Item[] =>
  [...items.values()].sort(byName);

const index = <Entry extends { id: string }, Item>(
  entries: readonly Entry[],
  make: (entry: Entry) => Item,
): Map<string, Item> => new Map(entries.map((entry) => [entry.id, make(entry)]));

/** The entry of an id. Throws an Error if there is none. */
function entryOf<Item>(items: Map<string, Item>, id: string): Item {
  const item = items.get(id);
  if (item === undefined)
    throw new Error(`The catalogue has no entry \`${id}\`; the gate should have said so.`);
  return item;
}

const addOnce = <Item>(items: Item[], item: Item): void => {
  if (items.at(-1) !== item && !items.includes(item)) items.push(item);
};
