import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, contentFolder } from '../fixtures/content-folder.ts';
import { outsideVitest, root } from '../fixtures/run-build.ts';

const run = (command: string, folder: string, parameters: string[] = [], environment = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/commands/${command}.ts`, ...parameters],
    {
      cwd: root,
      env: { ...outsideVitest(), CI: '', CONTENT_DIR: folder, ...environment },
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
};

describe('npm run permalinks', () => {
  it('adds every address to the lock, never takes one out, and `--check` says what the lock lacks', () => {
    const folder = contentFolder({
      'permalinks.lock': '/people/gone/\n',
      'moved.yaml': '/people/gone/: /people/ada-lovelace/\n',
    });
    const lacking = run('permalinks', folder, ['--check']);
    expect(lacking.status).toBe(1);
    expect(lacking.output).toContain('    /reports/meeting-1843/#talks\n');
    expect(lacking.output).toContain('Run `npm run permalinks`');

    expect(run('permalinks', folder).status).toBe(0);
    const lock = readFileSync(join(folder, 'permalinks.lock'), 'utf8').trim().split('\n');
    expect(lock).toEqual([...lock].sort());
    expect(lock).toEqual(
      expect.arrayContaining(['/people/gone/', '/reports/meeting-1843/#notes--it-weaves']),
    );
    expect(run('permalinks', folder, ['--check']).status).toBe(0);
  });
});

describe('npm run check:content', () => {
  const broken = changed('topics.yaml', 'name: Numbers', 'name: 7');

  it('says what is in order', () => {
    expect(run('check-content', contentFolder())).toEqual({
      status: 0,
      output: '1 report and 1 talk are in order.\n',
    });
  });
  it('says what is wrong, and annotates the change in a CI', () => {
    const here = run('check-content', contentFolder(broken));
    expect(here.status).toBe(1);
    expect(here.output).toContain('content/topics.yaml:2:9  numbers.name: `7`');
    expect(here.output).not.toContain('::error');
    const inCi = run('check-content', contentFolder(broken), [], { CI: 'true' });
    expect(inCi.output).toMatch(
      /^::error file=content\/topics\.yaml,line=2,col=9::numbers\.name: Must be text/m,
    );
  });
});
