import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { absolute } from '../catalogue/catalogue.ts';
import { contentOf } from '../catalogue/content-of.ts';
import type { CatalogueReport, CatalogueTalk } from '../catalogue/types.ts';
import { cutAtTalks, type ArticlePart } from '../lib/markdown-plugins.ts';
import { outsideHtml } from '../lib/outside-html.ts';
import { components } from './article/components.ts';
import LinkNote from './LinkNote.astro';
import Opinion from './Opinion.astro';
import TalkPlace from './TalkPlace.astro';

let container: Promise<AstroContainer> | undefined;

const createContainer = async (): Promise<AstroContainer> =>
  AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });

/** An article or a talk's notes as they read outside of the site: with full addresses, cut at the places of talks. */
export async function contentHtml(shown: CatalogueReport | CatalogueTalk): Promise<ArticlePart[]> {
  const Content = await contentOf(shown, { page: shown.address, headingShift: 'report' in shown ? 1 : 0 });
  const props = { components: { ...components, Talk: TalkPlace, Opinion, LinkNote } };
  const html = await (await (container ??= createContainer())).renderToString(Content, { props });
  return cutAtTalks(outsideHtml(html, absolute(shown.address)));
}
