const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What has been formatted: the few days of a conference stand on the pages of all its talks. */
const formatted = new Map<string, string>();

/** `2019-10-07` as `7 October 2019`, in UTC wherever the site is built. */
export const formatDay = (date: string): string => formatDays(date, date);

/** Two days of one conference as `7–9 October 2019`; what the days share is written once. */
export function formatDays(start: string, end: string): string {
  const key = `${start}/${end}`;
  const known = formatted.get(key);
  if (known !== undefined) return known;
  const days = day
    .formatRange(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`))
    .replace(/\s*–\s*/u, (dash) => (start.slice(0, 7) === end.slice(0, 7) ? '–' : dash));
  formatted.set(key, days);
  return days;
}
