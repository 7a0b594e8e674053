import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explainFailure } from '../../src/commands/build/explain-failure.ts';
import { keepCache } from '../../src/commands/build/keep-cache.ts';
import { takeTurn } from '../../src/commands/build/take-turn.ts';
import { contentSecurityPolicy } from '../../src/lib/policy.ts';
import { caching, hashedFolders, securityHeaders } from '../../src/lib/hosting.ts';
import { root } from '../fixtures/run-build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'takeaways-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

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
  ])('is told of %s', (_what, error, expected) => {
    expect(explainFailure(error)).toContain(expected);
  });
});

describe('the cache', () => {
  const cached = () => existsSync(join(folder, 'cache/page'));
  const build = (finish = true) => {
    const finished = keepCache(join(folder, 'cache'));
    const kept = cached();
    mkdirSync(join(folder, 'cache'), { recursive: true });
    writeFileSync(join(folder, 'cache/page'), '');
    if (finish) finished();
    return kept;
  };
  it('is kept after a build that finished', () => {
    build();
    expect(build()).toBe(true);
  });
  it('is dropped after one that did not', () => {
    build();
    build(false);
    expect(build()).toBe(false);
  });
  it.each([
    ['content folder', 'CONTENT_DIR', 'elsewhere'],
    ['address', 'SITE_URL', 'https://example.org/'],
    ['repository', 'REPO_URL', 'https://example.org/a/b'],
  ])('is dropped for another %s', (_what, name, value) => {
    build();
    vi.stubEnv(name, value);
    expect(build()).toBe(false);
  });
});

describe('a turn to build', () => {
  it('of a process that is gone holds nobody up', async () => {
    const file = join(folder, 'building');
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, out: '/site' }));
    const end = await takeTurn(file, '/site', () => undefined);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    end();
    expect(existsSync(file)).toBe(false);
  });
  it.each([
    ['of a build before it with the same number', JSON.stringify({ pid: process.pid, out: '/site' })],
    ['that nobody can read', ''],
  ])('%s holds nobody up', async (_what, text) => {
    const file = join(folder, 'building');
    writeFileSync(file, text);
    const end = await takeTurn(file, '/site', () => undefined);
    end();
    expect(existsSync(file)).toBe(false);
  });
  it('comes when the one before has ended, who is named', async () => {
    const file = join(folder, 'building');
    writeFileSync(file, JSON.stringify({ pid: process.ppid, out: '/one' }));
    const told: string[] = [];
    const end = await takeTurn(file, '/two', (text) => {
      told.push(text);
      rmSync(file);
    });
    end();
    expect(told).toEqual([expect.stringContaining(`Process ${process.ppid} is building /one`)]);
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
