import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { check } from 'prettier';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkOutsideLinks } from '../../src/commands/links/check-outside-links.ts';
import { collectLinks } from '../../src/commands/links/collect-links.ts';
import { readLinkStates, writeLinks } from '../../src/content/side-files/links-file.ts';
import {
  hostTurns,
  probeLink,
  type Outcome,
  type ProbeOptions,
} from '../../src/commands/links/probe-link.ts';
import { askGate } from '../../src/content/gate.ts';
import { changed, contentFolder } from '../fixtures/content-folder.ts';
import { patience } from '../fixtures/patience.ts';
import { fixtureContent, root } from '../fixtures/run-build.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

const talk = 'reports/meeting-1843/talks/notes.md';

/** Starts a server for each host, and answers how to ask them: `https://<host>/` never leaves the machine. */
async function startHosts(hosts: Record<string, Handler>) {
  const ports = new Map<string, number>();
  for (const [host, handler] of Object.entries(hosts)) {
    const server = createServer(handler);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    ports.set(host, (server.address() as AddressInfo).port);
  }
  const options: ProbeOptions = {
    fetch: (address, init) => {
      const { host, pathname, search } = new URL(String(address));
      const port = ports.get(host);
      if (port === undefined) {
        const cause = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
        return Promise.reject(new TypeError('fetch failed', { cause }));
      }
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, init);
    },
    timeout: patience,
    userAgent: 'links-test/1',
  };
  return options;
}

const answer =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    response.writeHead(status, headers).end();

const redirect = (status: number, location: string): Handler => answer(status, { location });

/** Answers each path in its own way, and 200 where nothing is said. */
const paths =
  (handlers: Record<string, Handler>): Handler =>
  (request, response) =>
    (handlers[request.url ?? ''] ?? answer(200))(request, response);

