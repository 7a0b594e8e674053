import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArchiveTalk } from './archive-talk.ts';
import type { ReportInput } from '../../src/schemas/report.ts';
import { dateSchema, httpsSchema, languageSchema } from '../../src/schemas/text.ts';
import type { TalkInput } from '../../src/schemas/talk.ts';
import { firstSentence } from './first-sentence.ts';
import { makeId } from '../../src/content/write/make-id.ts';
import { safeNotes, safeText } from './safe-text.ts';
import { formatRegistry, formatReport, formatTalk } from '../../src/content/write/write-content.ts';

/** A report with more talks is split by its writer. */
const mostTalks = 500;

/** In code units, as the schema of takeaways has it. */
const longestClaim = 280;

/** What stands for the year of an event that has none; its first day is then that of computers. */
const undated = 'undated';

/** Who stands for the report of an archive: nobody wrote it. */
const archivist = { id: 'the-archive', name: 'The archive' };

/** Ids of names, each name once. */
class Registry {
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** The id of a name; names that differ in no visible way have one. */
  idOf(name: string): string {
    const shown = safeText(name, 80) || 'unnamed';
    const key = shown.normalize('NFC');
    const id = this.#ids.get(key) ?? makeId(shown, this.#taken);
    this.#ids.set(key, id);
    this.#taken.add(id);
    return id;
  }

  entries<Entry>(make: (name: string) => Entry): Record<string, Entry> {
    const sorted = [...this.#ids]
      .map(([name, id]) => [id, make(name)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted);
  }
}

/**
 * Writes the talks of an archive as a content folder that the gate accepts: a report for each event,
 * split by day and then by letter beyond 500 talks; talks, people and topics; of each talk the claim that the first
 * sentence of its abstract makes. Text by strangers is made safe by `safeText` and `safeNotes`.
 *
 * @param folder path of the content folder; its files are overwritten
 */
export function writeArchive(folder: string, talks: readonly ArchiveTalk[]): void {
  const people = new Registry();
  const topics = new Registry();
  const conferences = new Registry();
  const reports = new Set<string>();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  people.idOf(archivist.name);

  for (const [event, held] of Map.groupBy(
    talks,
    ({ event: name, year, date }) =>
      `${name.replace(/\s*\d{4}$/, '')} ${year ?? date?.slice(0, 4) ?? undated}`,
  )) {
    for (const part of splitReport(held)) {
      const report = makeId(part.name ? `${event} ${part.name}` : event, reports);
      reports.add(report);
      const taken = new Set<string>();
      const ids = part.talks.map((talk) => {
        const id = makeId(talk.title, taken);
        taken.add(id);
        write(
          `reports/${report}/talks/${id}.md`,
          formatTalk(talkOf(talk, people, topics), safeNotes(talk.abstract ?? '')),
        );
        return id;
      });
      const article = ['## Talks {#all-talks-of-this-report}', ...ids.map((id) => `::talk{id=${id}}`)].join(
        '\n\n',
      );
      write(`reports/${report}/report.md`, formatReport(reportOf(event, part, conferences), article));
    }
  }
  write('people.yaml', formatRegistry(people.entries((name) => ({ name }))));
  write(
    'topics.yaml',
    formatRegistry(topics.entries((name) => ({ name, description: `Talks tagged ${name}.` }))),
  );
  write('conferences.yaml', formatRegistry(conferences.entries((name) => ({ name, accent: 'slate' }))));
  write('organisations.yaml', '');
}

interface Part {
  /** What tells the part from the others of its event; empty for a whole event. */
  name: string;
  talks: readonly ArchiveTalk[];
}

/** An event in parts of at most 500 talks: by day, and a day that is too long by first letter. */
function splitReport(talks: readonly ArchiveTalk[]): Part[] {
  if (talks.length <= mostTalks) return [{ name: '', talks }];
  return [...Map.groupBy(talks, ({ date }) => date ?? 'undated')].flatMap(([day, held]) =>
    held.length <= mostTalks
      ? [{ name: day, talks: held }]
      : [...Map.groupBy(held, ({ title }) => makeId(title, new Set()).charAt(0))].flatMap(([letter, some]) =>
          chunks(some).map((chunk, index) => ({ name: `${day} ${letter} ${index + 1}`, talks: chunk })),
        ),
  );
}

const chunks = (talks: readonly ArchiveTalk[]): (readonly ArchiveTalk[])[] =>
  Array.from({ length: Math.ceil(talks.length / mostTalks) }, (_, index) =>
    talks.slice(index * mostTalks, (index + 1) * mostTalks),
  );

function talkOf(talk: ArchiveTalk, people: Registry, topics: Registry): TalkInput {
  const title = safeText(talk.title, 300) || 'Untitled';
  const speakers = [...new Set(talk.speakers.map((name) => people.idOf(name)))];
  const date = dateSchema.safeParse(talk.date);
  const language = languageOf(talk.language);
  const video = httpsSchema.safeParse(talk.video);
  const about = [...new Set(talk.tags.map((name) => topics.idOf(name)))];
  const claims = claimsOf(talk, speakers[0] ?? archivist.id);
  return {
    title,
    titleStatus: 'official',
    kind: 'talk',
    speakers,
    topics: about,
    ...(date.success ? { date: date.data } : {}),
    summary: safeText(talk.abstract ?? '', 300) || title,
    // What an abstract announces is what its talk is about.
    takeaways: claims.map((claim) => (about.length > 1 ? { ...claim, topics: about } : claim)),
    resources: video.success ? [{ kind: 'video', url: video.data }] : [],
    ...(language ? { language } : {}),
  };
}

/**
 * The first sentence of an abstract as a claim, and none where there is none. It is an announcement: an abstract
 * announces a talk, whatever it says, and whether the talk bore that out as a lesson or a number is not known. Its id
 * doesn't change with its words; no heading of the talk has it, since `safeNotes` writes no headings.
 */
function claimsOf(talk: ArchiveTalk, owner: string): TalkInput['takeaways'] {
  const text = claimIn(talk);
  return text === undefined ? [] : [{ id: 'first-sentence', text, kind: 'announcement', by: owner }];
}

/** The words of the claim that a talk is written with; nothing where its abstract has no sentence. */
export const claimIn = ({ abstract, language }: ArchiveTalk): string | undefined =>
  firstSentence(withoutMarkup(abstract ?? ''), languageOf(language) ?? 'en', longestClaim);

const languageOf = (language: string | null): string | undefined =>
  languageSchema.safeParse(language ?? undefined).data;

function reportOf(event: string, { name, talks }: Part, conferences: Registry): ReportInput {
  const [, series = event, year = undated] = /^(.*) (\d+|undated)$/s.exec(event) ?? [];
  const days = talks.flatMap(({ date }) => dateSchema.safeParse(date).data ?? []).sort();
  const start = days[0] ?? (year === undated ? '1970-01-01' : `${year.padStart(4, '0')}-01-01`);
  const end = days.at(-1) ?? start;
  return {
    title: safeText(name ? `${event}, ${name}` : event, 160),
    conference: conferences.idOf(series),
    edition: safeText(name ? `${year}, ${name}` : year, 80),
    start,
    end,
    city: 'Not recorded',
    published: end,
    authors: [archivist.id],
    summary: `The talks of ${safeText(event, 100)}, from an archive.`,
    takeaways: [],
  };
}

/** A claim is plain text: abstracts written in Markdown lose its signs, and links keep their words. */
const withoutMarkup = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/[`*]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
