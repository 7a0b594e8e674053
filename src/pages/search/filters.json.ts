import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue/catalogue.ts';
import { fewValues } from '../../search/build/filter-values.ts';

export const GET: APIRoute = async () => Response.json(fewValues(await catalogue()));
