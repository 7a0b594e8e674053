import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CatalogueReport, CatalogueTalk } from '../../src/catalogue/types.ts';

const person = (name: string) => ({ name });
const conference = { name: 'The Meeting', accent: 'teal' };

const makeReport = (id: string, title: string, author = 'Ada Lovelace') =>
  ({
    ...{ id, title, conference, edition: '1843', address: `/reports/${id}/` },
    ...{ authors: [person(author)], file: `content/reports/${id}/report.mdx` },
  }) as unknown as CatalogueReport;

const makeTalk = (report: CatalogueReport, id: string, title: string, speaker = 'Ada Lovelace') =>
  ({
    ...{ report, id, title, kind: 'talk', address: `${report.address}${id}/` },
    ...{ speakers: [{ person: person(speaker) }], file: `content/reports/${report.id}/talks/${id}.md` },
  }) as unknown as CatalogueTalk;

const latin = makeReport('latin', 'All of it');
const cherokee = makeReport('cherokee', 'ᏣᎳᎩ');
const talks = [
  makeTalk(latin, 'thai', 'ภาษาไทย', 'योगेश'),
  makeTalk(latin, 'cherokee', 'Hello ᏣᎳᎩ'),
  makeTalk(latin, 'sequoyah', 'Letters', 'ᏍᏏᏉᏯ'),
  makeTalk(cherokee, 'lower', 'ᏣᎳ'),
  makeTalk(cherokee, 'plain', 'Plain'),
];

vi.mock('../../src/catalogue/catalogue.ts', async () => ({
  catalogue: () => Promise.resolve({ reports: [latin, cherokee], talks }),
  to: (await import('../../src/lib/addresses.ts')).addressesUnder('/'),
}));

const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
beforeEach(() => warned.mockClear());

describe('the card of a page', () => {
  it('is its own if every letter can be drawn, or else its report’s or the site’s, with a warning', async () => {
    const { cardOf, ownCards } = await import('../../src/formats/cards/site-cards.ts');
    const cards = await ownCards();
    expect([...cards.keys()].map(({ address }) => address)).toEqual([
      '/reports/latin/',
      '/reports/latin/thai/',
      '/reports/cherokee/plain/',
    ]);
    expect(await Promise.all([latin, cherokee, ...talks].map(cardOf))).toEqual([
      '/reports/latin.png',
      '/card.png',
      '/reports/latin/thai.png',
      '/reports/latin.png',
      '/reports/latin.png',
      '/card.png',
      '/reports/cherokee/plain.png',
    ]);
    expect(warned.mock.calls.flat().join('\n')).toMatchInlineSnapshot(`
      "Warning: content/reports/cherokee/report.mdx  \`ᏣᎳᎩ\`
          No font of the cards has \`Ꮳ\`, \`Ꮃ\`, \`Ꭹ\`, so its page is shared with the card of the site. A font of Fontsource added in src/formats/cards/fonts.ts would give it one of its own.
      Warning: content/reports/latin/talks/cherokee.md  \`Hello ᏣᎳᎩ\`
          No font of the cards has \`Ꮳ\`, \`Ꮃ\`, \`Ꭹ\`, so its page is shared with the card of the report. A font of Fontsource added in src/formats/cards/fonts.ts would give it one of its own.
      Warning: content/reports/latin/talks/sequoyah.md  \`Letters\`
          No font of the cards has \`Ꮝ\`, \`Ꮟ\`, \`Ꮙ\`, \`Ꮿ\`, so its page is shared with the card of the report. A font of Fontsource added in src/formats/cards/fonts.ts would give it one of its own.
      Warning: content/reports/cherokee/talks/lower.md  \`ᏣᎳ\`
          No font of the cards has \`Ꮳ\`, \`Ꮃ\`, so its page is shared with the card of the site. A font of Fontsource added in src/formats/cards/fonts.ts would give it one of its own."
    `);
  });
});
