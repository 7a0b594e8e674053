import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { hosting } from './src/integrations/hosting.ts';
import { readSite } from './src/integrations/output.ts';
import { search } from './src/integrations/search.ts';
import { sitemap } from './src/integrations/sitemap.ts';
import { cacheFolder } from './src/lib/cache-folder.ts';
import { directivesPlugin, figuresPlugin, markdownFeatures } from './src/lib/markdown.ts';
import { parseSiteUrl } from './src/lib/site-url.ts';

const site = parseSiteUrl(process.env.SITE_URL);
const { output, pages } = readSite(site);

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
    build: { assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: false },
    worker: { format: 'es' },
  },
  devToolbar: { enabled: false },
  // Lets editors complete and check the frontmatter of talks and reports (docs/writing.md).
  experimental: { contentIntellisense: true },
});
