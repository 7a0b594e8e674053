import { inReport, inTalk, notes, type BrokenInput } from './broken-input.ts';

const report = 'content/reports/meeting-1843/report.mdx';
const talk = 'content/reports/meeting-1843/talks/notes.md';

/** Adds fields to the takeaway of the report, or of the talk. */
const inClaim = (fields: string) => inReport('    by: ann-reporter\n', `    by: ann-reporter\n${fields}`);
const inTalkClaim = (fields: string) => inTalk('    by: ada-lovelace\n', `    by: ada-lovelace\n${fields}`);

const outcome = (changes: Record<string, string> = {}) => {
  const written = {
    state: 'came-true',
    text: 'It came.',
    on: '1844-05',
    url: 'https://example.org/',
    ...changes,
  };
  const lines = Object.entries(written).map(([field, value]) => `      ${field}: ${value}\n`);
  return inTalkClaim(`    outcome:\n${lines.join('')}`);
};

const isPlain =
  'A claim is plain text, in which signs of Markdown would stand as they are. Leave them out; code, links and emphasis belong to the notes.';

/** What refers to claims, and what became of them. */
export const claims: BrokenInput[] = [
  {
    name: 'claim: a list of a report that refers to none',
    changes: inReport('topics: [numbers]', '  - notes#it-weave\ntopics: [numbers]'),
    says:
      `${report}:16:5  takeaways[1]: \`notes#it-weave\`\n` +
      '    There is no claim `notes#it-weave`; did you mean `notes#it-weaves`?',
  },
  {
    name: 'claim: one of the report itself, once more',
    changes: inReport('topics: [numbers]', '  - engines-count\ntopics: [numbers]'),
    says:
      `${report}:16:5  takeaways[1]: \`engines-count\`\n` +
      '    The takeaway stands in this list already. Refer to those of talks alone: `<talk>#<takeaway>`.',
  },
  {
    name: 'claim: one of a talk, twice',
    changes: inReport('topics: [numbers]', '  - notes#it-weaves\n  - notes#it-weaves\ntopics: [numbers]'),
    says: `${report}:17:5  takeaways[2]: \`notes#it-weaves\`\n    Stands in this list already, as \`notes#it-weaves\`. Name it once.`,
  },
  {
    name: 'claim: one of a talk, twice in two forms',
    changes: inReport(
      'topics: [numbers]',
      'briefing: [notes#it-weaves, meeting-1843/notes#it-weaves]\ntopics: [numbers]',
    ),
    says: `${report}:16:29  briefing[1]: \`meeting-1843/notes#it-weaves\`\n    Stands in this list already, as \`notes#it-weaves\`. Name it once.`,
  },
  {
    name: 'claim: one of the report itself, in the long form',
    changes: inReport('topics: [numbers]', '  - meeting-1843#engines-count\ntopics: [numbers]'),
    says:
      `${report}:16:5  takeaways[1]: \`meeting-1843#engines-count\`\n` +
      '    The takeaway stands in this list already. Refer to those of talks alone: `<talk>#<takeaway>`.',
  },
  {
    name: 'claim: that rests on one talk in two forms',
    changes: inTalkClaim('    from: [notes, meeting-1843/notes]\n'),
    says: `${talk}:13:19  takeaways[0].from[1]: \`meeting-1843/notes\`\n    Stands in this list already, as \`notes\`. Name it once.`,
  },
  {
    name: 'claim: a reference in another form',
    changes: inReport('topics: [numbers]', '  - notes/it-weaves\ntopics: [numbers]'),
    says: [
      `${report}:16:5  takeaways[1]: \`notes/it-weaves\`\n` +
        '    Must be `<takeaway>`, `<talk>#<takeaway>`, `<report>#<takeaway>` or `<report>/<talk>#<takeaway>`.',
      `${report}:16:5  takeaways[1]: \`notes/it-weaves\`\n` +
        '    There is no claim `notes/it-weaves`; did you mean `notes#it-weaves`?',
    ],
  },
  {
    name: 'claim: a mistake in a takeaway of a report',
    changes: inReport('kind: lesson', 'kind: lessn'),
    says:
      `${report}:14:11  takeaways[0].kind: \`lessn\`\n` +
      '    Must be one of `announcement`, `recommendation`, `lesson`, `caveat`, `number`, `opinion`, `outlook`, `question`, `action`; did you mean `lesson`?',
  },
  {
    name: 'claim: a briefing that names none',
    changes: inReport('topics: [numbers]', 'topics: [numbers]\nbriefing: [engine-count]'),
    says:
      `${report}:17:12  briefing[0]: \`engine-count\`\n` +
      '    There is no claim `engine-count`; did you mean `engines-count`?',
  },
  {
    name: 'claim: a correction of none',
    changes: inReport(
      'topics: [numbers]',
      'corrections:\n  - { reported: one, correct: two, ground: Counted., claims: [notes#two] }',
    ),
    says:
      `${report}:17:63  corrections[0].claims[0]: \`notes#two\`\n` +
      '    There is no claim `notes#two`; name one that exists.',
  },
  {
    name: 'claim: against what nobody said',
    changes: inTalkClaim('    against: [meeting-1843#engine-count]\n'),
    says:
      `${talk}:13:15  takeaways[0].against[0]: \`meeting-1843#engine-count\`\n` +
      '    There is no claim `meeting-1843#engine-count`; did you mean `meeting-1843#engines-count`?',
  },
  {
    name: 'claim: rests on a talk that is not there',
    changes: inClaim('    from: [note]\n'),
    says:
      `${report}:16:12  takeaways[0].from[0]: \`note\`\n` +
      '    There is no talk, slide or claim `note`; did you mean `notes`?',
  },
  {
    name: 'claim: about an unknown topic',
    changes: inTalkClaim('    topics: [number]\n'),
    says:
      `${talk}:13:14  takeaways[0].topics[0]: \`number\`\n` +
      '    There is no topic `number`; did you mean `numbers`? Otherwise add it to topics.yaml.',
  },
  {
    name: 'outcome: in a state that does not exist',
    changes: outcome({ state: 'true' }),
    says:
      `${talk}:14:14  takeaways[0].outcome.state: \`true\`\n` +
      '    Must be one of `open`, `came-true`, `changed`, `overtaken`.',
  },
  {
    name: 'outcome: before the conference',
    changes: outcome({ on: '1843-08' }),
    says:
      `${talk}:16:11  takeaways[0].outcome.on: \`1843-08\`\n` +
      '    Must not be before the conference, which began on 1843-09-01. Correct one of the two.',
  },
  {
    name: 'outcome: on no day',
    changes: outcome({ on: 'last spring' }),
    says:
      `${talk}:16:11  takeaways[0].outcome.on: \`last spring\`\n` +
      '    Must be a day, a month or a year: `2025-03-24`, `2019-11` or `"2022"`.',
  },
  {
    name: 'outcome: in a year that is no text',
    changes: outcome({ on: '1850' }),
    says: `${talk}:16:11  takeaways[0].outcome.on: \`1850\`\n    Must be text. Put it in quotes: "1850".`,
  },
  {
    name: 'outcome: without a source that is https',
    changes: outcome({ url: 'http://example.org/' }),
    says: `${talk}:17:12  takeaways[0].outcome.url: \`http://example.org/\`\n    Must be an address that begins with \`https://\`.`,
  },
  {
    name: 'support: of no claim of the file',
    changes: notes('::claim{id=it-weave}\n\nShe spoke.'),
    says: `${talk}:16:1  \`::claim\`\n    There is no takeaway \`it-weave\` here; did you mean \`it-weaves\`?`,
  },
  {
    name: 'support: that is not there',
    changes: notes('She spoke.\n\n::claim{id=it-weaves}'),
    says: `${talk}:18:1  \`::claim\`\n    Nothing follows that could support the claim. Put it before a paragraph, outside lists.`,
  },
  {
    name: 'support: without a name',
    changes: notes('::claim\n\nShe spoke.'),
    says: `${talk}:16:1  \`::claim\`\n    It names the claim that the next paragraph supports, and nothing else: \`::claim{id=<takeaway>}\`.`,
  },
  {
    name: 'claim: with code',
    changes: inTalk('text: It weaves patterns.', 'text: Call `weave()` with care.'),
    says: `${talk}:10:11  takeaways[0].text: \`\`weave()\`\`\n    ${isPlain}`,
  },
  {
    name: 'claim: with a link',
    changes: inTalk('text: It weaves patterns.', 'text: See [the loom](/topics/numbers/).'),
    says: `${talk}:10:11  takeaways[0].text: \`](/topics/numbers/)\`\n    ${isPlain}`,
  },
  {
    name: 'claim: with a word in asterisks',
    changes: inTalk('text: It weaves patterns.', 'text: It counts (*), 2*3*4 and *weaves* patterns.'),
    says: `${talk}:10:11  takeaways[0].text: \`*weaves*\`\n    ${isPlain}`,
  },
  {
    name: 'outcome: with emphasis',
    changes: outcome({ text: 'It **came**.' }),
    says: `${talk}:15:13  takeaways[0].outcome.text: \`**came**\`\n    ${isPlain}`,
  },
];
