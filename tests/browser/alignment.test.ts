import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

const site = openSite();

/** The left and right edges of an element, in CSS pixels. */
const edgesOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right };
    });

it.each([390, 820, 1440])(
  'the search has its field, filters and results in one column at %i px',
  async (width) => {
    const page = await site.open('search/?q=quill', { width });
    await page.locator('[data-result]').first().waitFor();
    const field = await edgesOf(page, 'main .field');
    expect(await edgesOf(page, 'main form .narrow')).toEqual(field);
    expect(await edgesOf(page, '[data-results]')).toEqual(field);
    expect((await edgesOf(page, '[name=sort]')).right).toBe(field.right);
    const phone = page.getByRole('button', { name: 'Filters' });
    if (await phone.isVisible()) await phone.click();
    await page.locator('main summary').first().click();
    expect(await edgesOf(page, 'main details')).toEqual(field);
  },
);

it.each([390, 700, 730, 820, 1440])(
  'the reports of home end where its opening ends at %i px',
  async (width) => {
    const page = await site.open('', { width });
    const cards = page.locator('.reports > li');
    const { right } = await edgesOf(page, '.opening');
    const ends = await cards.evaluateAll((items) => items.map((item) => item.getBoundingClientRect().right));
    expect(Math.max(...ends)).toBeCloseTo(right, 1);
    // Nor does the only one of a site with two reports end elsewhere.
    await cards.evaluateAll((items) => items.slice(1).forEach((item) => item.remove()));
    expect((await edgesOf(page, '.reports > li')).right).toBeCloseTo(right, 1);
  },
);

it.each([390, 820, 1440])('no lead ends in a line of a word or two at %i px', async (width) => {
  for (const path of Object.values(pageKinds)) {
    const page = await site.open(path, { width });
    const short = await page.locator('.lead').evaluateAll(
      (leads) =>
        leads.filter((lead) => {
          const range = document.createRange();
          range.selectNodeContents(lead);
          const lines = [
            ...Map.groupBy(range.getClientRects(), ({ bottom }) => Math.round(bottom / 8)).values(),
          ];
          const widths = lines.map(
            (parts) =>
              Math.max(...parts.map(({ right }) => right)) - Math.min(...parts.map(({ left }) => left)),
          );
          return (widths.at(-1) ?? 0) < Math.max(...widths) / 4;
        }).length,
    );
    expect(short, path).toBe(0);
  }
});

it('no line of a claim or of a list begins with the dot that parts its words', async () => {
  for (const path of ['organisations/estuary/', pageKinds.topic, pageKinds.people, pageKinds.outcomes]) {
    const page = await site.open(path, { width: 390 });
    const parted = await page.locator('main .told, main p.quiet').allTextContents();
    expect(
      parted.filter((text) => / ·/.test(text.replace(/\s*\n\s*/g, '\n'))),
      path,
    ).toEqual([]);
  }
});

it('what copies a claim begins a line of a phone where the name of its owner does', async () => {
  const page = await site.open(pageKinds.takeaways, { width: 390 });
  const lefts = await page.locator('.meta > copy-link').evaluateAll((all) =>
    all.flatMap((copy) => {
      const line = copy.parentElement as HTMLElement;
      const { top, left: edge } = line.getBoundingClientRect();
      const left = edge + parseFloat(getComputedStyle(line).paddingInlineStart);
      const range = document.createRange();
      range.selectNodeContents(copy.querySelector('button') ?? copy);
      const word = range.getBoundingClientRect();
      return word.top > top + 10 && word.left < left + 30 ? [word.left - left] : [];
    }),
  );
  expect(lefts.length).toBeGreaterThan(0);
  expect(Math.max(...lefts.map(Math.abs))).toBeLessThan(1);
});

it('the dots of the chart of topics stand in the middle of their rows', async () => {
  const page = await site.open('topics/');
  const off = await page.locator('.topic-chart tbody tr').evaluateAll((rows) => {
    const middleOf = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return (top + bottom) / 2;
    };
    return rows.flatMap((row) =>
      [...row.querySelectorAll('a, circle')].map((each) => middleOf(each) - middleOf(row)),
    );
  });
  expect(Math.max(...off.map(Math.abs))).toBeLessThan(1);
});

