import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../src/commands/build/explain-failure.ts';
import { contentSecurityPolicy } from '../../src/lib/policy.ts';
import { caching, hashedFolders, securityHeaders } from '../../src/lib/hosting.ts';
import { root } from '../fixtures/run-build.ts';

describe('why a build failed', () => {
  const system = (code: string, path?: string) => Object.assign(new Error(`${code}: what`), { code, path });
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
