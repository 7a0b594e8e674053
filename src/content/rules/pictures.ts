import { Parser } from 'htmlparser2';
import { imageSize } from 'image-size';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve, sep } from 'node:path';
import { decodePath } from '../../lib/addresses.ts';
import { joinNames } from '../../lib/words.ts';
import { isVisible } from '../../schemas/text.ts';
import { nodesOf } from '../read/content-folder.ts';
import { atNode, type Entry } from '../read/entry.ts';
import type { Rule } from './rule.ts';

/** What a picture may be, by the ends of its name: as `image-size` names it. */
const formats: Record<string, string> = {
  '.avif': 'avif',
  '.gif': 'gif',
  '.jpeg': 'jpg',
  '.jpg': 'jpg',
  '.png': 'png',
  '.svg': 'svg',
  '.webp': 'webp',
};

/** A picture must say what it shows, and be a file beside its article that browsers show safely. */
export const pictures: Rule = function* (content) {
  for (const { entry, node } of nodesOf(content)) {
    if (node.type === 'imageReference') {
      const message = 'An image is written with its path: `![What it shows](images/…)`.';
      yield atNode(entry, node, message, node.label ?? '');
    }
    if (node.type !== 'image') continue;
    const written = entry.kind === 'reports' ? 'images/…' : '../images/…';
    if (!isVisible(node.alt ?? '')) {
      const message = `The image has no alt text. Say what it shows: \`![A diagram of …](${written})\`.`;
      yield atNode(entry, node, message);
    }
    const message = whyNoPicture(node.url, entry, written);
    if (message) yield atNode(entry, node, message, node.url);
  }
};

/** What is wrong with a picture; nothing if it is right. */
function whyNoPicture(url: string, { kind, source }: Entry, written: string): string | undefined {
  const folder = dirname(source.path);
  const images = resolve(folder, kind === 'reports' ? 'images' : '../images');
  const isElsewhere = /^(?:[a-z][a-z+.-]*:|\/)/i.test(url);
  const path = isElsewhere ? undefined : decodePath(url);
  const file = path === undefined ? undefined : resolve(folder, path);
  if (!file?.startsWith(images + sep))
    return `Images are files in images/ beside the article. Put it there and write \`${written}\`.`;
  return whyNoPictureFile(file, written);
}

/** Whether there is a picture at an absolute path. */
export const isPicture = (file: string): boolean => whyNoPictureFile(file, '') === undefined;