describe('on a report', () => {
  const report = pageKinds.report;
  const marks = '.prose > [data-supports]';

  it.each([820, 1440])(
    'claims in the margin stand on the first line of what supports them at %i px',
    async (width) => {
      const page = await site.open(report, { width });
      const off = await page.locator(`${marks} + *`).evaluateAll((passages) => {
        const firstLineOf = (element: Element | null | undefined) => {
          const range = document.createRange();
          if (element) range.selectNodeContents(element);
          return range.getClientRects()[0]?.bottom ?? 0;
        };
        return passages.map(
          (passage) =>
            firstLineOf(passage.querySelector('.note-owner') ?? passage) -
            firstLineOf(passage.previousElementSibling?.querySelector('b')),
        );
      });
      expect(off.length).toBeGreaterThan(2);
      expect(Math.max(...off.map(Math.abs))).toBeLessThan(6);
    },
  );

  it('whose an opinion is stands within it at any width', async () => {
    for (const width of [390, 820, 1440]) {
      const page = await site.open(report, { width });
      const outside = await page.locator('.prose > :is(.opinion, .correction)').evaluateAll((notes) =>
        notes.filter((note) => {
          const owner = note.querySelector('.note-owner')?.getBoundingClientRect();
          const { left, bottom } = note.getBoundingClientRect();
          return !owner || owner.left < left || owner.bottom > bottom;
        }),
      );
      expect(outside.length).toBe(0);
    }
  });

  it.each([820, 1440])(
    'claims hang in the margin beside what supports them, clear of other labels, at %i px',
    async (width) => {
      const page = await site.open(report, { width });
      const shown = await page.locator(marks).evaluateAll((all) =>
        all.map((mark) => {
          const claim = mark.querySelector('a')?.getBoundingClientRect();
          const passage = mark.nextElementSibling?.getBoundingClientRect();
          if (!claim || !passage) throw new Error('A mark stands before nothing.');
          return {
            isBeside: claim.right < passage.left && claim.top >= passage.top && claim.top < passage.bottom,
          };
        }),
      );
      expect(shown.length).toBeGreaterThan(2);
      expect(shown.filter(({ isBeside }) => !isBeside)).toEqual([]);
      const labels = await page
        .locator('.prose > [data-supports] > a, .prose .note-owner, .label')
        .evaluateAll((all) =>
          all
            .map((label) => label.getBoundingClientRect())
            .filter(
              ({ right, width: wide }) =>
                wide > 0 && right < (document.querySelector('.prose')?.getBoundingClientRect().left ?? 0),
            )
            .map(({ top, bottom }) => ({ top, bottom })),
        );
      const inOrder = labels.sort((a, b) => a.top - b.top);
      expect(inOrder.filter(({ top }, index) => top < (inOrder[index - 1]?.bottom ?? 0) - 1)).toEqual([]);
    },
  );

  it.each([320, 390])('claims stand above what supports them at %i px', async (width) => {
    const page = await site.open(report, { width });
    const gaps = await page.locator(marks).evaluateAll((all) =>
      all.map((mark) => {
        const below = mark.nextElementSibling?.getBoundingClientRect().top ?? 0;
        const { bottom, height } = mark.getBoundingClientRect();
        return { isAbove: bottom <= below && below - bottom < 16, isTouchable: height >= 24 };
      }),
    );
    expect(gaps.length).toBeGreaterThan(2);
    expect(gaps.filter(({ isAbove, isTouchable }) => !isAbove || !isTouchable)).toEqual([]);
  });

  it('its table of corrections has room on a phone', async () => {
    const page = await site.open(report, { width: 390 });
    const cells = page.locator('[aria-labelledby=_corrections] td');
    const widths = await cells.evaluateAll((all) => all.map(({ clientWidth }) => clientWidth));
    expect(new Set(widths)).toEqual(new Set([358]));
    expect(await cells.first().evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe(
      '"NOVA LAB wrote"',
    );
  });

  it('its speakers and contents hang, where they are wrapped, under their names', async () => {
    const page = await site.open(report, { width: 320 });
    await page.locator('.contents-bar summary').click();
    for (const [lines, first] of [
      ['.speakers > li', 'a'],
      ['.contents-bar .talk > a', undefined],
    ] as const) {
      const lefts = await page.locator(lines).evaluateAll((all, name) => {
        const rectsOf = (element: Element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return [...range.getClientRects()].filter(({ width }) => width > 0);
        };
        return all
          .map((line) => ({
            all: rectsOf(line),
            from: rectsOf((name && line.querySelector(name)) || line)[0]?.left ?? 0,
          }))
          .filter(({ all }) => new Set(all.map(({ bottom }) => Math.round(bottom / 8))).size > 1)
          .map(({ all, from }) => Math.min(...all.map(({ left }) => left)) - from);
      }, first);
      expect(lefts.length, lines).toBeGreaterThan(0);
      expect(Math.min(...lefts), lines).toBeGreaterThan(-1);
    }
  });
});

it.each([320, 820])('no date is broken over two lines at %i px', async (width) => {
  for (const path of [pageKinds.report, pageKinds.topic, pageKinds.home]) {
    const page = await site.open(path, { width });
    const broken = await page
      .locator('main time')
      .evaluateAll((times) =>
        times.filter((time) => time.getClientRects().length > 1).map((time) => time.textContent),
      );
    expect(broken, path).toEqual([]);
  }
});

it('the days of a conference stay on one line of a phone', async () => {
  for (const path of [pageKinds.report, pageKinds.talks, pageKinds.home]) {
    const page = await site.open(path, { width: 390 });
    const tops = await page
      .locator('main time + time')
      .evaluateAll((ends) =>
        ends.map(
          (end) =>
            end.getBoundingClientRect().top - (end.previousElementSibling?.getBoundingClientRect().top ?? 0),
        ),
      );
    expect(tops.length, path).toBeGreaterThan(0);
    expect(new Set(tops), path).toEqual(new Set([0]));
  }
});

it('the links of home to what the site holds have room for a finger', async () => {
  const page = await site.open('', { width: 390 });
  const links = page.locator('.opening .quiet > a');
  const heights = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
  expect(heights.length).toBe(5);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});

it('the days of a conference begin on the line of its name', async () => {
  const page = await site.open(pageKinds.talks, { width: 820 });
  const off = await page.locator('.event').evaluateAll((heads) =>
    heads.map((head) => {
      const [days, name] = ['time', 'h2 a'].map((each) => head.querySelector(each)?.getBoundingClientRect());
      return Math.abs((days?.bottom ?? 0) - (name?.bottom ?? 0));
    }),
  );
  expect(off.length).toBeGreaterThan(1);
  expect(Math.max(...off)).toBeLessThan(8);
});

it('talks and takeaways stand under the same rules', async () => {
  const ruleOf = async (path: string, selector: string) => {
    const page = await site.open(path);
    return page
      .locator(`[data-accent=brick] > ${selector}`)
      .first()
      .evaluate((head) => getComputedStyle(head).borderBlockStart);
  };
  expect(await ruleOf('talks/', '.event')).toBe(await ruleOf('takeaways/', '.head'));
});

it.each([390, 1440])('no heading is larger than the one it stands under at %i px', async (width) => {
  for (const path of Object.values(pageKinds)) {
    const page = await site.open(path, { width });
    const larger = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((headings) => {
      const all = headings.map((heading) => ({
        level: Number(heading.tagName[1]),
        size: parseFloat(getComputedStyle(heading).fontSize),
        text: heading.textContent.trim(),
      }));
      return all.filter(({ level, size }, index) => {
        const above = all.slice(0, index).findLast((each) => each.level < level);
        // Those of talks, notes and parts of a report are told apart by their size.
        return above && (level === 3 ? size >= above.size : size > above.size);
      });
    });
    expect(larger, path).toEqual([]);
  }
});
