import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { resolve } from 'node:path';
import { hosting } from './src/integrations/hosting.ts';
import { writtenSite } from './src/integrations/output.ts';
import { search } from './src/integrations/search.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { cacheFolder } from './src/lib/cache-folder.ts';
import { directivesPlugin, figuresPlugin, markdownFeatures } from './src/lib/markdown.ts';
import { parseSiteUrl } from './src/lib/site-url.ts';

const site = parseSiteUrl(process.env.SITE_URL);
const { output, pages } = writtenSite(site);

/**
 * Vite wraps every `import()` in code that preloads what the file imports in turn: 0.8 kB on each page, to spare the
 * search's few small files one round trip when it is opened.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

/** Gives a built site the content as the loaders have left it, not by way of a file and the bundler. */
const unbundledContent = {
  name: 'unbundled-content',
  config: (_, { command }) =>
    command === 'build'
      ? { resolve: { alias: { 'astro:data-layer-content': resolve('src/content/stored-content.ts') } } }
      : {},
};

export default defineConfig({
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  cacheDir: `./${cacheFolder}/astro`,
  prerenderConflictBehavior: 'error',
  // Cards are drawn in a thread while pages are rendered.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  markdown: {
    syntaxHighlight: 'prism',
    processor: satteri({ features: markdownFeatures, mdastPlugins: [directivesPlugin, figuresPlugin] }),
  },
  integrations: [sitemap(site, pages), search(), hosting(site.base), output],
  vite: {
    // The folder holds an older site, of which what is the same stays (src/output/older-site.ts).
    build: { assetsInlineLimit: 0, cssCodeSplit: false, emptyOutDir: false },
    worker: { format: 'es' },
    plugins: [plainImports, unbundledContent],
  },
  devToolbar: { enabled: false },
  // Lets editors complete and check the frontmatter of talks and reports (docs/writing.md).
  experimental: { contentIntellisense: true },
});
