import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubtAboutConference, troubleWithConference } from '../../src/commands/new/check-answers.ts';
import {
  parsePerson,
  parseTopic,
  peopleQuestion,
  topicsQuestion,
} from '../../src/commands/new/parse-answers.ts';
import { wrapped, type Prompt } from '../../src/commands/new/prompt.ts';
import { askAll, type Answers, type Question } from '../../src/commands/new/questions.ts';
import { createReport, type ReportAnswers } from '../../src/commands/new/create-report.ts';
import { createTalk, type TalkAnswers } from '../../src/commands/new/create-talk.ts';
import { askGate } from '../../src/content/gate.ts';
import { openRegistries, type Registries } from '../../src/commands/new/registries.ts';
import { contentFolder } from '../fixtures/content-folder.ts';
import { root } from '../fixtures/run-build.ts';

const complainAboutPerson = (flag: string) => (text: string, registries: Registries) =>
  peopleQuestion(flag, '', registries).complain?.(text, {});
const doubtPerson = (text: string, registries: Registries) =>
  peopleQuestion('speaker', '', registries).doubt?.(text, {});
const complainAboutTopic = (text: string, registries: Registries) =>
  topicsQuestion('', registries).complain?.(text, {});

/** Runs a command without a terminal. */
const run = (command: string, folder: string, ...parameters: string[]) =>
  spawnSync(process.execPath, [join(root, `src/commands/${command}.ts`), ...parameters], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, CONTENT_DIR: folder },
    input: '',
  });

const content = () =>
  contentFolder({
    'people.yaml': [
      'ada-lovelace: { name: Ada Lovelace, organisation: engine }',
      'ann-reporter: { name: Ann Reporter }',
      'jose-garcia: { name: José García, aliases: ["García, José"] }',
      '',
    ].join('\n'),
    'organisations.yaml': [
      'engine: { name: The Engine }',
      'loomworks: { name: Loomworks, aliases: ["Loom, Thread"] }',
      'spindle: { name: Spindle }',
      '',
    ].join('\n'),
    'topics.yaml': [
      'numbers: { name: Numbers, aliases: [Counting], description: What is counted. }',
      'kubernetes: { name: Kubernetes, aliases: [k8s], description: What steers. }',
      '',
    ].join('\n'),
  });

const talk: TalkAnswers = {
  report: 'meeting-1843',
  title: 'Looms',
  titleStatus: 'official',
  kind: 'talk',
  speakers: [],
  topics: [],
  summary: 'On looms.',
};

const report: ReportAnswers = {
  title: 'Looms',
  conference: { name: 'meeting' },
  edition: 'Paris 1844',
  start: '1844-09-01',
  end: '1844-09-02',
  city: 'Paris',
  published: '2026-01-01',
  authors: [{ name: 'ann-reporter' }],
  summary: 'What was said.',
  topics: [],
};

