import { z } from 'zod';

/** A moment in a recording, `minutes:seconds` or `hours:minutes:seconds`. */
export const momentSchema = z
  .string()
  .regex(/^(?:[0-5]?\d|\d{1,2}:[0-5]\d):[0-5]\d$/, {
    error: ({ input }) => {
      const meant = meantMoment(input);
      return `must be a moment in the recording, \`minutes:seconds\` or \`hours:minutes:seconds\`${meant ? `; write \`${meant}\`` : ', such as `12:34`'}`;
    },
  })
  .describe('A moment in the recording, `12:34` or `1:02:34`; quote it in YAML.');

/**
 * A moment as it should have been written: `75:30` as `1:15:30`, `1:2:3` as `1:02:03`, `1h15m30s` and `12.34` with colons.
 *
 * @returns nothing where the numbers can’t be told, or are no moment
 */
function meantMoment(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const parts = input
    .trim()
    .split(/\s*[:.,hms′″'"]\s*/i)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^\d{1,3}$/.test(part)))
    return undefined;
  const [seconds = 0, minutes = 0, hours = 0] = parts.map(Number).reverse();
  const isOverlong = seconds > 59 || (parts.length === 3 && minutes > 59);
  const all = hours * 60 + minutes;
  if (isOverlong || all >= 6000) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return all < 60 ? `${all}:${two(seconds)}` : `${Math.floor(all / 60)}:${two(all % 60)}:${two(seconds)}`;
}
