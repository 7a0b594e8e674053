import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explainFailure } from '../../src/commands/build/explain-failure.ts';
import { contentSecurityPolicy } from '../../src/security-policy.ts';
import { caching, hashedFolders, securityHeaders } from '../../src/integrations/hosting.ts';
import { root } from '../fixtures/run-build.ts';

describe('why a build failed', () => {
  const system = (code: string, path?: string) => Object.assign(new Error(`${code}: what`), { code, path });
  beforeEach(() => vi.stubEnv('CONTENT_DIR', '/site/content'));
  afterEach(() => vi.unstubAllEnvs());
  it.each([
    ['a full disk', system('ENOSPC', '/site/a.html'), '/site/a.html: The disk is full. Free some space'],
    ['a full disk behind another error', new Error('x', { cause: system('ENOSPC') }), 'The disk is full.'],
    [
      'a full disk that is only quoted',
      new Error("ENOSPC: no space left on device, write '/b'"),
      '/b: The disk',
    ],
    ['a place one may not write', system('EACCES', '/site'), '/site: This user may not write there.'],
    ['a read-only disk', system('EROFS', '/site'), 'The disk can only be read.'],
    ['another disk', system('EXDEV', '/site'), 'This folder is on another disk than the project.'],
    [
      'a place that cannot be made',
      system('ENOENT', '/none/site'),
      '/none/site: This folder is not there and',
    ],
    [
      'a file of the content that goes',
      system('ENOENT', '/site/content/people.yaml'),
      'content/people.yaml: This file has come or gone while the content was read. Build again.',
    ],
    [
      'a file of the content that goes, in the words of the bundler',
      new Error(
        `Could not load /site/content/reports/a/report.mdx: ENOENT: no such file or directory, open '/site/content/reports/a/report.mdx'`,
      ),
      'report.mdx: This file has come or gone while the content was read. Build again.',
    ],
    [
      'an article that goes before it is compiled',
      new Error(
        'Build failed with 1 error:\n\nError: [vite]: Rolldown failed to resolve import "astro:content-layer-deferred-module?astro%3Acontent-layer-deferred-module=&fileName=content%2Freports%2Fa%2Freport.mdx&astroContentModuleFlag=true" from "/x/content-modules.mjs".',
      ),
      'content/reports/a/report.mdx: This file has come or gone while the content was read. Build again.',
    ],
    [
      'an image that goes',
      new Error(
        '[plugin x]\nImageNotFound: Could not find requested image `../images/b.png`. Does it exist?',
      ),
      '../images/b.png: This file has come or gone while the content was read. Build again.',
    ],
    [
      'a file of the program that goes',
      Object.assign(new Error("ENOENT: no such file or directory, open '/site/a.ts'"), { code: 'ENOENT' }),
      '/site/a.ts: This has gone while the site was built. Build again.',
    ],
    [
      'content that may not be read',
      system('EACCES', '/site/content/people.yaml'),
      'content/people.yaml: This user may not read it. Allow it, and build again.',
    ],
    ['anything else', new Error('This says it already.'), 'This says it already.'],
    ['an error without words', new TypeError(''), 'TypeError'],
    ['one that was caused by another', new Error('', { cause: new Error('The other.') }), 'The other.'],
    ['several at once', new AggregateError([new Error('One.'), 'Two.']), 'One.\nThis was thrown'],
    ['none of several', new AggregateError([]), 'AggregateError'],
    ['a text', 'a text', "no error: 'a text'"],
    ['an empty text', '', "no error: ''"],
    ['nothing', undefined, 'no error: undefined'],
    ['null', null, 'no error: null'],
    ['an object', { code: 7 }, 'no error: { code: 7 }'],
    ['a symbol', Symbol('s'), 'no error: Symbol(s)'],
  ])('is told of %s', (_what, error, expected) => {
    const text = explainFailure(error, 'Rendering pages');
    expect(text).toMatch(/^Rendering pages failed\.\n\n/);
    expect(text).toContain(expected);
  });
});

describe('the files for hosts', () => {
  const read = (file: string) => readFileSync(join(root, 'deploy', file), 'utf8');
  it.each(['nginx.conf', 'Caddyfile'])('%s sends every security header and keeps what is hashed', (file) => {
    const text = read(file);
    for (const [name, value] of securityHeaders) {
      expect(text).toContain(`${name} "${value}"`);
    }
    expect(text).toContain(hashedFolders.join('|'));
    expect(text).toContain(caching.hashed);
    expect(text).toContain(caching.others);
    expect(text).toContain(contentSecurityPolicy);
  });
});