describe('a topic with a description', () => {
  it.each(['Numbers', 'numbers', 'COUNTING', 'Kubernetes', 'K8s', 'Num-bers', 'kubernètes'])(
    'is refused where %s is known, since the description would be dropped',
    (name) => {
      const complaint = complainAboutTopic(`${name}: What is told of it.`, openRegistries(content()));
      expect(complaint).toMatch(/the topic `(numbers|kubernetes)`/);
      expect(complaint).toMatch(/Write `(numbers|kubernetes)` alone/);
      const answer = { name, description: 'What is told of it.' };
      expect(() => createTalk(content(), { ...talk, topics: [answer] })).toThrow(/^topic: .*the topic `/);
    },
  );
  it('is accepted where it says what stands there, and where it is new, however near', () => {
    const registries = openRegistries(content());
    expect(complainAboutTopic('Numbers: What is counted.', registries)).toBeUndefined();
    expect(complainAboutTopic('kubernets: What sails.', registries)).toBeUndefined();
  });
  it('is not described twice in two ways', () => {
    const topics = ['One.', 'Two.'].map((description) => ({ name: 'Cards', description }));
    expect(() => createTalk(content(), { ...talk, topics })).toThrow(/the topic `cards`/);
    const [first] = topics;
    if (first) createTalk(content(), { ...talk, topics: [first, first] });
  });
});

describe('a topic without a description', () => {
  it.each([
    ['kubernets', 'There is no topic `kubernets`; did you mean `kubernetes`?'],
    ['Countng', 'did you mean `numbers`?'],
    ['Kuber-netes', '`kubernetes`'],
    ['looms', '`looms` is a new topic. Say'],
    ['kubernetes, numbers', 'one topic at a time'],
  ])('%s is not made', (text, message) => {
    expect(complainAboutTopic(text, openRegistries(content()))).toContain(message);
    expect(() => createTalk(content(), { ...talk, topics: [{ name: text }] })).toThrow(message);
  });
});

describe('a person', () => {
  it.each([
    [
      'Ada Byron (Analytical Engines), Grace Hopper',
      '--speaker "Ada Byron (Analytical Engines)" --speaker "Grace Hopper"',
    ],
    ['Ada Byron, Grace Hopper', '--speaker "Ada Byron" --speaker "Grace Hopper"'],
    ['Ada Byron; Grace Hopper', '--speaker "Ada Byron" --speaker "Grace Hopper"'],
    ['Ada Byron and Grace Hopper (US Navy)', '--speaker "Ada Byron" --speaker "Grace Hopper (US Navy)"'],
    ['Ada Byron & Grace Hopper', '--speaker "Ada Byron" --speaker "Grace Hopper"'],
    ['Ada Byron (A, B), Grace Hopper (C)', '--speaker "Ada Byron (A, B)" --speaker "Grace Hopper (C)"'],
    ['李明、王芳', '--speaker "李明" --speaker "王芳"'],
    ['Ada Byron, ', 'Name one person at a time'],
    ['Ada Byron (Engine', '`Name (Organisation)`'],
    ['Ada Byron ()', '`Name (Organisation)`'],
    ['Ada Byron (Engine) (Loom)', '`Name (Organisation)`'],
    ['Robert (Bob) Martin', '`Name (Organisation)`'],
    ['Ada Byron [Engine]', '`Name (Organisation)`'],
    ['The Engine', '`The Engine` is an organisation'],
    ['the engine', 'is an organisation'],
    ['Spindle (Ada Lovelace)', 'is an organisation'],
    ['Kubernetes', '`Kubernetes` is a topic'],
    ['The Meeting', '`The Meeting` is a conference'],
    ['Jo Writer (Ada Lovelace)', '`Ada Lovelace` is a person'],
    ['Jose Garcia', 'Write `jose-garcia`'],
    ['JOSE GARCIA (Elsewhere)', 'Write `jose-garcia`'],
    ['Jo Writer (Loom-works)', 'Write `loomworks`'],
    ['Jo Writer (Weavers, Dyers)', 'not clear'],
    ['Jo Writer (Spindle, Dyers)', 'not clear'],
    ['Jo Writer (Spindle & Dyers)', 'not clear'],
    ['Jo Writer (Engineer, Spindle)', 'not clear'],
    ['Jo Writer (Weavers/Dyers)', '`Jo Writer (Weavers; Dyers)`'],
    ['Jo Writer (she/her)', 'not clear'],
    ['Jo Writer (Engineer at Spindle)', 'the organisation alone'],
    ['Jo Writer – Spindle', '`Name (Organisation)`'],
    ['Jo Writer - Weavers', '`Name (Organisation)`'],
    ['Jo Writer at Weavers', '`Name (Organisation)`'],
    ['Jo Writer from Weavers (UK)', '`Name (Organisation)`'],
  ])('%s is not made of what may mean something else', (text, message) => {
    const registries = openRegistries(content());
    const complaint = complainAboutPerson('speaker')(text, registries);
    expect(complaint).toContain(message);
    expect(() => createTalk(content(), { ...talk, speakers: [parsePerson(text, registries)] })).toThrow();
  });

  it.each([
    ['Ada Byron (Analytical Engines)', 'Ada Byron', 'Analytical Engines'],
    ['Ada Byron（Analytical Engines）', 'Ada Byron', 'Analytical Engines'],
    ['Ada Byron (Engines (UK))', 'Ada Byron', 'Engines (UK)'],
    ['Jo Writer (Weavers, Inc.)', 'Jo Writer', 'Weavers, Inc.'],
    ['Jo Writer (Weavers & Sons)', 'Jo Writer', 'Weavers & Sons'],
    ['Jo Writer (Loom, Thread)', 'Jo Writer', 'Loom, Thread'],
    ['Jo Writer (The Engine, Spindle)', 'Jo Writer', ['The Engine', 'Spindle']],
    ['Jo Writer (engine and Spindle)', 'Jo Writer', ['engine', 'Spindle']],
    ['Jo Writer (Weavers; Dyers)', 'Jo Writer', ['Weavers', 'Dyers']],
    ['Jo Writer (Weavers A/S)', 'Jo Writer', 'Weavers A/S'],
    ['Jean-Luc At-Atwood', 'Jean-Luc At-Atwood', undefined],
    ['García, José', 'García, José', undefined],
    ['Anne-Marie O’Neil Jr.', 'Anne-Marie O’Neil Jr.', undefined],
  ])('%s is read as it is meant', (text, name, organisation) => {
    const registries = openRegistries(content());
    expect(parsePerson(text, registries)).toEqual({ name, ...(organisation && { organisation }) });
    expect(complainAboutPerson('author')(text, registries)).toBeUndefined();
  });

  it('keeps all organisations that are named', () => {
    const folder = content();
    const registries = openRegistries(folder);
    const speakers = ['Jo Writer (Weavers; Dyers)', 'ada-lovelace (The Engine, Spindle)'];
    const { id } = createTalk(folder, {
      ...talk,
      speakers: speakers.map((text) => parsePerson(text, registries)),
    });
    const read = askGate(folder);
    expect(read.content.entries.people.get('jo-writer')?.data?.organisation).toEqual(['weavers', 'dyers']);
    expect(read.content.entries.talks.get(`meeting-1843/${id}`)?.data?.speakers).toEqual([
      { person: 'jo-writer' },
      { person: 'ada-lovelace', organisation: ['engine', 'spindle'] },
    ]);
  });

  it('that is known may be given with the organisation that is known, as an author too', () => {
    const authors = [{ name: 'Ada Lovelace', organisation: 'the engine' }];
    createReport(content(), { ...report, authors });
    const others = [{ name: 'Ada Lovelace', organisation: 'Spindle' }];
    expect(() => createReport(content(), { ...report, authors: others })).toThrow(
      /Leave the organisation out/,
    );
  });

  it('is doubted without an organisation when somebody has nearly that name', () => {
    const registries = openRegistries(content());
    expect(doubtPerson('Ada Lovelance', registries)).toContain('did you mean `ada-lovelace` (Ada Lovelace)?');
    expect(doubtPerson('Ada Lovelance', registries)).toContain('`Ada Lovelance (Organisation)`');
    expect(doubtPerson('Ada Lovelance (Weavers)', registries)).toBeUndefined();
    expect(doubtPerson('Ada King', registries)).toBeUndefined();
    expect(doubtPerson('ada-lovelace', registries)).toBeUndefined();
  });

  it.each([
    ['Ada', 'ada-lovelace'],
    ['Lovelace', 'ada-lovelace'],
    ['A. Lovelace', 'ada-lovelace'],
    ['A Lovelace', 'ada-lovelace'],
    ['Lovelace A.', 'ada-lovelace'],
    ['Lovelace Ada', 'ada-lovelace'],
    ['Ada M. Lovelace', 'ada-lovelace'],
    ['Dr. Ada Lovelace', 'ada-lovelace'],
    ['Jose', 'jose-garcia'],
    ['garcia jose', 'jose-garcia'],
    ['ann', 'ann-reporter'],
  ])('%s is doubted, since it is a part of a known name or that in another order', (name, id) => {
    const registries = openRegistries(content());
    const doubt = doubtPerson(name, registries);
    expect(doubt).toContain(`did you mean \`${id}\` (`);
    expect(doubt).toContain(`\`${name} (Organisation)\``);
    expect(doubtPerson(`${name} (Weavers)`, registries)).toBeUndefined();
  });
  it.each(['Adam', 'Zeno', 'Al', 'A.', '?', 'Bob Reporter', 'Ada King'])('%s is somebody new', (name) => {
    expect(doubtPerson(name, openRegistries(content()))).toBeUndefined();
  });
  it('with the surname before a comma is the one who is known', () => {
    const complaint = complainAboutPerson('speaker')('Lovelace, Ada', openRegistries(content()));
    expect(complaint).toBe(
      '`Lovelace, Ada` is likely a person that is known, `Ada Lovelace`. Write `ada-lovelace`, or add the other to people.yaml first and give its id.',
    );
  });

  it('is doubted when the name is nearly that of an organisation', () => {
    const registries = openRegistries(content());
    expect(doubtPerson('Loomwork', registries)).toContain('did you mean the organisation `loomworks`');
    expect(doubtPerson('Loomwork (Dyers)', registries)).toBeUndefined();
  });

  it('is doubted with an organisation that is nearly a known one', () => {
    const registries = openRegistries(content());
    expect(doubtPerson('Jo Writer (Loomwork)', registries)).toContain('did you mean `loomworks`?');
    expect(doubtPerson('Jo Writer (Dyers; Spindel)', registries)).toContain('did you mean `spindle`?');
    expect(doubtPerson('Jo Writer (Dyers)', registries)).toBeUndefined();
  });
});

