import { describe, expect, it } from 'vitest';
import { conferenceSchema } from '../../src/schemas/conference.ts';
import { idSchema, talkAddressSchema } from '../../src/schemas/id.ts';
import { personSchema } from '../../src/schemas/person.ts';
import { reportSchema, type ReportInput } from '../../src/schemas/report.ts';
import { resourceSchema } from '../../src/schemas/resource.ts';
import { takeawaySchema } from '../../src/schemas/takeaway.ts';
import { talkSchema, type TalkInput } from '../../src/schemas/talk.ts';

const report = {
  title: 'A report',
  conference: 'meeting',
  edition: 'London 1843',
  start: '1843-09-01',
  end: '1843-09-02',
  city: 'London',
  published: '2026-01-01',
  authors: ['ann'],
  summary: 'What was said.',
  takeaways: [],
} satisfies ReportInput;

const talk = {
  title: 'A talk',
  titleStatus: 'official',
  kind: 'talk',
  speakers: ['ada'],
  summary: 'On the engine.',
  takeaways: [],
} satisfies TalkInput;

const takeaway = { id: 'a-claim', text: 'It is so.', kind: 'lesson', by: 'ada' };

describe('ids', () => {
  it.each(['a', 'gwen-shapira', 'k8s', '2019'])('accept %s', (id) => {
    expect(idSchema.safeParse(id).success).toBe(true);
  });
  it.each(['', 'A', 'a--b', '-a', 'a-', 'a_b', 'ä', 'a b', 'a/b', '../a'])('refuse “%s”', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false);
  });
  it('name a talk by its report and itself', () => {
    expect(talkAddressSchema.safeParse('a/b').success).toBe(true);
    expect(talkAddressSchema.safeParse('b').success).toBe(false);
  });
});

describe('every schema is strict', () => {
  it.each([
    ['report', reportSchema, report],
    ['talk', talkSchema, talk],
    ['takeaway', takeawaySchema, takeaway],
    ['person', personSchema, { name: 'Ada' }],
    ['resource', resourceSchema, { kind: 'video', url: 'https://example.org/' }],
    ['conference', conferenceSchema, { name: 'A', accent: 'teal' }],
  ])('%s', (_name, schema, value) => {
    expect(schema.safeParse(value).success).toBe(true);
    expect(schema.safeParse({ ...value, extra: 1 }).success).toBe(false);
  });
});

describe('a report', () => {
  it('does not end before it starts', () => {
    const result = reportSchema.safeParse({ ...report, end: '1843-08-31' });
    expect(result.error?.issues[0]?.path).toEqual(['end']);
  });
  it('has at least one author', () => {
    expect(reportSchema.safeParse({ ...report, authors: [] }).success).toBe(false);
  });
  it('has real days', () => {
    expect(reportSchema.safeParse({ ...report, start: '1843-02-30' }).success).toBe(false);
  });
  it('is in English and no draft unless it says so', () => {
    expect(reportSchema.parse(report)).toMatchObject({ language: 'en', draft: false, corrections: [] });
  });
});

describe('a talk', () => {
  it('takes a speaker as an id or with role and organisations of that day', () => {
    const speakers = [
      'ada',
      { person: 'ann', role: 'CTO', organisation: ['a', 'b'] },
      { person: 'bob', organisation: 'a' },
    ];
    expect(talkSchema.parse({ ...talk, speakers }).speakers).toEqual([
      { person: 'ada' },
      { person: 'ann', role: 'CTO', organisation: ['a', 'b'] },
      { person: 'bob', organisation: ['a'] },
    ]);
  });
  it('may have no known speaker', () => {
    expect(talkSchema.safeParse({ ...talk, speakers: [] }).success).toBe(true);
  });
  it('says whether its title is the official one', () => {
    expect(talkSchema.safeParse({ ...talk, titleStatus: 'perhaps' }).success).toBe(false);
  });
});

describe('texts and addresses', () => {
  it('folds white space and refuses emptiness', () => {
    expect(personSchema.parse({ name: ' Ada \n Lovelace ' }).name).toBe('Ada Lovelace');
    expect(personSchema.safeParse({ name: ' \n ' }).success).toBe(false);
  });
  it.each(['\u200b', '\u00ad \u2060', '\ufeff', '\u3164', '\u2800'])('refuses invisible text %j', (name) => {
    expect(personSchema.safeParse({ name }).success).toBe(false);
  });
  it.each(['👩‍👩‍👧', 'نام‌ها', '…'])('takes %s', (name) => {
    expect(personSchema.parse({ name }).name).toBe(name);
  });
  it.each(['http://example.org/', 'javascript:alert(1)', 'data:text/html,x', 'example.org', '//example.org'])(
    'refuses %s as a resource',
    (url) => {
      expect(resourceSchema.safeParse({ kind: 'video', url }).success).toBe(false);
    },
  );
  it.each([
    ['12:34', true],
    ['1:02:34', true],
    ['1234', false],
    ['12:74', false],
    ['59:59', true],
    ['75:30', false],
    ['1:2:34', false],
    ['12:34:56', true],
  ])('moment %s', (at, valid) => {
    expect(takeawaySchema.safeParse({ ...takeaway, at }).success).toBe(valid);
  });
});
