import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../../catalogue/catalogue.ts';
import { nameShards } from '../../../search/build/name-rows.ts';

export const getStaticPaths = (async () =>
  nameShards(await catalogue()).map((rows, number) => ({
    params: { number: String(number) },
    props: { rows },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['rows']);
