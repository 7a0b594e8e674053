import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { hosting } from './src/integrations/hosting.ts';
import { readSite } from './src/integrations/output.ts';
import { search } from './src/integrations/search.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { belowFrontmatter, withPlainLines } from './src/markdown/frontmatter.ts';
import { markdownFeatures } from './src/markdown/syntax.ts';
import { parseSiteUrl } from './src/lib/site-url.ts';
import { tokensPlugin } from './src/styles/postcss-plugin.ts';
import { mdxPlugins } from './src/markdown/plugins.ts';

const site = parseSiteUrl(process.env.SITE_URL);
const { output, pages } = readSite(site);

/**
 * The sheets into which styles go: what many pages share is one, and what only reports or lists show is another. The rest
 * comes with the few pages that show it.
 */
const rareStyles = /pages\/(?:404|search)|FilterGroup|SearchResults|NarrowClaims|CompareTalks|InTension/;
const reportStyles = /report\/(?:Contents|ContentsBar|Corrections|PlacedTalk|TalkLine)\.|\[report\]\/index/;
const listStyles = /pages\/index|TopicChart|ByOrigin|Briefing|Edition|ByEvent|NameList|ReportList/;
const sheets = [
  { name: 'report', test: isSheet(reportStyles) },
  { name: 'lists', test: isSheet(listStyles) },
  { name: 'site', test: isSheet(/./) },
];

/** Whether a module is a sheet of styles, none of those of a page or two, and matches. */
function isSheet(pattern) {
  return (id) => id.endsWith('.css') && !rareStyles.test(id) && pattern.test(id);
}

export default defineConfig({
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  cacheDir: './.cache/astro',
  prerenderConflictBehavior: 'error',
  // Cards are drawn in a thread while pages are rendered.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  markdown: {
    syntaxHighlight: 'prism',
    processor: satteri({ features: markdownFeatures, ...mdxPlugins(site.base) }),
  },
  integrations: [
    mdx({ optimize: true }),
    sitemap(site, pages),
    search(site.base),
    hosting(site.base),
    output,
  ],
  vite: {
    css: { postcss: { plugins: [tokensPlugin] } },
    plugins: [
      {
        // The compiler of articles reads their files itself, with the line ends of whoever wrote them, and would read the
        // frontmatter in its own way; that is the gate's.
        name: 'articles',
        enforce: 'pre',
        transform: { filter: { id: /\.mdx$/ }, handler: (code) => belowFrontmatter(withPlainLines(code)) },
      },
    ],
    // Articles may lie anywhere (`CONTENT_DIR`).
    resolve: { dedupe: ['astro'] },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro’s own marks on articles in MDX: it knows them, the bundler need not.
        onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
      },
    },
    environments: {
      // Of their names browsers and hosts need the hash alone.
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
      prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: sheets } } } } },
    },
    worker: { format: 'es' },
  },
  devToolbar: { enabled: false },
  // Lets editors complete and check the frontmatter of talks and reports (docs/writing.md).
  experimental: { contentIntellisense: true },
});
