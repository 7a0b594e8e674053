/**
 * What a reader can neither see nor use: bidi controls, soft hyphens, zero-width spaces, word joiners,
 * byte order marks and noncharacters. Zero-width joiners and non-joiners stay: emoji and several
 * scripts need them.
 */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{NChar}/gu;
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/**
 * Makes any text fit for a field of the frontmatter: one line of valid Unicode without control and
 * bidi characters.
 *
 * @param limit the most code units that the field takes; a longer text is cut after a word, and ends in `…`
 */
export function safeText(text: string, limit: number): string {
  const line = clean(text)
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
  if (line.length <= limit) return line;
  const room = Math.max(0, limit - 1);
  const space = line.lastIndexOf(' ', room);
  const end = space > room / 2 ? space : room;
  return `${line
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`.slice(0, limit);
}

/**
 * Turns any text into notes that every rule of the gate accepts and that read as they were written:
 * paragraphs, and lists of lines that begin with `-`, `*` or `•`. All other markup is shown as text.
 * An https address becomes a link; any other address, and an e-mail address, is shown as code, because
 * the Markdown processor would link it otherwise.
 */
export function safeNotes(text: string): string {
  return clean(text)
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => safeLine(line.replace(/\s+/gu, ' ').trim()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const clean = (text: string): string => text.toWellFormed().replace(control, '').replace(invisible, '');

function safeLine(line: string): string {
  const item = /^[-*•] (.+)$/u.exec(line)?.[1];
  return item === undefined ? safeWords(line) : `- ${safeWords(item)}`;
}

/** Where the Markdown processor would see an address, whatever stands before it. */
const address =
  /((?:https?:\/\/|www\.)(?:(?!&#)[^\s<>"'`\\^{}|[\]])*|(?<![a-z0-9._+-])[a-z0-9._+-]+@[a-z0-9._-]*[a-z0-9])/giu;

function safeWords(words: string): string {
  return words
    .split(address)
    .map((part, index) => (index % 2 === 1 ? safeAddress(part) : escapeMarkup(part)))
    .join('')
    .replace(/^(?=[-+=#])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

function safeAddress(text: string): string {
  const end = endOfAddress(text);
  const found = text.slice(0, end);
  const isLink = /^https:\/\//i.test(found) && URL.canParse(found);
  return `${isLink ? `<${found}>` : `\`${found}\``}${escapeMarkup(text.slice(end))}`;
}

/** Leaves the punctuation of the sentence out, and a bracket that was opened before the address. */
function endOfAddress(text: string): number {
  let open = text.split('(').length - text.split(')').length;
  let end = text.length;
  for (; end > 1; end -= 1) {
    const last = text.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!'.,;:!?*_~'.includes(last)) break;
  }
  return end;
}

const escapeMarkup = (text: string): string =>
  text.replace(/[\\`*_[\]{}<>~|&]|(?<=&)#|:(?=[^\s/])/gu, '\\$&');