describe('a conference', () => {
  it('in another spelling is not made', () => {
    const registries = openRegistries(content());
    expect(troubleWithConference('The-Meeting', registries)).toContain('Write `meeting`');
    const conference = { name: 'The-Meeting', accent: 'teal' };
    expect(() => createReport(content(), { ...report, conference })).toThrow('Write `meeting`');
  });
  it('that is near a known one is doubted until it gets an accent', () => {
    const registries = openRegistries(content());
    expect(doubtAboutConference({ name: 'The Meating' }, registries)).toContain('did you mean `meeting`?');
    expect(doubtAboutConference({ name: 'The Meating', accent: 'plum' }, registries)).toBeUndefined();
    expect(doubtAboutConference({ name: 'The Meeting' }, registries)).toBeUndefined();
  });
  it('that is known keeps its accent, and another is not dropped in silence', () => {
    const conference = { name: 'The Meeting', accent: 'plum' };
    expect(() => createReport(content(), { ...report, conference })).toThrow(
      /^accent: .*`teal`.*Leave it out/,
    );
    createReport(content(), { ...report, conference: { name: 'The Meeting', accent: 'teal' } });
  });
});

describe('the commands', () => {
  it('say all of it by flag, and write nothing', () => {
    const folder = content();
    const { status, stderr } = run(
      'new-talk',
      folder,
      ...['--report', 'meeting-1843', '--title', 'X', '--summary', 'X.'],
      ...['--speaker', 'Ada Byron, Jo Writer', '--speaker', 'Ada Lovelance', '--topic', 'k8s: What it is.'],
    );
    expect(status).toBe(1);
    expect(stderr).toContain('--speaker "Ada Byron, Jo Writer": Name one person');
    expect(stderr).toContain('--speaker "Ada Lovelance": There is nobody of that name; did you mean');
    expect(stderr).toContain('--topic "k8s: What it is.": ');
    expect(readFileSync(join(folder, 'people.yaml'), 'utf8')).not.toContain('byron');
  });

  it('say in the help what each flag is for', () => {
    const { stdout } = run('new-report', content(), '--help');
    expect(stdout).toMatch(/--accent .*\(only for a new conference\)/);
    expect(stdout).not.toMatch(/--accent .*required/);
    expect(stdout).toMatch(/--title .*\(required\)/);
  });

  it('take no day that the gate would refuse', () => {
    const flags = ['--report', 'meeting-1843', '--title', 'X', '--summary', 'X.', '--date', '1843-09-03'];
    expect(run('new-talk', content(), ...flags).stderr).toContain(
      '--date "1843-09-03": Is none of the days of the report, 1843-09-01 to 1843-09-02.',
    );
    const days = ['--start', '1844-05-01', '--published', '1844-04-30'];
    const { stderr } = run('new-report', content(), ...days, '--conference', 'meeting');
    expect(stderr).toContain('--published "1844-04-30": Must not be before the first day.');
  });

  it('begin a report on a conference that was held online, or is still to come', () => {
    const folder = contentFolder();
    const flags = ['--conference', 'meeting', '--start', '2199-05-01', '--title', 'X', '--summary', 'X.'];
    const { stdout, stderr } = run('new-report', folder, ...flags, '--author', 'ann-reporter');
    expect(stderr).toBe('');
    expect(stdout).toContain('reports/the-meeting-online-2199/report.mdx');
    expect(askGate(folder).problems).toEqual([]);
  });
});

