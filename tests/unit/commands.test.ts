import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
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

describe('an address that was never committed', () => {
  const talk = 'reports/meeting-1843/talks/notes.md';
  const lockOf = (folder: string) => readFileSync(join(folder, 'permalinks.lock'), 'utf8');
  const git = (folder: string, ...parameters: string[]) => {
    const { status, stderr } = spawnSync(
      'git',
      ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...parameters],
      { encoding: 'utf8' },
    );
    expect([stderr, status]).toEqual([expect.anything(), 0]);
  };
  const rename = (folder: string, from: string, into: string) => {
    const file = join(folder, talk);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, into));
  };
  /** A folder under git, whose first lock is committed; then a heading was added and noted in the lock. */
  function inGit() {
    const folder = contentFolder();
    git(folder, 'init', '--quiet', '..');
    expect(run('permalinks', folder).status).toBe(0);
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'First');
    rename(folder, '{#details}', '{#details}\n\n## More {#more}');
    expect(run('permalinks', folder).status).toBe(0);
    expect(lockOf(folder)).toContain('#notes--more\n');
    return folder;
  }

  it('may go without a line in moved.yaml, and leaves the lock with the next `npm run permalinks`', () => {
    const folder = inGit();
    rename(folder, '{#more}', '{#further}');
    expect(run('check-content', folder)).toEqual({
      status: 0,
      output: '1 report and 1 talk are in order.\n',
    });
    const lacking = run('permalinks', folder, ['--check']);
    expect(lacking.status).toBe(1);
    expect(lacking.output).toContain(
      'holds 2 addresses that were never committed and are gone:\n    /reports/',
    );
    expect(run('permalinks', folder).output).toContain('Took out 2 addresses that were never committed');
    expect(lockOf(folder)).not.toContain('more');
    expect(lockOf(folder)).toContain('#notes--further\n');
    expect(run('permalinks', folder, ['--check']).status).toBe(0);
  });

  it('differs from one that was: that must not be lost', () => {
    const folder = inGit();
    rename(folder, '{#details}', '{#fine-print}');
    const { status, output } = run('check-content', folder);
    expect(status).toBe(1);
    expect(output).toContain('`/reports/meeting-1843/#notes--details`');
    expect(output).not.toContain('more');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', 'Second');
    rename(folder, '{#more}', '{#further}');
    expect(run('check-content', folder).output).toContain('`/reports/meeting-1843/#notes--more`');
  });

  it('is any address where nothing has been committed yet', () => {
    const folder = contentFolder();
    git(folder, 'init', '--quiet', '..');
    expect(run('permalinks', folder).status).toBe(0);
    rename(folder, '{#details}', '{#fine-print}');
    expect(run('check-content', folder).status).toBe(0);
  });

  it.each(['without git', 'in a folder that git ignores'])('is not known %s: the lock counts', (what) => {
    const folder = contentFolder();
    if (what !== 'without git') {
      git(folder, 'init', '--quiet', '..');
      writeFileSync(join(folder, '../.gitignore'), 'content/\n');
      git(folder, 'add', '..');
      git(folder, 'commit', '--quiet', '-m', 'First');
    }
    expect(run('permalinks', folder).status).toBe(0);
    rename(folder, '{#details}', '{#fine-print}');
    expect(run('check-content', folder).output).toContain('`/reports/meeting-1843/#notes--details`');
  });

  it('is found from a hook of git too', () => {
    const folder = inGit();
    rename(folder, '{#details}', '{#fine-print}');
    const environment = { GIT_DIR: join(folder, '../.git'), GIT_INDEX_FILE: join(folder, '../.git/index') };
    expect(run('check-content', folder, [], environment).output).toContain('#notes--details`');
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
