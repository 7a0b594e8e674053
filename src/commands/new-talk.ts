import { createTalk, idsInReport, sectionsOfReport } from './new/create-talk.ts';
import { makeId } from '../content/write/make-id.ts';
import { openRegistries } from './new/registries.ts';
import { idSchema } from '../schemas/id.ts';
import { talkSchema } from '../schemas/talk.ts';
import { parsePerson, parseTopic, peopleQuestion, topicsQuestion } from './new/parse-answers.ts';
import { answerOf, collectAnswers, type Answers, type Question } from './new/questions.ts';
import { runCommand, printCreated } from './new/run-command.ts';

/** `npm run new:talk`: asks for what no flag gives, then writes a talk and places it in its report. */
await runCommand(async () => {
  const folder = process.env['CONTENT_DIR'] ?? 'content';
  const registries = openRegistries(folder);
  const reports = [...registries.folder.entries.reports.keys()];
  if (reports.length === 0) throw new Error('There is no report yet. Write one first: `npm run new:report`.');
  const fields = talkSchema.shape;
  const reportOf = (answers: Answers) => answerOf(answers, 'report') ?? '';
  const sectionsIn = (answers: Answers) => sectionsOfReport(registries.folder, reportOf(answers));
  const takenIn = (answers: Answers) => idsInReport(registries.folder, reportOf(answers));

  const questions: Question[] = [
    {
      flag: 'report',
      text: 'Report',
      isRequired: true,
      choices: () => reports,
      complain: (answer) =>
        reports.includes(answer)
          ? undefined
          : `There is no such report. Name one of these: ${reports.map((id) => `\`${id}\``).join(', ')}.`,
    },
    { flag: 'title', text: 'Title of the talk', isRequired: true, schema: fields.title },
    {
      flag: 'title-status',
      text: 'Is that the title as announced (official) or your own words (descriptive)?',
      fallback: () => 'official',
      choices: () => fields.titleStatus.options,
      schema: fields.titleStatus,
    },
    {
      flag: 'kind',
      text: 'Form of the talk',
      fallback: () => 'talk',
      choices: () => fields.kind.options,
      schema: fields.kind,
    },
    peopleQuestion('speaker', 'Speakers', registries),
    topicsQuestion('Topics, the closest first', registries),
    {
      flag: 'date',
      text: 'Day of the talk, if known',
      example: '2019-10-07',
      schema: fields.date,
      complain: (answer, answers) => {
        const { start, end } = registries.folder.entries.reports.get(reportOf(answers))?.data ?? {};
        return start !== undefined && end !== undefined && (answer < start || end < answer)
          ? `Is none of the days of the report, ${start} to ${end}.`
          : undefined;
      },
    },
    { flag: 'summary', text: 'Summary, one or two sentences', isRequired: true, schema: fields.summary },
    {
      flag: 'section',
      text: 'Section of the report that it goes to',
      fallback: (answers) => sectionsIn(answers).findLast(({ depth }) => depth === 2)?.id,
      choices: (answers) => sectionsIn(answers).map(({ id }) => id),
      complain: (answer, answers) =>
        sectionsIn(answers).some(({ id, title }) => id === answer || title === answer)
          ? undefined
          : 'The report has no such section. Name one that it has, or leave the section out.',
    },
    { flag: 'language', text: 'Language of the text', fallback: () => 'en', schema: fields.language },
    {
      flag: 'id',
      text: 'Id: part of the address of the talk, for ever',
      fallback: (answers) => makeId(answerOf(answers, 'title') ?? '', takenIn(answers)),
      schema: idSchema,
      complain: (answer, answers) =>
        takenIn(answers).has(answer)
          ? 'The report has a talk, a section or a takeaway of that id. Choose another.'
          : undefined,
    },
  ];

  const usage = 'npm run new:talk -- [flags]   writes a talk and places it; asks for what is missing';
  const answers = await collectAnswers(questions, process.argv.slice(2), usage);
  const answer = (flag: string) => answerOf(answers, flag) ?? '';
  const report = answer('report');
  const created = createTalk(folder, {
    report,
    id: answer('id'),
    title: answer('title'),
    titleStatus: answer('title-status'),
    kind: answer('kind'),
    speakers: (answers['speaker'] ?? []).map((text) => parsePerson(text, registries)),
    topics: (answers['topic'] ?? []).map((text) => parseTopic(text, registries)),
    summary: answer('summary'),
    date: answerOf(answers, 'date'),
    language: answer('language') === 'en' ? undefined : answer('language'),
    section: answerOf(answers, 'section'),
  });
  printCreated(created, [
    'Write the notes below the second `---` of the first file, and its takeaways above.',
    `See it at /reports/${report}/${created.id}/ with \`npm run dev\`; \`npm run check:content\` says what is wrong, if anything is.`,
  ]);
});
