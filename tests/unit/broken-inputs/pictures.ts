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

const loads = 'styles that load something';

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
    [
      'an address under a prefix of its own',
      '<image xmlns:q="http://www.w3.org/1999/xlink" q:href="/x.png"/>',
      'an address elsewhere',
    ],
    ['an address that all others begin with', '<g xml:base="https://example.org/"/>', 'an address elsewhere'],
    [
      'an address that an animation sets',
      '<set attributeName="href" to="https://example.org/"/>',
      'an address that changes',
    ],
    ['elements of a page', '<h:img xmlns:h="http://www.w3.org/1999/xhtml" srcset="x"/>', 'a page of HTML'],
    ['a style sheet of another host', '<style>@import "https://example.org/x.css";</style>', loads],
    [
      'a font of another host',
      '<style><![CDATA[@font-face { src: url( "//example.org/x") }]]></style>',
      loads,
    ],
    ['a filter of another host', '<path filter="url(https://example.org/x.svg#a)"/>', loads],
    ['a style of another host', '<path style="fill: image-set(\'https://example.org/x\' 1x)"/>', loads],
    ['an address in escapes', '<path style="fill: u\\72l(https://example.org/x)"/>', loads],
    ['another drawing in it', '<image href="data:image/svg+xml,x"/>', 'an address elsewhere'],
  ].map(([what = '', inner = '', part = '']) => ({
    name: `picture: a drawing with ${what}`,
    changes: picture('a.svg', drawing.replace('<path', `${inner}<path`)),
    says: says('a.svg', unsafe(part)),
  })),
  {
    name: 'picture: a drawing that browsers take for none',
    changes: picture('a.svg', '<svg viewBox="0 0 4 3"></svg>'),
    says: says(
      'a.svg',
      'Browsers show a drawing that begins with `<svg xmlns="http://www.w3.org/2000/svg"`. Write it so.',
    ),
  },
  {
    name: 'picture: a drawing that breaks off',
    changes: picture('a.svg', drawing.slice(0, -9)),
    says: says('a.svg', 'The file ends before the picture does. Save the picture again.'),
  },
  {
    name: 'picture: of a kind that few browsers show',
    changes: picture('a.heic', 'x'),
    says: says(
      'a.heic',
      'Browsers show pictures whose names end with `.avif`, `.gif`, `.jpeg`, `.jpg`, `.png`, `.svg` and `.webp`. Save it as one of these.',
    ),
  },
  ...['.a.svg', 'a`b.svg'].map((name) => ({
    name: `picture: called ${name}`,
    changes: picture(name, drawing),
    says: says(
      name,
      'This name cannot stand in every address. Rename it: letters, digits, spaces, hyphens and dots are safe.',
    ),
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
