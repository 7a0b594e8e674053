import { doubtAboutConference, troubleWithAccent, troubleWithConference } from './new/check-answers.ts';
import { createReport, defaultReportId } from './new/create-report.ts';
import { openRegistries } from './new/registries.ts';
import { conferenceSchema } from '../schemas/conference.ts';
import { idSchema } from '../schemas/id.ts';
import { reportSchema } from '../schemas/report.ts';
import { parsePerson, parseTopic, peopleQuestion, topicsQuestion } from './new/parse-answers.ts';
import { answerOf, collectAnswers, type Answers, type Question } from './new/questions.ts';
import { runCommand, printCreated } from './new/run-command.ts';

/** `npm run new:report`: asks for what no flag gives, then writes a report. */
await runCommand(async () => {
  const folder = process.env['CONTENT_DIR'] ?? 'content';
  const registries = openRegistries(folder);
  const reports = new Set(registries.folder.entries.reports.keys());
  const fields = reportSchema.shape;
  const conferenceOf = (answers: Answers) => answerOf(answers, 'conference') ?? '';
  const nameOf = (answers: Answers) => {
    const [id] = registries.find('conferences', conferenceOf(answers));
    return String(id === undefined ? conferenceOf(answers) : registries.get('conferences', id)['name']);
  };

  const beforeStart = (answer: string, answers: Answers) =>
    answer < (answerOf(answers, 'start') ?? '') ? 'Must not be before the first day.' : undefined;

  const questions: Question[] = [
    {
      flag: 'conference',
      text: 'Conference: a known one, or the name of a new one',
      isRequired: true,
      choices: () => registries.ids('conferences'),
      schema: conferenceSchema.shape.name,
      complain: (answer) => troubleWithConference(answer, registries),
      doubt: (answer, answers) =>
        doubtAboutConference({ name: answer, accent: answerOf(answers, 'accent') }, registries),
    },
    {
      flag: 'accent',
      text: 'The colour of the pages of the new conference',
      isRequired: true,
      neededFor: 'a new conference',
      choices: () => conferenceSchema.shape.accent.options,
      schema: conferenceSchema.shape.accent,
      complain: (answer, answers) =>
        troubleWithAccent({ name: conferenceOf(answers), accent: answer }, registries),
      isNeeded: (answers) =>
        conferenceOf(answers) !== '' && registries.find('conferences', conferenceOf(answers)).length === 0,
    },
    { flag: 'start', text: 'First day', example: '2019-10-07', isRequired: true, schema: fields.start },
    {
      flag: 'end',
      text: 'Last day',
      fallback: (answers) => answerOf(answers, 'start'),
      schema: fields.end,
      complain: beforeStart,
    },
    { flag: 'city', text: 'City; none where it was held online', schema: fields.city },
    { flag: 'venue', text: 'Building, if known', schema: fields.venue },
    {
      flag: 'edition',
      text: 'Edition',
      fallback: (answers) =>
        `${answerOf(answers, 'city') ?? 'Online'} ${answerOf(answers, 'start')?.slice(0, 4) ?? ''}`,
      schema: fields.edition,
    },
    { flag: 'title', text: 'Title of the report', isRequired: true, schema: fields.title },
    { flag: 'summary', text: 'Summary, two or three sentences', isRequired: true, schema: fields.summary },
    { ...peopleQuestion('author', 'Reporters', registries), isRequired: true },
    topicsQuestion('Topics', registries),
    {
      flag: 'published',
      text: 'Day of publication here',
      fallback: (answers) => {
        const today = new Date().toISOString().slice(0, 10);
        return beforeStart(today, answers) === undefined ? today : answerOf(answers, 'start');
      },
      schema: fields.published,
      complain: beforeStart,
    },
    { flag: 'language', text: 'Language of the text', fallback: () => 'en', schema: fields.language },
    {
      flag: 'id',
      text: 'Id: part of every address of the report, for ever',
      fallback: (answers) => defaultReportId(nameOf(answers), answerOf(answers, 'edition') ?? '', reports),
      schema: idSchema,
      complain: (answer) =>
        reports.has(answer) ? 'There is such a report already. Choose another id.' : undefined,
    },
  ];

  const usage = 'npm run new:report -- [flags]   writes a report; asks for what is missing';
  const answers = await collectAnswers(questions, process.argv.slice(2), usage);
  const answer = (flag: string) => answerOf(answers, flag) ?? '';
  const created = createReport(folder, {
    id: answer('id'),
    title: answer('title'),
    conference: { name: answer('conference'), accent: answerOf(answers, 'accent') },
    edition: answer('edition'),
    start: answer('start'),
    end: answer('end'),
    city: answerOf(answers, 'city'),
    venue: answerOf(answers, 'venue'),
    published: answer('published'),
    authors: (answers['author'] ?? []).map((text) => parsePerson(text, registries)),
    summary: answer('summary'),
    topics: (answers['topic'] ?? []).map((text) => parseTopic(text, registries)),
    language: answer('language') === 'en' ? undefined : answer('language'),
  });
  printCreated(created, [
    `Write the article below the second \`---\` of the first file. Each heading gets an id: \`## Trends {#trends}\`.`,
    `Add the talks: \`npm run new:talk -- --report ${created.id}\`.`,
    `See it at /reports/${created.id}/ with \`npm run dev\`; \`npm run check:content\` says what is wrong, if anything is.`,
  ]);
});
