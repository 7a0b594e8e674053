import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { conferenceSchema } from '../../schemas/conference.ts';
import { idSchema } from '../../schemas/id.ts';
import { linkStateSchema } from '../../schemas/link-state.ts';
import { movedSchema, permalinkSchema } from '../../schemas/moved.ts';
import { organisationSchema } from '../../schemas/organisation.ts';
import { personSchema } from '../../schemas/person.ts';
import { reportSchema } from '../../schemas/report.ts';
import { talkSchema } from '../../schemas/talk.ts';
import { httpsSchema } from '../../schemas/text.ts';
import { topicSchema } from '../../schemas/topic.ts';

const registry = (entry: z.ZodType) => z.record(idSchema, entry);

const schemas: Readonly<Record<string, z.ZodType>> = {
  report: reportSchema.describe('The frontmatter of a report.'),
  talk: talkSchema.describe('The frontmatter of a talk.'),
  people: registry(personSchema).describe('People by id.'),
  organisations: registry(organisationSchema).describe('Organisations by id.'),
  conferences: registry(conferenceSchema).describe('Conferences by id.'),
  topics: registry(topicSchema).describe('Topics by id.'),
  moved: z.record(permalinkSchema, movedSchema).describe('Where old addresses lead now.'),
  links: z.record(httpsSchema, linkStateSchema).describe('What is known of outside addresses.'),
};

/** The JSON Schemas by which editors complete and check what reporters write: text by file name. */
export async function formatEditorSchemas(): Promise<Map<string, string>> {
  const style = await resolveConfig('docs/schemas/talk.schema.json');
  const files = Object.entries(schemas).map(async ([name, schema]): Promise<[string, string]> => {
    const json = z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      override: ({ zodSchema, jsonSchema }) => {
        addLengths(zodSchema, jsonSchema);
        explainPattern(zodSchema, jsonSchema);
      },
    });
    return [`${name}.schema.json`, await format(JSON.stringify(json), { ...style, parser: 'json' })];
  });
  return new Map(await Promise.all(files));
}

/** Takes the limits of a text from behind the step that folds its white space. */
function addLengths(schema: z.core.$ZodType, json: z.core.JSONSchema.BaseSchema): void {
  if (!(schema instanceof z.ZodPipe) || !(schema.out instanceof z.ZodString)) return;
  if (schema.out.minLength !== null) json.minLength = schema.out.minLength;
  if (schema.out.maxLength !== null) json.maxLength = schema.out.maxLength;
}

/** Says in an editor what the gate says, instead of the pattern. */
function explainPattern(schema: z.core.$ZodType, json: z.core.JSONSchema.BaseSchema): void {
  if (json.format === 'uri') json.pattern = '^https://';
  if (json.format === 'date') delete json.pattern;
  if (json.pattern === undefined) return;
  const message = z.safeParse(schema, '\u0000').error?.issues[0]?.message;
  if (message !== undefined) json['patternErrorMessage'] = message;
}
