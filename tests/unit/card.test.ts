import { describe, expect, it } from 'vitest';
import { cardImage } from '../../src/formats/card-image.ts';
import { cardSize, type Card } from '../../src/formats/card.ts';
import { readHostileTalks } from '../fixtures/hostile-talks.ts';

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
    ...hostile,
  ])('is drawn for %s', async (title, people) => {
    expect(sizeOf(await cardImage(card(title, people)))).toEqual(cardSize);
  });

  it('shows the same text in the same way, and another text otherwise', async () => {
    const [one, again, other] = await Promise.all([
      cardImage(card('分散ストリーム処理 🚀')),
      cardImage(card('分散ストリーム処理 🚀')),
      cardImage(card('مقدمة في معالجة البيانات')),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });

  it('leaves out what no font has, instead of showing boxes', async () => {
    const [without, withThai] = await Promise.all([cardImage(card('Title')), cardImage(card('Titleไทย'))]);
    expect(Buffer.from(withThai).equals(Buffer.from(without))).toBe(true);
  });
});
