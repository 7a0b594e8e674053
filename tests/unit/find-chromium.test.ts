import { describe, expect, it } from 'vitest';
import { findChromium } from '../fixtures/find-chromium.ts';
import { runAll, type Installer } from '../fixtures/find-or-install.ts';

/** Looks for a Chromium where the named installers bring one and the others fail. */
function look({ isThere = false, works = [] }: { isThere?: boolean; works?: string[] }) {
  const said: string[] = [];
  const tried: string[] = [];
  let path = isThere ? '/usr/bin/chromium' : undefined;
  const installer = (name: string, output: string): Installer => ({
    name,
    run: () => {
      tried.push(name);
      if (!works.includes(name)) return { succeeded: false, output };
      path = `/${name}/chromium`;
      return { succeeded: true, output };
    },
  });
  const search = () =>
    findChromium({
      find: () => path,
      installers: [
        installer('Debian’s', 'Reading package lists...\nE: Unable to locate package chromium\n'),
        installer('Playwright’s', `${'Downloading\n'.repeat(100)}Error: getaddrinfo ENOTFOUND\n`),
      ],
      say: (line) => said.push(line),
    });
  return { search, said, tried };
}

describe('a Chromium', () => {
  it('that is there is taken without a word', () => {
    const { search, said, tried } = look({ isThere: true });
    expect(search()).toBe('/usr/bin/chromium');
    expect([said, tried]).toEqual([[], []]);
  });

  it('is installed from the distribution', () => {
    const { search, said, tried } = look({ works: ['Debian’s', 'Playwright’s'] });
    expect(search()).toBe('/Debian’s/chromium');
    expect(said).toEqual(['No Chromium found; installing Debian’s …', '… done.']);
    expect(tried).toEqual(['Debian’s']);
  });

  it('is Playwright’s where the distribution has none', () => {
    const { search, said } = look({ works: ['Playwright’s'] });
    expect(search()).toBe('/Playwright’s/chromium');
    expect(said).toEqual([
      'No Chromium found; installing Debian’s …',
      '… failed; installing Playwright’s …',
      '… done.',
    ]);
  });

  it('that nothing brings is an error with the remedy and what each installer said last', () => {
    const { search, said } = look({});
    expect(search).toThrow(
      new Error(
        [
          'No Chromium was found, and none could be installed. Install one (your distribution’s package `chromium`, or `npx playwright-core install chromium`), or name one that is there: `CHROMIUM_PATH=/path/to/chromium npm test`.',
          '',
          'Installing Debian’s failed:',
          '  Reading package lists...',
          '  E: Unable to locate package chromium',
          '',
          'Installing Playwright’s failed:',
          ...Array<string>(9).fill('  Downloading'),
          '  Error: getaddrinfo ENOTFOUND',
        ].join('\n'),
      ),
    );
    expect(said).toHaveLength(2);
  });

  it('that an installer promised but did not bring is missing all the same', () => {
    const installers = [{ name: 'Debian’s', run: () => ({ succeeded: true, output: 'Done.' }) }];
    expect(() => findChromium({ find: () => undefined, installers, say: () => undefined })).toThrow(
      'Installing Debian’s ended well, but the program is not where it is looked for:\n  Done.',
    );
  });
});

describe('the commands of an installer', () => {
  const node = (program: string): [string, ...string[]] => [process.execPath, '-e', program];
  it.each([
    ['end with the last', [node('console.log(1)'), node('console.error(2)')], true, '1\n2\n'],
    [
      'end with one that fails',
      [node('console.log(1); process.exit(3)'), node('console.log(2)')],
      false,
      '1\n',
    ],
  ] as const)('%s', (_name, commands, succeeded, output) => {
    expect(runAll([...commands])).toEqual({ succeeded, output });
  });

  it('fail where there is no such command', () => {
    expect(runAll([['no-such-command']])).toEqual({
      succeeded: false,
      output: 'no-such-command: spawnSync no-such-command ENOENT\n',
    });
  });
});
