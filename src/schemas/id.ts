import { z } from 'zod';
import { eachOnce } from './each-once.ts';

/**
 * The name of an entry, a section or a takeaway: lower-case ASCII words joined by single hyphens.
 * It becomes part of an address and never changes once published. `--` is reserved: it joins a
 * talk's id to the id of something inside the talk.
 */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must be lower-case ASCII words joined by single hyphens, such as `gwen-shapira`',
  })
  .describe('Lower-case ASCII words joined by single hyphens, such as `gwen-shapira`.');

/** A list of ids in which none stands twice. */
export const idsSchema = eachOnce(z.array(idSchema));

/** The address of a talk without slashes around it: `<report>/<talk>`. */
export const talkAddressSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must be `<report>/<talk>`, such as `kafka-summit-san-francisco-2019/cross-the-streams`',
  })
  .describe('`<report>/<talk>`, such as `kafka-summit-san-francisco-2019/cross-the-streams`.');

/**
 * The reference to a claim: `<takeaway>` in the file that holds it, `<talk>#<takeaway>` in its report,
 * `<report>#<takeaway>` or `<report>/<talk>#<takeaway>` elsewhere.
 */
export const claimReferenceSchema = z
  .string()
  .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?#)?[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'must be `<takeaway>`, `<talk>#<takeaway>`, `<report>#<takeaway>` or `<report>/<talk>#<takeaway>`',
  })
  .describe(
    'The id of a claim of this report, or `<talk>#<takeaway>` of this report, `<report>#<takeaway>` or `<report>/<talk>#<takeaway>` of any.',
  );

/** A list of references to claims in which none stands twice. */
export const claimReferencesSchema = eachOnce(z.array(claimReferenceSchema)).describe(
  'Claims, each as `<takeaway>`, `<talk>#<takeaway>`, `<report>#<takeaway>` or `<report>/<talk>#<takeaway>`.',
);

/** What a claim rests on: `<talk>` of its report, `<slide>` of its file, or either in the long form of a reference. */
export const sourceReferencesSchema = eachOnce(
  z.array(
    z.string().regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*[/#]){0,2}[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error: 'must be a talk (`<talk>`, `<report>/<talk>`), or a slide or claim (`<id>`, `<talk>#<id>`)',
    }),
  ),
).describe('What the claim rests on: talks, slides or claims.');

/** One organisation, or a list where a person spoke for several. Parsed to a list either way. */
export const organisationsSchema = z
  .union([
    idSchema.transform((id) => [id]),
    idsSchema.min(1, { error: 'must name at least one organisation' }),
  ])
  .describe('Id in organisations.yaml; a list where the person stood for several at once.');
