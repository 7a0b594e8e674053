import { existsSync, globSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { askGate } from '../../src/content/gate.ts';
import { faster, measureProcess } from './measure-process.ts';

/** What another program took for the same talks, in the faster of two builds. */
export interface PeerFigures {
  name: string;
  seconds: number;
  /** In bytes. */
  memory: number;
  /** HTML files that it made. */
  pages: number;
}

/** Another program that makes sites: one page for each talk, with a search index by Pagefind. */
interface Peer {
  name: string;
  /** What npm installs for it. */
  dependencies: Record<string, string>;
  /** The files of its project, by path. */
  files: Record<string, string>;
  /** Where the sources of pages stand. */
  source: string;
  /** Run one after the other in the project’s folder. */
  commands: string[][];
  /** What it must not leave to the next build. */
  made: string[];
  /** Where the site stands then. */
  out: string;
}

const page = (title: string, content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>${content}</main></body></html>`;

/** The version of Pagefind is that of this project; it is told beside the figures. */
const pagefind = { pagefind: '1.5.2' };
const index = (out: string): string[] => ['node', 'node_modules/pagefind/lib/runner/bin.cjs', '--site', out];

/** Each as small as it can be: no styles of ours, and no list of all pages on every page. */
const peers: Peer[] = [
  {
    name: 'Hugo and Pagefind 1.5.2',
    dependencies: pagefind,
    files: {
      'hugo.toml': 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
      'layouts/_default/single.html': page('{{ .Title }}', '{{ .Content }}'),
      'layouts/_default/list.html': page('{{ .Title }}', ''),
      'layouts/index.html': page('Talks', ''),
    },
    source: 'content',
    commands: [['hugo', '--quiet'], index('public')],
    made: ['public', 'resources'],
    out: 'public',
  },
  {
    name: 'Eleventy 3.1.8 and Pagefind 1.5.2',
    dependencies: { '@11ty/eleventy': '3.1.8', ...pagefind },
    files: {
      'eleventy.config.js':
        'export default () => ({ markdownTemplateEngine: false, dir: { input: "content", includes: "../layouts" } });\n',
      'layouts/talk.njk': page('{{ title | escape }}', '{{ content | safe }}'),
      'content/content.json': JSON.stringify({ layout: 'talk.njk' }),
    },
    source: 'content',
    commands: [['node', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], index('_site')],
    made: ['_site'],
    out: '_site',
  },
  {
    name: 'Starlight 0.42.4',
    dependencies: {
      '@astrojs/starlight': '0.42.4',
      '@astrojs/markdown-remark': '7.3.0',
      astro: '7.3.4',
    },
    files: {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://example.org',
  integrations: [starlight({ title: 'Talks', sidebar: [{ label: 'Home', link: '/' }], pagination: false })],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': '---\ntitle: Talks\n---\n\nAll talks.\n',
    },
    source: 'src/content/docs',
    commands: [['node', 'node_modules/astro/bin/astro.mjs', 'build']],
    made: ['dist', '.astro', 'node_modules/.astro'],
    out: 'dist',
  },
];

/**
 * Makes sure that the one program which npm does not install is there.
 *
 * @throws Error with what to do if it is not
 */
export async function findHugo(): Promise<void> {
  try {
    await measureProcess(['hugo', 'version']);
  } catch {
    throw new Error(
      '`--peers` needs Hugo, and there is no program `hugo`. Install it (Debian: `apt-get install hugo`), or leave `--peers` out.',
    );
  }
}

/**
 * Builds the talks of a content folder with other programs, installed into a folder from npm; Hugo is the one that
 * the machine has.
 *
 * @param content path of the content folder
 * @param folder an empty folder
 * @param tell says what is being done
 * @throws Error with all that a program said if it fails
 */
export async function measurePeers(
  content: string,
  folder: string,
  tell: (text: string) => void,
): Promise<PeerFigures[]> {
  const talks = [...askGate(content).content.entries.talks.values()];
  const figures: PeerFigures[] = [];
  for (const peer of peers) {
    const project = join(folder, peer.name);
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    };
    const { dependencies } = peer;
    write('package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
    for (const [path, text] of Object.entries(peer.files)) write(path, text);
    for (const { id, data, source } of talks) {
      // JSON is YAML (1.2.2, § 1.2); Hugo and Eleventy look for commands of theirs in doubled braces.
      const text = `---\ntitle: ${JSON.stringify(data?.title)}\n---\n\n${source.body.replaceAll('{{', '{ {')}`;
      write(`${peer.source}/${id}.md`, text);
    }
    tell(`Installing ${peer.name}`);
    await measureProcess(['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: project });
    tell(`Building ${talks.length} talks with ${peer.name}`);
    const build = async () => {
      // Put aside: to delete thousands of files makes ext4 slow at making others for minutes.
      for (const made of peer.made) {
        const aside = join(folder, 'earlier', peer.name, made);
        mkdirSync(dirname(aside), { recursive: true });
        if (existsSync(join(project, made))) renameSync(join(project, made), aside);
      }
      const took = { seconds: 0, memory: 0 };
      for (const command of peer.commands) {
        const { seconds, memory } = await measureProcess(command, { cwd: project });
        took.seconds += seconds;
        took.memory = Math.max(took.memory, memory);
      }
      return took;
    };
    const took = faster(await build(), await build());
    const pages = globSync('**/*.html', { cwd: join(project, peer.out) }).length;
    figures.push({ name: peer.name, ...took, pages });
  }
  return figures;
}
