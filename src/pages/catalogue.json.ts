import type { APIRoute } from 'astro';
import { catalogue } from '../catalogue/catalogue.ts';
import { catalogueFile } from '../formats/catalogue-file.ts';

/** Every report, for other programs. */
export const GET: APIRoute = async () => Response.json(catalogueFile(await catalogue()));
