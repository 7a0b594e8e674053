import type { APIRoute } from 'astro';
import { catalogue } from '../../catalogue/catalogue.ts';
import { spellingGroups } from '../../search/build/spelling-groups.ts';

export const GET: APIRoute = async () => Response.json(spellingGroups(await catalogue()));
