import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { fileURLToPath } from 'node:url';
import { formatFindings } from '../checks/site-checks.ts';
import type { Finding } from '../checks/finding.ts';
import { fileOfPath, filesIn } from '../checks/site-files.ts';
import { Progress } from './progress.ts';
import type { SiteUrl } from '../lib/site-url.ts';
import { compareText } from '../lib/words.ts';
import { WorkerThread } from '../threads.ts';
import type { ReaderRequest } from './reader-thread.ts';
import type { ReaderOptions, ReadPage, RenderedPage } from './site-reader.ts';

/**
 * Has the site read in a thread of its own while Astro renders it; indexes and checks it when Astro is done. Any finding
 * fails the build.
 *
 * @returns the integration, and what gives every page of the site once all are rendered
 */
export function readSite(site: SiteUrl): { output: AstroIntegration; pages: () => Promise<ReadPage[]> } {
  const progress = new Progress();
  let isBuild = false;
  let folder = '';
  let thread: WorkerThread<ReaderRequest> | undefined;
  /** Pages for the thread: one message for many of them, since each wakes it up. */
  const waiting: RenderedPage[] = [];
  /** What has been sent to it. */
  const sent: Promise<unknown>[] = [];
  let indexing: Promise<number> | undefined;

  async function ask<Value>(what: 'index' | 'pages' | 'findings'): Promise<Value> {
    if (!thread) throw new Error('No page has been rendered yet.');
    send();
    await Promise.all(sent);
    return thread.ask<Value>({ what });
  }

  /** Sends what waits. */
  function send(): void {
    const pages = waiting.splice(0);
    if (!thread || pages.length === 0) return;
    const adding = thread.ask(
      { what: 'add', pages },
      pages.map(({ html }) => html),
    );
    // What fails is told when the thread is asked next.
    adding.catch(() => undefined);
    sent.push(adding);
  }

  /** Astro’s own prerenderer, of whose pages the thread gets a copy each. */
  function withReader(astro: AstroPrerenderer): AstroPrerenderer {
    thread = new WorkerThread<ReaderRequest>(new URL('./reader-thread.ts', import.meta.url), {
      folder,
      site,
    } satisfies ReaderOptions);
    let done = 0;
    let all = 0;
    let withRecords = 0;
    return {
      ...astro,
      getStaticPaths: async () => {
        const paths = await astro.getStaticPaths();
        refusePublicFiles(paths.map(({ pathname, route }) => fileOfPath(pathname, route.type)));
        all = paths.length;
        progress.begin('Rendering pages');
        // Pages that hold records come first: these are indexed while the others are rendered. In the order of addresses
        // cards, which a thread draws, stand apart from each other, so that nobody waits for them.
        const { first = [], others = [] } = Object.groupBy(paths, ({ pathname, route }) =>
          holdsRecords(fileOfPath(pathname, route.type)) ? 'first' : 'others',
        );
        withRecords = first.length;
        return [...first, ...others.sort((a, b) => compareText(a.pathname, b.pathname))];
      },
      render: async (request, options) => {
        const rendered = await astro.render(request, options);
        const { response, ...more } = rendered instanceof Response ? { response: rendered } : rendered;
        const path = decodeURI(new URL(request.url).pathname).slice(site.base.length - 1);
        const file = fileOfPath(path, options.routeData.type);
        const isPage = response.ok && file.endsWith('.html');
        let result = rendered;
        if (isPage) {
          const html = await response.arrayBuffer();
          result = { ...more, response: new Response(html, response) };
          waiting.push({ file, html });
          if (waiting.length >= 64) send();
        }
        if (holdsRecords(file) && --withRecords === 0) {
          indexing = ask<number>('index');
          // What fails is told when it is waited for.
          indexing.catch(() => undefined);
        }
        progress.update(++done, all);
        return result;
      },
    };
  }

  const output: AstroIntegration = {
    name: 'output',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        if (isBuild) progress.begin('Reading the content');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        progress.begin('Bundling the program');
        setPrerenderer(withReader);
      },
      'astro:build:done': async () => {
        try {
          progress.begin('Indexing');
          const records = await (indexing ?? ask<number>('index'));
          progress.begin(`Indexed ${records} talks and sections; checking pages, links and fragments`);
          const findings = await ask<Finding[]>('findings');
          if (findings.length > 0)
            throw new Error(`The built site has ${findings.length} faults:\n${formatFindings(findings)}`);
          progress.end('Every page, link and fragment is in order.');
        } finally {
          await thread?.close();
        }
      },
    },
  };
  return { output, pages: () => ask<ReadPage[]>('pages') };
}

/** The pages that hold search records: reports and talks. */
const holdsRecords = (file: string): boolean => /^reports\/.+\.html$/.test(file);

/** Astro would write a page over a file of public/ without a word. */
function refusePublicFiles(pages: readonly string[]): void {
  const files = new Set(filesIn('public'));
  const taken = pages.find((file) => files.has(file));
  if (taken) throw new Error(`public/${taken} has the address of a page. Give it another name.`);
}
