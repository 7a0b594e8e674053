import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/security-policy.ts';
import { findWithAxe } from '../fixtures/axe.ts';
import { openSite } from '../fixtures/browser.ts';

/** Every test of this ring runs under the policy as a header, and fails if a page breaks it. */
const site = openSite();

describe('the policy', () => {
  it('stands in the header and in the page, the same', async () => {
    const page = await site.open('', { javaScript: false });
    const response = await page.goto(`${site.url}about/`);
    expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
    const meta = page.locator('meta[http-equiv=Content-Security-Policy]');
    expect(await meta.getAttribute('content')).toBe(contentSecurityPolicy);
  });

  it('runs no script and applies no style that a page is made to hold', async () => {
    const page = await site.open('about/', { expectErrors: true, expectViolations: true });
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="opacity: 0">x</p>');
      const { opacity } = getComputedStyle(document.querySelector('#styled') as Element);
      return { title: document.title, opacity };
    });
    expect(ran).toEqual({ title: 'About · Conference Takeaways', opacity: '1' });
  });

  it('lets code be coloured', async () => {
    const page = await site.open('reports/almanac-days-online-2019/pictures-of-tides/');
    const colours = await page
      .locator('pre.language-js')
      .evaluate((code) =>
        [code, ...code.querySelectorAll('.keyword, .comment')].map((part) => getComputedStyle(part).color),
      );
    expect(new Set(colours).size).toBe(3);
    expect(await findWithAxe(page)).toEqual([]);
  });

  it('lets slides be scrolled', async () => {
    const page = await site.open('reports/almanac-days-online-2019/kalender-und-zeitzonen/');
    const isScrolled = await page.locator('.slides').evaluate((row) => {
      row.scrollLeft = row.scrollWidth;
      return row.scrollLeft > 0;
    });
    expect(isScrolled).toBe(true);
    expect(await findWithAxe(page)).toEqual([]);
  });

  it('lets neither a page nor the search’s worker ask another host', async () => {
    const page = await site.open('search/?q=quill', { expectErrors: true, expectViolations: true });
    await page.locator('[data-result]').first().waitFor();
    const ask = () =>
      fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      );
    expect(await page.evaluate(ask)).toBe('refused');
    expect(page.workers()).toHaveLength(1);
    expect(await page.workers()[0]?.evaluate(ask)).toBe('refused');
    const ofWorker = await page.workers()[0]?.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', (event) =>
            resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
          );
          fetch('https://example.org/').catch(() => {});
        }),
    );
    expect(ofWorker).toBe('connect-src');
  });
});
