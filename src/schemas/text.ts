import { z } from 'zod';

/** One line or paragraph of plain text: no Markdown, white space folded, at most `limit` characters. */
export const textSchema = (limit: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'must not be empty' })
        .max(limit, { error: `must have at most ${limit} characters` }),
    );

/** A calendar day, `YYYY-MM-DD` (RFC 3339, full-date), without a time zone. */
export const dateSchema = z.iso
  .date({ error: 'must be a calendar day written `YYYY-MM-DD`, such as `2019-10-07`' })
  .describe('A calendar day, `YYYY-MM-DD`, such as `2019-10-07`.');

/** An outside address. Only https: nothing else may be linked. */
export const httpsSchema = z
  .url({ protocol: /^https$/, error: 'must be an address that begins with `https://`', abort: true })
  .regex(/^https:\/\/[^\s\\]+$/i, {
    error: 'must be an address that begins with `https://` and holds no spaces',
  })
  .describe('An address that begins with `https://`.');

/** A BCP 47 language tag, such as `en` or `pt-BR`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, {
    error: 'must be a BCP 47 language tag, such as `en`',
  })
  .default('en')
  .describe('BCP 47 language tag of the text, such as `en` (the default).');

/** Other spellings and short forms that people type when they look for an entry. */
export const aliasesSchema = z
  .array(textSchema(100))
  .default([])
  .describe('Other spellings and short forms that people type, such as `k8s` for Kubernetes.');
