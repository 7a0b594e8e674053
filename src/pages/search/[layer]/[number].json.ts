import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../../catalogue/catalogue.ts';
import { roleIn } from '../../../catalogue/owners.ts';
import {
  claimAboutFiles,
  claimFiles,
  claimFilterFiles,
  claimTexts,
} from '../../../search/build/claim-files.ts';
import { nameFiles, titleFiles, titleTexts } from '../../../search/build/entry-files.ts';

export const getStaticPaths = (async () => {
  const all = await catalogue();
  const layers = {
    names: nameFiles(all),
    titles: titleFiles(all),
    'title-texts': titleTexts(all),
    claims: claimFiles(all),
    'claims-about': claimAboutFiles(all),
    'claim-filters': claimFilterFiles(all),
    'claim-texts': claimTexts(all, ({ by, report, talk }) => roleIn(by.id, report, talk)),
  };
  return Object.entries(layers).flatMap(([layer, files]) =>
    files.map((rows, number) => ({ params: { layer, number: String(number) }, props: { rows } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['rows']);
