import { join } from 'node:path';
import { idSchema } from '../../schemas/id.ts';
import { reportSchema, type ReportInput } from '../../schemas/report.ts';
import {
  Complaints,
  complaintOf,
  type ConferenceAnswer,
  type PersonAnswer,
  type TopicAnswer,
} from './answers.ts';
import { makeId } from '../../content/write/make-id.ts';
import { openRegistries } from './registries.ts';
import { resolveAnswers } from './resolve-answers.ts';
import { howToWriteTakeaways } from './takeaway-hint.ts';
import { formatReport } from '../../content/write/write-content.ts';
import { writeFiles } from '../../content/write/write-files.ts';

/** What a reporter says about a new report. */
export interface ReportAnswers {
  /** Made from the conference and the edition if left out. */
  id?: string | undefined;
  title: string;
  conference: ConferenceAnswer;
  edition: string;
  start: string;
  end: string;
  /** Left out where the conference was held online. */
  city?: string | undefined;
  venue?: string | undefined;
  published: string;
  authors: readonly PersonAnswer[];
  summary: string;
  topics: readonly TopicAnswer[];
  language?: string | undefined;
}

/** What has been written. */
export interface Created {
  id: string;
  /** Paths of the files, the new document first. */
  files: string[];
  /** What the registries did not know, as `people.yaml: ada-lovelace`. */
  added: string[];
}

/**
 * Writes a new report and adds to the registries whom and what they don't know yet.
 *
 * @param folder path of the content folder
 * @throws Error with all that is wrong with the answers; then nothing has been written
 * @throws Error if a registry cannot be read
 */
export function createReport(folder: string, answers: ReportAnswers): Created {
  const registries = openRegistries(folder);
  const complaints = new Complaints();
  const resolve = resolveAnswers(registries, complaints);
  const report: ReportInput = {
    title: answers.title,
    conference: resolve.conference(answers.conference),
    edition: answers.edition,
    start: answers.start,
    end: answers.end,
    city: answers.city,
    venue: answers.venue,
    published: answers.published,
    authors: resolve.authors(answers.authors),
    summary: answers.summary,
    takeaways: [],
    topics: resolve.topics(answers.topics),
    language: answers.language,
  };
  const taken = new Set(registries.folder.entries.reports.keys());
  const id = answers.id ?? defaultReportId(answers.conference.name, answers.edition, taken);
  complaints.add('id', complaintOf(idSchema, id) ?? (taken.has(id) ? takenMessage(id) : undefined));
  complaints.raise(reportSchema, report);

  const owner = report.authors[0] ?? '';
  const text = formatReport(report, '', { takeaways: howToWriteTakeaways(owner) });
  const path = join(folder, 'reports', id, 'report.mdx');
  const changes = [{ path, text, isNew: true }, ...registries.changes()];
  writeFiles(changes);
  return { id, files: changes.map((change) => change.path), added: registries.newEntries() };
}

/** The id of a report for which none was chosen. */
export const defaultReportId = (conference: string, edition: string, taken: ReadonlySet<string>): string =>
  makeId(conference, taken, edition);

const takenMessage = (id: string): string =>
  `The report \`${id}\` exists already, and no report is overwritten. Choose another id.`;
