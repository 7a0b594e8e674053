import { expect, it } from 'vitest';
import { openSite } from '../fixtures/browser.ts';
import { pageKinds } from '../fixtures/page-kinds.ts';

const site = openSite();

/** Running text, and addresses: what changes with every edit and names nothing. */
const running = /^ *- (?:\/url:|(?:text|paragraph|time|caption|strong|emphasis|code|note): |status$)/;

/** As a screen reader tells it: roles, names, states. Read the change before you accept it (`npm test -- -u`). */
it.each(Object.entries(pageKinds))('the accessibility tree reads as it did: %s', async (kind, path) => {
  const page = await site.open(path);
  await page.locator('theme-switch:not([hidden])').waitFor();
  const tree = await page.locator('body').ariaSnapshot();
  const outline = tree.split('\n').filter((line) => !running.test(line));
  await expect(`${outline.join('\n')}\n`).toMatchFileSnapshot(
    `__snapshots__/accessibility-tree/${kind}.yaml`,
  );
});
