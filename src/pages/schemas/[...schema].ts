import type { APIRoute } from 'astro';
import { z } from 'zod';
import { absolute, to } from '../../catalogue/catalogue.ts';
import { catalogueFileSchema, reportFileSchema } from '../../formats/catalogue-schema.ts';

const schemas = { catalogue: catalogueFileSchema, report: reportFileSchema } as const;

export function getStaticPaths() {
  return (['catalogue', 'report'] as const).map((name) => ({
    params: { schema: to.schema(name).slice(to.file('schemas/').length) },
    props: { name },
  }));
}

/** The JSON Schema (draft 2020-12) of a file for other programs; it lets pass fields that a later version adds. */
export const GET: APIRoute<{ name: keyof typeof schemas }> = ({ props: { name } }) =>
  Response.json({ $id: absolute(to.schema(name)), ...z.toJSONSchema(schemas[name], { io: 'input' }) });
