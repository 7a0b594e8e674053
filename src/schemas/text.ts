import { z } from 'zod';
import { eachOnce } from './each-once.ts';

/** Something that can be seen: no space, no control or format character, nor what is drawn as nothing (UAX #44). */
const visible = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}]/u;

/** Whether a text holds anything that can be seen. */
export const isVisible = (text: string): boolean => visible.test(text);

/** One line or paragraph of plain text: no Markdown, white space folded, at most `limit` characters. */
export const textSchema = (limit: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'must not be empty', abort: true })
        .regex(visible, {
          error: 'shows nothing: all of its characters are invisible. Write text that can be seen',
        })
        .max(limit, { error: `must have at most ${limit} characters` }),
    );

/** A calendar day, `YYYY-MM-DD` (RFC 3339, full-date), without a time zone. */
export const dateSchema = z.iso
  .date({
    abort: true,
    error: ({ input }) => {
      const { sentence, day = '2019-10-07' } = meantDay(String(input));
      return sentence ?? `must be a calendar day written \`YYYY-MM-DD\`, such as \`${day}\``;
    },
  })
  .describe('A calendar day, `YYYY-MM-DD`, such as `2019-10-07`.');

/** The day that is meant by something with year, month and day in this order, or why there is no such day. */
function meantDay(input: string): { day?: string; sentence?: string } {
  const parts = /^(\d{4})(?:([-/. ])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?!\d)/.exec(input);
  if (!parts) return {};
  const [year = '', month = '', day = ''] = [parts[1], parts[3] ?? parts[5], parts[4] ?? parts[6]];
  if (Number(month) < 1 || Number(month) > 12)
    return { sentence: `is no day: there is no month ${month}. Write one from 01 to 12` };
  const last = new Date(`${year}-${month.padStart(2, '0')}-01T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  const days = last.getUTCDate();
  if (Number(day) < 1 || Number(day) > days)
    return { sentence: `is no day: this month has the days 01 to ${days}. Write one of them` };
  return { day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** An outside address. Only https: nothing else may be linked. */
export const httpsSchema = z
  .url({ protocol: /^https$/, error: 'must be an address that begins with `https://`', abort: true })
  .regex(/^https:\/\/[^\s\\]+$/i, {
    error: 'must be an address that begins with `https://` and holds no spaces',
  })
  .describe('An address that begins with `https://`.');

/** A tag as it is written by the book (RFC 5646, sections 2.1.1 and 2.2.9); `undefined` for what is none: `en-12` only looks so. */
function languageTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** What is wrong with a tag, and the one that was meant by `en_GB` or `DE`. */
const noLanguageTag = {
  abort: true,
  error: ({ input }: { input?: unknown }) => {
    const text = String(input).replaceAll('_', '-');
    const meant = /^[a-z]{2,3}(?:-|$)/i.test(text) ? languageTag(text) : undefined;
    return `must be a BCP 47 language tag${meant === undefined ? ', such as `en`' : `; write \`${meant}\``}`;
  },
};

/** A BCP 47 language tag, such as `en` or `pt-BR`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, noLanguageTag)
  .refine((tag) => languageTag(tag) !== undefined, noLanguageTag)
  .default('en')
  .describe('BCP 47 language tag of the text, such as `en` (the default).');

/** Other spellings and short forms that people type when they look for an entry. */
export const aliasesSchema = eachOnce(z.array(textSchema(100)))
  .default([])
  .describe('Other spellings and short forms that people type, such as `k8s` for Kubernetes.');
