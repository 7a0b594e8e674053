import { notes, type BrokenInput } from './broken-input.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4"/></svg>';

/** Notes that show a picture, and its file. */
const picture = (file: string, text: string, written = file): BrokenInput['changes'] => ({
  ...notes(`![A loom](../images/${written})`),
  [`reports/meeting-1843/images/${file}`]: text,
});

const says = (written: string, message: string): string =>
  `content/reports/meeting-1843/talks/notes.md:16:1  \`../images/${written}\`\n    ${message}`;

const unsafe = (what: string): string =>
  `The drawing holds ${what}, which may run where it is opened. Export it without, or as PNG.`;

/** Files of pictures. */
export const pictures: BrokenInput[] = [
  {
    name: 'picture: an empty file',
    changes: picture('a.png', ''),
    says: says('a.png', 'The file is empty. Save the picture again.'),
  },
  {
    name: 'picture: a page that is called one',
    changes: picture('a.png', '<!doctype html><title>Not found</title>'),
    says: says('a.png', 'The file holds no picture that can be read as PNG. Save the picture again.'),
  },
  {
    name: 'picture: of another kind than its name says',
    changes: picture('a.png', drawing),
    says: says(
      'a.png',
      'The file holds no picture of the kind that its name says, but svg. Rename it, or save it anew.',
    ),
  },
  {
    name: 'picture: a drawing without size',
    changes: picture('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h4"/></svg>'),
    says: says(
      'a.svg',
      'The picture says no size. Give its `<svg>` a `viewBox`, or a `width` and a `height`.',
    ),
  },
  ...[
    ['a script', '<script>alert(1)</script>', 'a `<script>`'],
    ['a script by another prefix', '<svg:script>alert(1)</svg:script>', 'a `<svg:script>`'],
    ['a handler', '<path onload="alert(1)"/>', 'a handler, `onload`'],
    ['a page in it', '<foreignObject><p>x</p></foreignObject>', 'a `<foreignObject>`'],
    ['a picture of another host', '<image href="https://example.org/x.png"/>', 'an address elsewhere'],
    ['a script for an address', '<a xlink:href="javascript:alert(1)">x</a>', 'an address elsewhere'],
    ['another drawing in it', '<image href="data:image/svg+xml,x"/>', 'an address elsewhere'],
  ].map(([what = '', inner = '', part = '']) => ({
    name: `picture: a drawing with ${what}`,
    changes: picture('a.svg', drawing.replace('<path', `${inner}<path`)),
    says: says('a.svg', unsafe(part)),
  })),
  {
    name: 'picture: in other capitals',
    changes: picture('Loom.SVG', drawing, 'loom.svg'),
    says: says(
      'loom.svg',
      'The file is called `Loom.SVG`: names differ by capitals and by how accents are made. Write it so.',
    ),
  },
  {
    name: 'picture: with an accent of another form',
    changes: picture('cafe\u0301.svg', drawing, 'caf\u00e9.svg'),
    says: says(
      'caf\u00e9.svg',
      'The file is called `cafe\u0301.svg`: names differ by capitals and by how accents are made. Write it so.',
    ),
  },
  {
    name: 'picture: with a sign that means something in addresses',
    changes: picture('C#.svg', drawing, 'C%23.svg'),
    says: says('C%23.svg', 'A `#`, `?` or `%` in the name of a file is lost on the way. Rename it.'),
  },
];
