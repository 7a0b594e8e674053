import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { checks } from './src/integrations/checks.ts';
import { search } from './src/integrations/search.ts';
import { directivesPlugin, markdownFeatures } from './src/lib/markdown.ts';
import { parseSiteUrl } from './src/lib/site-url.ts';

const { origin, base } = parseSiteUrl(process.env.SITE_URL);

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: 'prism',
    processor: satteri({ features: markdownFeatures, mdastPlugins: [directivesPlugin] }),
  },
  integrations: [mdx(), sitemap({ filter: (page) => !page.endsWith('/404/') }), search(), checks()],
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
  devToolbar: { enabled: false },
});
