/** Each colour in the light theme and in the dark one: `paper` is `--color-paper` in styles (`postcss-plugin.ts`). */
export const colours = {
  paper: ['#faf7f0', '#15171b'],
  card: ['#fffdf8', '#1c1f24'],
  sunken: ['#f2ede2', '#101215'],
  ink: ['#1f1c17', '#e8e3d9'],
  'ink-quiet': ['#5c564b', '#aaa397'],
  rule: ['#dcd4c4', '#353940'],
  'rule-strong': ['#8d8474', '#7d7a74'],
  mark: ['#ffe39b', '#6b5310'],
  'mark-ink': ['#1f1c17', '#fff6dd'],
  margin: ['#e3b5a8', '#74504a'],
} as const;

/** The colours that a conference may have, `--color-accent` on its pages; each has enough contrast for text. */
export const accents = {
  amber: ['#854f00', '#f0b35c'],
  brick: ['#a1371f', '#f2947c'],
  rose: ['#a62b55', '#f48aab'],
  plum: ['#86307c', '#dd93d4'],
  violet: ['#6540b0', '#b79cf2'],
  indigo: ['#3f4cae', '#a1abf5'],
  blue: ['#1f5f9f', '#86bdf0'],
  teal: ['#0b6662', '#5cc7c0'],
  green: ['#2b6b34', '#86cc8c'],
  olive: ['#5a5f10', '#c3c868'],
  slate: ['#4a5a6a', '#a9bacb'],
  umber: ['#71502f', '#d3ab83'],
} as const;

/** The name of a colour that conferences may have. */
export type Accent = keyof typeof accents;

/** That of what belongs to no conference. */
export const siteAccent: Accent = 'blue';
