import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cardImage, missingFromCards } from '../../src/formats/cards/card-image.ts';
import { breakLines } from '../../src/formats/cards/break-lines.ts';
import { cardSize, type Card } from '../../src/formats/cards/card.ts';
import { drawCard } from '../../src/formats/cards/draw-card.ts';
import { readHostileTalks } from '../fixtures/hostile-talks.ts';

// The cache of the checkout would answer with what another version of the libraries has drawn.
const cache = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => rmSync(cache, { recursive: true }));

const card = (title: string, people = 'Ada Lovelace'): Card => ({
  label: 'Talk at The Meeting London 1843',
  title,
  people,
  accent: '#0b6662',
});

/** Width and height, from the first chunk (Portable Network Graphics, third edition, section 11.2.1). */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

const areSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);

describe('a card', () => {
  const hostile = readHostileTalks()
    .filter(({ title }) => /[^\u0020-\u007e]/.test(title))
    .slice(0, 20)
    .map(({ title, speakers }) => [title, speakers.join(', ')] as const);
  it.each<readonly [title: string, people: string]>([
    ['Please Upgrade Apache Kafka. Now.', 'Gwen Shapira'],
    ['a'.repeat(300), 'b'.repeat(300)],
    ['', ''],
    ['ไทย', 'नमस्ते'],
    ['ภาษา ភាសាខ្មែរ हिन्दी বাংলা தமிழ் తెలుగు', 'ქართული, Հայերեն, አማርኛ'],
    ...hostile,
  ])('is drawn for %s', async (title, people) => {
    expect(sizeOf(await drawCard(card(title, people)))).toEqual(cardSize);
  });

  it('shows the same text in the same way, and another text otherwise', async () => {
    const one = await drawCard(card('分散ストリーム処理 🚀'));
    expect(areSame(one, await drawCard(card('分散ストリーム処理 🚀')))).toBe(true);
    expect(areSame(one, await drawCard(card('مقدمة في معالجة البيانات')))).toBe(false);
  });

  it('is never drawn without a letter', async () => {
    await expect(drawCard(card('Title ᏣᎳᎩ'))).rejects.toThrow('No font of the cards draws Ꮳ Ꮃ Ꭹ');
    await expect(drawCard(card('Title', 'ᏍᏏᏉᏯ'))).rejects.toThrow('ᏍᏏᏉᏯ');
    expect([...(await missingFromCards(['ไทย ᏣᎳᎩ', '👩‍💻 Ꮳ']))]).toEqual(['Ꮳ', 'Ꮃ', 'Ꭹ']);
  });

  it('is drawn in a thread as it is here, and kept', async () => {
    const drawn = await cardImage(card('Title'), cache);
    expect(areSame(drawn, await drawCard(card('Title')))).toBe(true);
    const [kept = ''] = readdirSync(cache);
    writeFileSync(join(cache, kept), 'kept');
    expect(Buffer.from(await cardImage(card('Title'), cache)).toString()).toBe('kept');
  });
});

describe('a line', () => {
  const lengthOf = (part: string) => [...part].length;
  const broken = (text: string, width: number) => breakLines(text, width, 9, lengthOf).lines;
  it.each([
    ['Thai', 'การเรียนรู้ของเครื่อง', ['การเรียนรู้', 'ของเครื่อง']],
    ['Khmer', 'ភាសាខ្មែរសម្រាប់', ['ភាសាខ្មែរ', 'សម្រាប់']],
    ['Lao', 'ພາສາລາວສຳລັບ', ['ພາສາລາວ', 'ສຳລັບ']],
    ['Burmese', 'မြန်မာဘာသာစကား', ['မြန်မာဘာသာ', 'စကား']],
  ])('breaks between words of %s, which writes no spaces', (_script, text, lines) => {
    expect(broken(text, 11)).toEqual(lines);
  });

  it('is cut between characters as they are seen', () => {
    expect(breakLines('नमस्ते', 5, 1, lengthOf).lines).toEqual(['नम…']);
  });
});
