import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../../catalogue/catalogue.ts';
import { nameFiles, titleFiles } from '../../../search/build/entry-files.ts';

export const getStaticPaths = (async () => {
  const all = await catalogue();
  return Object.entries({ names: nameFiles(all), titles: titleFiles(all) }).flatMap(([layer, files]) =>
    files.map((rows, number) => ({ params: { layer, number: String(number) }, props: { rows } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['rows']);