describe('a conversation', () => {
  /** Answers one after the other; what was said and asked comes back. */
  async function converse(questions: Question[], given: Answers, replies: string[]) {
    const said: string[] = [];
    const prompt: Prompt = {
      ask: (question) => {
        said.push(question);
        return Promise.resolve(replies.shift() ?? '');
      },
      say: (text) => void said.push(text),
      close: () => undefined,
    };
    await askAll(questions, given, prompt);
    return { answers: given, said: said.join('\n') };
  }
  const questions: Question[] = [
    { flag: 'a', text: 'A', isRequired: true },
    { flag: 'given', text: 'Given', isRequired: true },
    { flag: 'skipped', text: 'Skipped', isNeeded: ({ a }) => a?.[0] === 'skip' },
    { flag: 'list', text: 'List', isList: true },
    { flag: 'c', text: 'C', doubt: (answer) => (answer === 'odd' ? 'Is it?' : undefined) },
  ];

  it('goes back with `<`, over what is given or not needed, and forgets what it goes back over', async () => {
    const replies = ['<', 'one', 'x', '<', '<', 'two', 'y', 'z', '', '<', '', 'end'];
    const { answers, said } = await converse(questions, { given: ['g'] }, replies);
    expect(answers).toEqual({ a: ['two'], given: ['g'], c: ['end'] });
    expect(said).toContain('`<`');
    expect(said).toContain('This is the first question.');
  });

  it('takes a doubtful answer when it is given again', async () => {
    const { answers, said } = await converse(questions.slice(4), {}, ['odd', 'odd']);
    expect(answers).toEqual({ c: ['odd'] });
    expect(said).toContain('Is it?');
    expect((await converse(questions.slice(4), {}, ['odd', 'even'])).answers).toEqual({ c: ['even'] });
  });

  it('wraps between words, never inside one', () => {
    expect(wrapped('  Known: aaa, bbb-ccc, ddd', 14)).toEqual(['  Known: aaa,', '  bbb-ccc, ddd']);
    expect(wrapped('x'.repeat(20), 10)).toEqual(['x'.repeat(20)]);
    expect(wrapped('', 10)).toEqual(['']);
    for (const line of wrapped('gwen-shapira, jay-kreps, '.repeat(30), 40))
      expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe('parseTopic', () => {
  it('reads a name, or a name with a description', () => {
    const registries = openRegistries(content());
    expect(parseTopic('Cards: What has: holes.', registries)).toEqual({
      name: 'Cards',
      description: 'What has: holes.',
    });
    expect(parseTopic(' k8s ', registries)).toEqual({ name: 'k8s' });
  });
});
