import { article, inReport, inTalk, notes, type BrokenInput } from './broken-input.ts';

const images = {
  'reports/meeting-1843/images/a.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4"/></svg>',
};
const right = '::slide[![A loom](../images/a.svg "A caption")]{id=slide-7 credit="Ada Lovelace"}';
const form = '`::slide[![What it shows](../images/… "Caption")]{id=<id> credit="Whose it is"}`';

/** Notes with these lines in a block of slides. */
const inSlides = (lines: string): BrokenInput['changes'] => ({
  ...notes(`:::slides\n${lines}\n:::`),
  ...images,
});
/** A slide in which one passage is replaced. */
const slide = (from: string, into: string): BrokenInput['changes'] => inSlides(right.replace(from, into));

const says = (message: string, value = 'slide-7', line = 17): string =>
  `content/reports/meeting-1843/talks/notes.md:${line}:1${value && `  \`${value}\``}\n    ${message}`;

/** Slides. */
export const slides: BrokenInput[] = [
  {
    name: 'slides: none',
    changes: inSlides(''),
    says: says(`There is no slide in this block. Each is a line: ${form}.`, '', 16),
  },
  {
    name: 'slides: with attributes',
    changes: { ...notes(`:::slides{of=talk}\n${right}\n:::`), ...images },
    says: says('`:::slides` takes no attributes. Remove them.', '', 16),
  },
  {
    name: 'slides: text between them',
    changes: inSlides(`${right}\n\nAnd then:`),
    says: says(`Only slides stand in this block, each a line: ${form}.`, '', 19),
  },
  {
    name: 'slides: a picture alone',
    changes: inSlides('![A loom](../images/a.svg)'),
    says: says(`Only slides stand in this block, each a line: ${form}.`, ''),
  },
  {
    name: 'slide: outside a block',
    changes: { ...notes(right), ...images },
    says: says('Slides stand between a line `:::slides` and a line `:::`. Put it there.', 'slide-7', 16),
  },
  {
    name: 'slide: without a picture',
    changes: slide('![A loom](../images/a.svg "A caption")', 'A loom'),
    says: says(`A slide shows one picture, which stands in its brackets: ${form}.`),
  },
  {
    name: 'slide: with two pictures',
    changes: slide('[![', '[![A loom](../images/a.svg "A caption") !['),
    says: says(`A slide shows one picture, which stands in its brackets: ${form}.`),
  },
  {
    name: 'slide: without brackets',
    changes: slide('[![A loom](../images/a.svg "A caption")]', ''),
    says: says(`A slide shows one picture, which stands in its brackets: ${form}.`),
  },
  {
    name: 'slide: without caption',
    changes: slide(' "A caption"', ''),
    says: says(`The slide has no caption. Write one behind the address of its picture: ${form}.`),
  },
  {
    name: 'slide: without alt text',
    changes: slide('![A loom]', '![]'),
    says:
      'content/reports/meeting-1843/talks/notes.md:17:9\n' +
      '    The image has no alt text. Say what it shows: `![A diagram of …](../images/…)`.',
  },
  {
    name: 'slide: whose file is not there',
    changes: slide('a.svg', 'b.svg'),
    says:
      'content/reports/meeting-1843/talks/notes.md:17:9  `../images/b.svg`\n' +
      '    There is no such image in images/ beside the article. From here it is `../images/…`.',
  },
  {
    name: 'slide: without id',
    changes: slide('id=slide-7 ', ''),
    says: says(`The slide has no id. Add one that will never change: ${form}.`, ''),
  },
  {
    name: 'slide: with an id of another form',
    changes: slide('slide-7', 'Slide_7'),
    says: says(
      'The id must be lower-case ASCII words joined by single hyphens, such as `gwen-shapira`.',
      'Slide_7',
    ),
  },
  {
    name: 'slide: without credit',
    changes: slide(' credit="Ada Lovelace"', ''),
    says: says(`The slide doesn’t say whose it is. Add a \`credit\`: ${form}.`),
  },
  {
    name: 'slide: with more than these',
    changes: slide('id=slide-7', 'id=slide-7 page=7'),
    says: says(`A slide has an \`id\` and a \`credit\`, and nothing else: ${form}.`),
  },
  {
    name: 'slide: in an article, without credit',
    changes: {
      ...article(':::slides\n::slide[![A loom](images/a.svg "A caption")]{id=slide-7}\n:::'),
      ...images,
    },
    says:
      'content/reports/meeting-1843/report.mdx:20:1  `slide-7`\n' +
      `    The slide doesn’t say whose it is. Add a \`credit\`: ${form.replace('../', '')}.`,
  },
  {
    name: 'slide: with the id of another',
    changes: inSlides(`${right}\n${right}`),
    says: says('The id is that of an earlier slide too. Give each its own.', 'slide-7', 18),
  },
  {
    name: 'slide: with the id of a takeaway',
    changes: slide('slide-7', 'it-weaves'),
    says: says('The id is that of a takeaway too. Give each its own.', 'it-weaves'),
  },
  {
    name: 'slide: whose id a heading has too',
    changes: slide('slide-7', 'details'),
    says: says('The id is that of an earlier slide too. Give each its own.', 'details', 20),
  },
  {
    name: 'slide: named by a claim, with another id',
    changes: {
      ...inTalk('She spoke.', `:::slides\n${right}\n:::`),
      ...inReport('    by: ann-reporter\n', '    by: ann-reporter\n    from: [notes#slide-8]\n'),
      ...images,
    },
    says:
      'content/reports/meeting-1843/report.mdx:16:12  takeaways[0].from[0]: `notes#slide-8`\n' +
      '    There is no talk, slide or claim `notes#slide-8`; name one that exists.',
  },
];
