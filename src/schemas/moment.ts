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

/** How people write a moment: with colons, with a dot, or with letters or strokes for each part. */
const forms = [
  /^(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,3}):(?<seconds>\d{1,2})$/,
  /^(?<minutes>\d{1,3})\.(?<seconds>\d\d)$/,
  /^(?:(?<hours>\d{1,2})h)?(?:(?<minutes>\d{1,3})(?:m|min|['′]))?(?:(?<seconds>\d{1,5})(?:s|["″]|(?<=m\d+)))?$/i,
];

/**
 * A moment as it should have been written: `75:30` as `1:15:30`, `1:2:3` as `1:02:03`, `1h 5m`, `4530s` and `12.34` with
 * colons.
 *
 * @returns nothing where it could be several, or is no moment
 */
function meantMoment(input: unknown): string | undefined {
  const text = String(input).replace(/\s+/g, '');
  const parts = forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (text === '' || !parts) return undefined;
  const numberOf = (part: string) => Number(parts[part] ?? 0);
  const [hours, minutes, seconds] = [numberOf('hours'), numberOf('minutes'), numberOf('seconds')];
  const isOverlong = (minutes > 59 && hours > 0) || (seconds > 59 && hours + minutes > 0);
  const all = hours * 3600 + minutes * 60 + seconds;
  if (isOverlong || all >= 360_000) return undefined;
  const [hour, minute, second] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hour === 0 ? `${minute}:${two(second)}` : `${hour}:${two(minute)}:${two(second)}`;
}
