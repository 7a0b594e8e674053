import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idSchema } from '../../schemas/id.ts';
import { talkSchema, type TalkInput } from '../../schemas/talk.ts';
import type { ContentFolder } from '../../content/read/content-folder.ts';
import { splitTalkId } from '../../content/read/entry.ts';
import type { Section } from '../../content/read/markdown-document.ts';
import type { SourceFile } from '../../content/read/source-file.ts';
import { takeawayIds } from '../../content/read/written-ids.ts';
import { Complaints, complaintOf, type PersonAnswer, type TopicAnswer } from './answers.ts';
import type { Created } from './create-report.ts';
import { makeId } from '../../content/write/make-id.ts';
import { placeTalk, sectionsOf } from '../../content/write/place-talk.ts';
import { openRegistries } from './registries.ts';
import { resolveAnswers } from './resolve-answers.ts';
import { howToWriteTakeaways } from './takeaway-hint.ts';
import { formatTalk } from '../../content/write/write-content.ts';
import { writeFiles } from '../../content/write/write-files.ts';

/** What a reporter says about a new talk. */
export interface TalkAnswers {
  /** Id of the report that it belongs to. */
  report: string;
  /** Made from the title if left out. */
  id?: string | undefined;
  title: string;
  titleStatus: string;
  kind: string;
  speakers: readonly PersonAnswer[];
  topics: readonly TopicAnswer[];
  summary: string;
  date?: string | undefined;
  language?: string | undefined;
  /** Id or title of the section that the talk goes to; the last `##` section if left out. */
  section?: string | undefined;
  /** Markdown; may be left for later. */
  notes?: string | undefined;
}

/**
 * Writes a new talk, places it in the article of its report and adds to the registries whom and what
 * they don't know yet.
 *
 * @param folder path of the content folder
 * @throws Error with all that is wrong with the answers; then nothing has been written
 * @throws Error if a registry or the article cannot be read
 */
export function createTalk(folder: string, answers: TalkAnswers): Created {
  const registries = openRegistries(folder);
  const complaints = new Complaints();
  const resolve = resolveAnswers(registries, complaints);
  const speakers = resolve.speakers(answers.speakers);
  const talk = {
    title: answers.title,
    titleStatus: answers.titleStatus as TalkInput['titleStatus'],
    kind: answers.kind as TalkInput['kind'],
    speakers,
    topics: resolve.topics(answers.topics),
    date: answers.date,
    summary: answers.summary,
    takeaways: [],
    language: answers.language,
  } satisfies TalkInput;
  const article = registries.folder.entries.reports.get(answers.report)?.source;
  if (!article) complaints.add('report', unknownReport(registries.folder, answers.report));
  const taken = idsInReport(registries.folder, answers.report);
  const id = answers.id ?? makeId(answers.title, taken);
  complaints.add('id', complaintOf(idSchema, id) ?? (taken.has(id) ? takenMessage(id) : undefined));
  const placed = article ? [{ path: article.path, text: textWithTalk(article), isNew: false }] : [];
  complaints.raise(talkSchema, talk);

  const [first] = speakers;
  const owner = typeof first === 'string' ? first : (first?.person ?? 'the-person-who-said-it');
  const changes = [
    {
      path: join(folder, 'reports', answers.report, 'talks', `${id}.md`),
      text: formatTalk(talk, answers.notes ?? '', { takeaways: howToWriteTakeaways(owner) }),
      isNew: true,
    },
    ...placed,
    ...registries.changes(),
  ];
  writeFiles(changes);
  return { id, files: changes.map(({ path }) => path), added: registries.newEntries() };

  function textWithTalk({ file, path }: SourceFile): string {
    // With the line ends and the byte order mark of the file, which reading does away with.
    const text = readFileSync(path, 'utf8');
    try {
      return placeTalk({ file, text }, id, answers.section, new Set([...taken, id]));
    } catch (error) {
      complaints.add('section', error instanceof Error ? error.message : String(error));
      return text;
    }
  }
}

/** The sections of a report's article that have an id; none if there is no such report. */
export function sectionsOfReport(folder: ContentFolder, report: string): readonly Section[] {
  const article = folder.entries.reports.get(report)?.source;
  return article ? sectionsOf(article) : [];
}

/** The ids that a new talk of this report must not have: of its talks, sections and takeaways. */
export function idsInReport(folder: ContentFolder, report: string): Set<string> {
  const entry = folder.entries.reports.get(report);
  const talks = [...folder.entries.talks.keys()].map(splitTalkId).filter((id) => id.report === report);
  return new Set([
    ...talks.map(({ talk }) => talk),
    ...(entry ? takeawayIds(entry) : []),
    ...sectionsOfReport(folder, report).map(({ id }) => id),
  ]);
}

function unknownReport(folder: ContentFolder, report: string): string {
  const known = [...folder.entries.reports.keys()].map((id) => `\`${id}\``).join(', ');
  return `There is no report \`${report}\`. ${known ? `Name one of these: ${known}.` : 'Write one first: `npm run new:report`.'}`;
}

const takenMessage = (id: string): string =>
  `The report has a talk, a section or a takeaway \`${id}\` already. Choose another id.`;