describe('asking one address', () => {
  it.each<[string, Record<string, Handler>, Outcome]>([
    ['calls what answers ok', { '/': answer(200) }, { state: 'ok', status: 200 }],
    ['calls 404 gone', { '/': answer(404) }, { state: 'gone', status: 404 }],
    ['calls 410 gone', { '/': answer(410) }, { state: 'gone', status: 410 }],
    ['leaves 500 open', { '/': answer(500) }, { state: 'unknown', status: 500 }],
    ['leaves 429 open', { '/': answer(429) }, { state: 'unknown', status: 429 }],
    ['leaves a refusal open', { '/': answer(403) }, { state: 'unknown', status: 403 }],
    [
      'follows a permanent redirect to its end',
      { '/': redirect(301, '/a'), '/a': redirect(308, '/b') },
      { state: 'moved', status: 301, to: 'https://a.test/b' },
    ],
    ['calls a temporary redirect ok', { '/': redirect(302, '/a') }, { state: 'ok', status: 200 }],
    [
      'ends a move where a temporary redirect begins',
      { '/': redirect(301, '/a'), '/a': redirect(302, '/session/7') },
      { state: 'moved', status: 301, to: 'https://a.test/a' },
    ],
    [
      'calls an address gone that redirects to nothing',
      { '/': redirect(301, '/a'), '/a': answer(404) },
      { state: 'gone', status: 404 },
    ],
    [
      'gives up on a redirect loop',
      { '/': redirect(301, '/a'), '/a': redirect(301, '/') },
      { state: 'unknown', status: 'too many redirects' },
    ],
    [
      'follows redirects to the web only',
      { '/': redirect(301, 'ftp://a.test/') },
      { state: 'unknown', status: 'redirects to no web address' },
    ],
    [
      'gives up on a redirect to nowhere',
      { '/': answer(301) },
      { state: 'unknown', status: 'redirects to no web address' },
    ],
    [
      'takes a page that asks to log in for no new address',
      { '/': redirect(301, '/login?next=/') },
      { state: 'ok', status: 200 },
    ],
    [
      'gives up where the new host is not found',
      { '/': redirect(301, 'https://nowhere.test/') },
      { state: 'unknown', status: 'host not found' },
    ],
  ])('%s', async (_what, handlers, expected) => {
    const options = await startHosts({ 'a.test': paths(handlers) });
    expect(await probeLink('https://a.test/', options)).toEqual(expected);
  });

  it.each([
    ['a trailing slash', 'https://a.test/page', '/page/'],
    ['the scheme', 'https://a.test/page', 'http://a.test/page'],
    ['the fragment', 'https://a.test/page', '/page#top'],
  ])('takes a redirect that changes only %s for no new address', async (_what, address, location) => {
    let isFirst = true;
    const options = await startHosts({
      'a.test': (request, response) => {
        (isFirst ? redirect(301, location) : answer(200))(request, response);
        isFirst = false;
      },
    });
    expect(await probeLink(address, options)).toEqual({ state: 'ok', status: 200 });
  });

  it('carries the fragment over to the new address', async () => {
    const options = await startHosts({
      'a.test': paths({ '/': redirect(301, 'https://b.test/new') }),
      'b.test': answer(200),
    });
    expect(await probeLink('https://a.test/#part', options)).toMatchObject({ to: 'https://b.test/new#part' });
  });

  it.each([403, 404, 405, 501])('asks with GET where HEAD brings %i, and says who asks', async (status) => {
    const seen: string[] = [];
    const options = await startHosts({
      'a.test': (request, response) => {
        seen.push(`${request.method} ${request.headers['user-agent']}`);
        response.writeHead(request.method === 'HEAD' ? status : 200).end('a long body');
      },
    });
    expect(await probeLink('https://a.test/', options)).toEqual({ state: 'ok', status: 200 });
    expect(seen).toEqual(['HEAD links-test/1', 'GET links-test/1']);
  });

  it('waits no longer than the time-out', async () => {
    const options = await startHosts({ 'a.test': () => undefined });
    expect(await probeLink('https://a.test/', { ...options, timeout: 20 })).toEqual({
      state: 'unknown',
      status: 'no answer in time',
    });
  });

  it('says that nothing answered where the connection breaks', async () => {
    const options = await startHosts({ 'a.test': (request) => request.destroy() });
    expect(await probeLink('https://a.test/', options)).toEqual({ state: 'unknown', status: 'no answer' });
  });

  it.each([
    ['2', [2_000], { state: 'ok', status: 200 }],
    ['3600', [], { state: 'unknown', status: 503 }],
    ['soon', [], { state: 'unknown', status: 503 }],
  ])('respects Retry-After: %s', async (retryAfter, expected, outcome) => {
    const pauses: number[] = [];
    let isFirst = true;
    const options = await startHosts({
      'a.test': (request, response) => {
        (isFirst ? answer(503, { 'retry-after': retryAfter }) : answer(200))(request, response);
        isFirst = false;
      },
    });
    const wait = async (pause: number) => void pauses.push(pause);
    expect(await probeLink('https://a.test/', { ...options, wait })).toEqual(outcome);
    expect(pauses).toEqual(expected);
  });
});

/** Content whose talk links to these addresses, and whose links.yaml says what is given. */
function folderWith(addresses: string[], links?: string): string {
  const list = addresses.map((url) => `  - { kind: website, url: '${url}' }\n`).join('');
  const resources = changed(
    talk,
    'resources: []\n',
    addresses.length > 0 ? `resources:\n${list}` : 'resources: []\n',
  );
  return contentFolder({ ...resources, ...(links === undefined ? {} : { 'links.yaml': links }) });
}

const linksIn = (folder: string): string => readFileSync(join(folder, 'links.yaml'), 'utf8');

/** Runs the check on a day in 2026 and keeps what it prints. */
async function run(
  folder: string,
  probe: (address: string) => Promise<Outcome>,
  more: { only?: string; maxAge?: number; signal?: AbortSignal } = {},
) {
  const asked: string[] = [];
  const printed: string[] = [];
  const news = await checkOutsideLinks({
    folder,
    today: '2026-06-30',
    maxAge: 30,
    only: '',
    signal: new AbortController().signal,
    ...more,
    probe: (address) => {
      asked.push(address);
      return probe(address);
    },
    print: (text) => void printed.push(text),
  });
  return { asked, printed: printed.join('\n'), news };
}

