import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { formatFindings } from '../checks/check-site.ts';
import { cacheFolder } from '../lib/cache-folder.ts';
import { Progress } from '../lib/progress.ts';
import type { SiteUrl } from '../lib/site-url.ts';
import { readKeys } from '../output/page-store.ts';
import { outputPrerenderer } from '../output/prerenderer.ts';
import type { WrittenPage } from '../output/site-writer.ts';
import { WriterThread } from '../output/writer-thread.ts';

/** What is kept of the site for the next build. */
const cache = `${cacheFolder}/astro/pages`;

/**
 * Writes the site in a thread of its own while Astro renders, with its search index, and checks it; any
 * finding fails the build. Files whose key is that of the last build are taken from there.
 *
 * @returns the integration, and what gives every page of the site once all are rendered
 */
export function writtenSite(site: SiteUrl): {
  output: AstroIntegration;
  pages: () => Promise<WrittenPage[]>;
} {
  const progress = new Progress();
  let isBuild = false;
  let folder = '';
  let writer: WriterThread | undefined;
  let indexing: Promise<number> | undefined;

  const theWriter = (): WriterThread => {
    if (!writer) throw new Error('No page has been rendered yet.');
    return writer;
  };

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
        setPrerenderer((astro) => {
          // The files of public/ stand in the folder by now.
          const thread = new WriterThread({ folder, cache, site });
          writer = thread;
          progress.begin('Rendering pages');
          return outputPrerenderer(astro, {
            base: site.base,
            lastKeys: readKeys(cache),
            writer: thread,
            onRecords: () => {
              indexing = thread.index();
              // What fails is told when it is waited for.
              indexing.catch(() => undefined);
            },
            tell: (done, all) => progress.tell(done, all),
          });
        });
      },
      'astro:build:done': async () => {
        const thread = theWriter();
        try {
          progress.begin('Indexing');
          const records = await indexing;
          progress.begin(`Indexed ${records} talks and sections; checking pages, links and fragments`);
          const findings = await thread.findings();
          if (findings.length > 0) {
            throw new Error(`The built site has ${findings.length} faults:\n${formatFindings(findings)}`);
          }
          await thread.finish();
          progress.end('Every page, link and fragment is in order.');
        } finally {
          await thread.close();
        }
      },
    },
  };
  return { output, pages: () => theWriter().pages() };
}