/** What is wrong with the file of a picture; nothing if it is right. */
function whyNoPictureFile(file: string, written: string): string | undefined {
  const name = basename(file);
  if (!(extname(name).toLowerCase() in formats))
    return `Browsers show pictures whose names end with ${joinNames(Object.keys(formats).map((end) => `\`${end}\``))}. Save it as one of these.`;
  // Bundlers and hosts read such names as something else.
  if (/[#?%]/.test(name)) return 'A `#`, `?` or `%` in the name of a file is lost on the way. Rename it.';
  if (/[`^"<>|\\*:]|^\./.test(name))
    return 'This name cannot stand in every address. Rename it: letters, digits, spaces, hyphens and dots are safe.';
  const folder = dirname(file);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (!names.includes(name)) {
    const meant = names.find((each) => folded(each) === folded(name));
    return meant === undefined
      ? `There is no such image in images/ beside the article. From here it is \`${written}\`.`
      : `The file is called \`${meant}\`: names differ by capitals and by how accents are made. Write it so.`;
  }
  return whyNotShown(readFileSync(file), extname(name).toLowerCase());
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** Why a browser would not show what a file holds, or had better not. */
function whyNotShown(bytes: Buffer, extension: string): string | undefined {
  if (bytes.length === 0) return 'The file is empty. Save the picture again.';
  const text = extension === '.svg' ? bytes.toString() : '';
  const unsafe = extension === '.svg' ? unsafePart(text) : undefined;
  if (unsafe)
    return `The drawing holds ${unsafe}, which may run where it is opened. Export it without, or as PNG.`;
  if (/<svg[\s>]/.test(text) && !/<svg[^>]*\sxmlns=["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(text))
    return 'Browsers show a drawing that begins with `<svg xmlns="http://www.w3.org/2000/svg"`. Write it so.';
  try {
    const { type, width, height } = imageSize(bytes);
    if (type !== formats[extension])
      return `The file holds no picture of the kind that its name says, but ${type ?? 'another'}. Rename it, or save it anew.`;
    if (!isWhole[extension]?.(bytes)) return 'The file ends before the picture does. Save the picture again.';
    return width > 0 && height > 0 ? undefined : noSize;
  } catch {
    return extension === '.svg' && /<svg[\s>]/.test(text)
      ? noSize
      : `The file holds no picture that can be read as ${extension.slice(1).toUpperCase()}. Save the picture again.`;
  }
}

const noSize = 'The picture says no size. Give its `<svg>` a `viewBox`, or a `width` and a `height`.';

/** Whether a file holds all of its picture, and not what of it was copied before something broke. */
const isWhole: Record<string, (bytes: Buffer) => boolean> = {
  '.avif': hasAllBoxes,
  '.gif': (bytes) => bytes.includes(0x3b, -16),
  '.jpeg': hasEndOfImage,
  '.jpg': hasEndOfImage,
  '.png': (bytes) => bytes.includes('IEND'),
  '.svg': (bytes) => /(?:<\/svg\s*>|\/>)\s*(?:<!--[^]*-->\s*)?$/.test(bytes.toString()),
  '.webp': (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
};

/** Whether a JPEG ends, behind what is said of it: in that a smaller one may stand, and end. */
function hasEndOfImage(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at + 1] !== 0xda) at += 2 + bytes.readUInt16BE(at + 2);
  return bytes.includes(Buffer.from([0xff, 0xd9]), at);
}

/** Whether none of the boxes of an AVIF is longer than what is left of the file (ISO/IEC 14496-12, 4.2). */
function hasAllBoxes(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    // Less than a head says that it is told otherwise, or goes to the end.
    if (size < 8) return true;
    at += size;
  }
  return at === bytes.length;
}

/** What in the styles of a drawing loads something: all but its own parts and what stands in them. */
const loads = /@import|image-set\(|url\(\s*["']?(?!["'#]|data:(?!image\/svg))|\\/i;

/** What of an SVG may run or load something (SVG 2, 2.4): scripts, handlers, foreign elements, addresses elsewhere. */
function unsafePart(svg: string): string | undefined {
  let found: string | undefined;
  let styles = '';
  let isStyle = false;
  new Parser(
    {
      onopentag(name, attributes) {
        const element = localName(name);
        isStyle = element === 'style';
        if (['script', 'foreignobject', 'iframe', 'embed', 'object', 'handler'].includes(element))
          found ??= `a \`<${name}>\``;
        for (const [attribute, value] of Object.entries(attributes)) {
          const local = localName(attribute);
          if (/^on/i.test(attribute)) found ??= `a handler, \`${attribute}\``;
          if (/^xmlns/i.test(attribute) && value.endsWith('/xhtml')) found ??= 'a page of HTML';
          const isAddress = ['href', 'src', 'base'].includes(local) && !attribute.startsWith('xmlns');
          if (isAddress && !/^\s*(?:#|data:image\/(?!svg))/i.test(value)) found ??= 'an address elsewhere';
          if (local === 'attributename' && /href$|^on/i.test(value)) found ??= 'an address that changes';
          if (local === 'style' || value.includes('url(')) styles += `${value}\n`;
        }
      },
      ontext(text) {
        if (isStyle) styles += text;
      },
      onclosetag() {
        isStyle = false;
      },
      onprocessinginstruction(_name, data) {
        if (/^!(?:DOCTYPE|ENTITY)[^>]*\[/i.test(data)) found ??= 'entities of its own';
        if (/^\?xml-stylesheet/i.test(data)) found ??= 'a style sheet elsewhere';
      },
    },
    { xmlMode: true },
  ).end(svg);
  return found ?? (loads.test(styles) ? 'styles that load something' : undefined);
}

/** A name without the prefix that a drawing may choose for it. */
const localName = (name: string): string => name.replace(/^.*:/, '').toLowerCase();