const always = (outcome: Outcome) => () => Promise.resolve(outcome);
const ok = always({ state: 'ok', status: 200 });

describe('checking all addresses', () => {
  it('has one request at once for each host, redirects included, and several hosts at once', async () => {
    const redirected = Promise.withResolvers<void>();
    let underWay = 0;
    let most = 0;
    const options = await startHosts({
      'a.test': async (_request, response) => {
        most = Math.max(most, ++underWay);
        await redirected.promise;
        for (let turn = 0; turn < 50; turn++) await nextTurn();
        underWay--;
        response.end();
      },
      'b.test': (_request, response) => {
        redirect(302, 'https://a.test/from-b')(_request, response);
        redirected.resolve();
      },
    });
    const folder = folderWith(
      ['a', 'b'].flatMap((host) => [1, 2, 3].map((page) => `https://${host}.test/${page}`)),
    );
    const inTurn = hostTurns();
    const { asked } = await run(folder, (address) => probeLink(address, { ...options, inTurn }));
    expect(asked).toHaveLength(6);
    expect(most).toBe(1);
  });

  it('asks eight hosts at once, not more', async () => {
    let underWay = 0;
    const most: number[] = [];
    const probe = async (): Promise<Outcome> => {
      most.push(++underWay);
      await nextTurn();
      underWay--;
      return { state: 'ok', status: 200 };
    };
    await run(folderWith(Array.from({ length: 20 }, (_, index) => `https://host-${index}.test/`)), probe);
    expect(Math.max(...most)).toBe(8);
  });

  it('asks a host no more that answers 429', async () => {
    const folder = folderWith(['https://a.test/1', 'https://a.test/2', 'https://b.test/1']);
    const { asked, printed } = await run(folder, always({ state: 'unknown', status: 429 }));
    expect(asked).toEqual(['https://a.test/1', 'https://b.test/1']);
    expect(printed).toContain('`https://a.test/2`\n    Was not asked:');
  });

  const recorded = `https://new.test/:\n  state: ok\n  checked: 2026-06-01\nhttps://old.test/:\n  state: ok\n  checked: 2026-05-31\n`;
  const addresses = ['https://new.test/', 'https://old.test/', 'https://unknown.test/'];

  it.each<[string, { maxAge?: number; only?: string }, string[]]>([
    ['what is unknown or 30 days old', {}, ['https://old.test/', 'https://unknown.test/']],
    ['only what is unknown with a greater age', { maxAge: 31 }, ['https://unknown.test/']],
    ['every address with age 0', { maxAge: 0 }, addresses],
    ['only what begins in a given way', { only: 'https://o' }, ['https://old.test/']],
  ])('asks %s', async (_what, more, expected) => {
    const folder = folderWith(addresses, recorded);
    const { asked } = await run(folder, ok, more);
    expect(asked).toEqual(expected);
    expect([...readLinkStates(folder).keys()]).toEqual(
      expect.arrayContaining(['https://new.test/', ...expected]),
    );
  });

  it('says what to do about each address, and counts only what is new', async () => {
    const folder = folderWith(
      ['https://fine.test/', 'https://gone.test/', 'https://moved.test/', 'https://silent.test/'],
      'https://gone.test/:\n  state: gone\n  checked: 2026-01-01\n',
    );
    const outcomes: Record<string, Outcome> = {
      'https://gone.test/': { state: 'gone', status: 410 },
      'https://moved.test/': { state: 'moved', status: 301, to: 'https://new.test/' },
      'https://silent.test/': { state: 'unknown', status: 'no answer' },
    };
    const { printed, news } = await run(folder, (address) =>
      Promise.resolve(outcomes[address] ?? { state: 'ok', status: 200 }),
    );
    expect(news).toBe(1);
    expect(printed.slice(printed.indexOf('\nGone:'))).toMatchInlineSnapshot(`
      "
      Gone:
      content/reports/meeting-1843/talks/notes.md:15:27  \`https://gone.test/\`
          Gone (known, 410). Look for an archived copy, such as one at https://web.archive.org/, and write its address as \`archived:\` below this address in links.yaml.

      Moved:
      content/reports/meeting-1843/talks/notes.md:16:27  \`https://moved.test/\`
          Moved for good (new, 301). Open https://new.test/ and, if it shows the same, write that address here.

      No answer:
      content/reports/meeting-1843/talks/notes.md:17:27  \`https://silent.test/\`
          Gave no certain answer (no answer). It is asked again next time; if this goes on, open it in a browser.

      4 addresses: 1 gone, 1 moved, 1 no answer, 1 fine. 1 newly gone or moved."
    `);
  });

  it('leaves what is recorded standing where nothing certain is learnt', async () => {
    const folder = folderWith(
      ['https://a.test/', 'https://b.test/'],
      'https://a.test/:\n  state: gone\n  checked: 2026-01-01\n  status: 404\n',
    );
    const { news } = await run(folder, always({ state: 'unknown', status: 'no answer' }));
    expect(news).toBe(0);
    expect(linksIn(folder)).toBe(
      'https://a.test/:\n  state: gone\n  checked: 2026-01-01\n  status: no answer\n',
    );
  });

  it('writes what is known when it is interrupted', async () => {
    const interrupt = new AbortController();
    const folder = folderWith(['https://a.test/1', 'https://a.test/2']);
    const { news } = await run(
      folder,
      (address) => {
        if (address.endsWith('1')) return Promise.resolve({ state: 'gone', status: 404 });
        interrupt.abort();
        return new Promise(() => undefined);
      },
      { signal: interrupt.signal },
    );
    expect(news).toBe(1);
    expect([...readLinkStates(folder).keys()]).toEqual(['https://a.test/1']);
  });

  it('asks nothing while the content has problems', async () => {
    const folder = contentFolder(changed(talk, 'kind: talk', 'kind: chat'));
    await expect(run(folder, ok)).rejects.toThrow('notes.md');
  });

  it('sends no control characters to the terminal', async () => {
    const folder = folderWith(
      ['https://a.test/'],
      '"https://a.test/": { state: gone, checked: 2026-06-29, archived: "https://b.test/\\e[31m\\u202e" }\n',
    );
    const printed = await run(folder, ok).then(
      (result) => result.printed,
      (error: unknown) => String(error),
    );
    expect(printed).toContain('https://b.test/\\u001b[31m\\u202e');
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('links.yaml', () => {
  it('keeps archived copies and comments, drops what nobody uses, and sorts', async () => {
    const folder = folderWith(
      ['https://c.test/', 'https://a.test/', 'https://b.test/'],
      `# About this file.

# Why the copy is good.
"https://b.test/": { state: gone, archived: 'https://archive.test/b', checked: 2026-01-01 }
https://unused.test/:
  state: ok
  checked: 2026-06-29
# About a.
https://a.test/:
  state: moved # twice already
  checked: 2026-01-01
  to: https://c.test/
`,
    );
    await run(folder, ok);
    expect(linksIn(folder)).toMatchInlineSnapshot(`
      "# About this file.

      # About a.
      https://a.test/:
        state: ok # twice already
        checked: 2026-06-30
        status: 200
      # Why the copy is good.
      "https://b.test/":
        state: ok
        checked: 2026-06-30
        status: 200
        archived: 'https://archive.test/b'
      https://c.test/:
        state: ok
        checked: 2026-06-30
        status: 200
      "
    `);
    const text = linksIn(folder);
    await run(folder, ok);
    expect(linksIn(folder)).toBe(text);
  });

  it('begins with what one needs to know, in the form of the formatter', async () => {
    const folder = folderWith(['https://a.test/?b=c&d#e', 'https://b.test/']);
    await run(folder, (address) =>
      Promise.resolve(
        address.includes('b.test')
          ? { state: 'gone', status: 404 }
          : { state: 'moved', status: 301, to: 'https://a.test/#e' },
      ),
    );
    expect(linksIn(folder)).toMatchInlineSnapshot(`
      "# What \`npm run links\` learnt of the outside addresses.
      # By hand, write only \`archived\`: the address of an archived copy, which pages then offer.

      https://a.test/?b=c&d#e:
        state: moved
        checked: 2026-06-30
        status: 301
        to: https://a.test/#e
      https://b.test/:
        state: gone
        checked: 2026-06-30
        status: 404
      "
    `);
    expect(await check(linksIn(folder), { parser: 'yaml', singleQuote: true })).toBe(true);
  });

  it('never overwrites an archived copy that was added meanwhile', () => {
    const folder = folderWith(
      [],
      'https://a.test/:\n  state: gone\n  checked: 2026-01-01\n  archived: https://b.test/\n',
    );
    writeLinks(folder, new Map([['https://a.test/', { state: 'gone', checked: '2026-06-30' }]]));
    expect(readLinkStates(folder).get('https://a.test/')?.archived).toBe('https://b.test/');
  });

  it('reads as empty and stays away while there is nothing to record', async () => {
    const folder = folderWith([]);
    expect(readLinkStates(folder).size).toBe(0);
    await run(folder, ok);
    expect(existsSync(join(folder, 'links.yaml'))).toBe(false);
  });

  it.each([
    ['a list', '- a\n'],
    ['broken YAML', 'https://a.test/: [\n'],
    ['an http address', 'http://a.test/: { state: ok, checked: 2026-01-01 }\n'],
    ['an unknown field', 'https://a.test/: { state: ok, checked: 2026-01-01, seen: 1 }\n'],
    ['a move to nowhere', 'https://a.test/: { state: moved, checked: 2026-01-01 }\n'],
  ])('refuses %s, naming the file, and overwrites nothing', (_what, text) => {
    const folder = folderWith([], text);
    expect(askGate(folder).problems[0]).toMatchObject({ file: 'content/links.yaml' });
    expect(() => writeLinks(folder, new Map())).toThrow('content/links.yaml');
    expect(linksIn(folder)).toBe(text);
  });
});

describe('collecting addresses', () => {
  it('finds them in fields and in Markdown, with every place', () => {
    const folder = contentFolder({
      ...changed(
        talk,
        'She spoke.',
        'She [spoke](https://a.test/) [there][1], [here](/talks/).\n\n[1]: https://definition.test/',
      ),
      'people.yaml': `ada-lovelace:
  name: Ada Lovelace
  organisation: engine
  links:
    - { label: Her page, url: https://a.test/ }
ann-reporter:
  name: Ann Reporter
`,
      'organisations.yaml': 'engine:\n  name: The Engine\n  url: https://engine.test/\n',
    });
    const { content, problems } = askGate(folder);
    expect(problems).toEqual([]);
    const places = [...collectLinks(content)].map(([address, found]) => [
      address,
      ...found.map(({ file, line, column }) => `${file}:${line}:${column}`),
    ]);
    expect(places).toEqual([
      ['https://a.test/', 'content/people.yaml:5:31', `content/${talk}:16:5`],
      ['https://definition.test/', `content/${talk}:18:1`],
      ['https://engine.test/', 'content/organisations.yaml:3:8'],
    ]);
  });

  it('finds those of every report, in order', () => {
    const links = collectLinks(askGate(fixtureContent).content);
    expect(links.size).toBeGreaterThan(10);
    expect([...links.keys()]).toEqual([...links.keys()].sort());
  });
});

describe('npm run links', () => {
  const command = (args: string[], folder: string) =>
    promisify(execFile)(process.execPath, [join(root, 'src/commands/links.ts'), ...args], {
      env: { ...process.env, CONTENT_DIR: folder },
    });

  it('exits with 0 when there is nothing new', async () => {
    const folder = folderWith(
      ['https://a.test/'],
      `https://a.test/:\n  state: gone\n  checked: ${new Date().toISOString().slice(0, 10)}\n`,
    );
    const { stdout } = await command([], folder);
    expect(stdout).toContain('1 address: 1 gone, 0 moved, 0 no answer, 0 fine. 0 newly gone or moved.');
  });

  it('says how to write a wrong option, and exits with 1', async () => {
    const folder = contentFolder();
    await expect(command(['--max-age', 'x'], folder)).rejects.toMatchObject({
      code: 1,
      stderr: '`--max-age` takes a number of days. Write it like `--max-age 30`.\n',
    });
  });
});
