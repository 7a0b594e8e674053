import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { catalogue, to } from '../catalogue/catalogue.ts';
import { contentOf } from '../catalogue/content-of.ts';
import { ownersIn } from '../catalogue/owners-in.ts';
import type { CatalogueReport, CatalogueTalk } from '../catalogue/types.ts';
import { placeMarkdown, type PlacedBlock } from '../lib/place-markdown.ts';

let container: Promise<AstroContainer> | undefined;

/** An article or a talk's notes as they read outside of the site: with full addresses, cut at the places of talks. */
export async function contentHtml(
  shown: CatalogueReport | CatalogueTalk,
  absolute: (address: string) => string,
): Promise<PlacedBlock[]> {
  container ??= AstroContainer.create();
  const [report, talk] = 'report' in shown ? [shown.report, shown] : [shown];
  const all = await catalogue();
  const Content = await contentOf(shown);
  const html = await (await container).renderToString(Content);
  const ownerIn = ownersIn(all, report, talk);
  return placeMarkdown(html, {
    base: to.base,
    origin: new URL(absolute(to.base)).origin,
    page: shown.address,
    headingShift: talk ? 1 : 0,
    link: all.link,
    owner: (id) => {
      const owner = ownerIn(id);
      return { ...owner, address: absolute(owner.address) };
    },
  });
}
