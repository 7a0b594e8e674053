import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyCheckout, type Checkout } from '../fixtures/checkout.ts';
import { digestFiles } from '../fixtures/digest.ts';
import { root, runBuild } from '../fixtures/run-build.ts';

/** From the root of any checkout. */
const content = 'tests/fixtures/content';
let checkout: Checkout;
beforeAll(() => {
  checkout = copyCheckout('another path, and längër');
});
afterAll(() => checkout.remove());

describe('a build of the same tree', () => {
  it('is the same byte for byte in another path, time zone and locale, and on another day', async () => {
    const out = join(checkout.folder, 'dist');
    const { status, output } = await runBuild(
      out,
      {
        CONTENT_DIR: content,
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        NODE_OPTIONS: `--import ${join(root, 'tests/fixtures/another-day.mjs')}`,
      },
      checkout.folder,
    );
    expect(status, output).toBe(0);
    expect(digestFiles(out)).toEqual(digestFiles(inject('site')));
  });

  it('is the same when its cache is warm', async () => {
    const out = join(checkout.folder, 'again');
    const { status, output } = await runBuild(out, { CONTENT_DIR: content }, checkout.folder);
    expect(status, output).toBe(0);
    expect(digestFiles(out)).toEqual(digestFiles(inject('site')));
    rmSync(out, { recursive: true });
  });
});
