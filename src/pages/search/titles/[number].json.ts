import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../../catalogue/catalogue.ts';
import { titleShards } from '../../../search/build/title-rows.ts';

export const getStaticPaths = (async () =>
  titleShards(await catalogue()).map((rows, number) => ({
    params: { number: String(number) },
    props: { rows },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['rows']);
