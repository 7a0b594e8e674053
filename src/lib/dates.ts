const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2019-10-07` as `7 October 2019`, in UTC wherever the site is built. */
export const formatDay = (date: string): string => day.format(new Date(date));

const shortDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/**
 * Two days of one conference as `7–9 October 2019`, or `30 Sept – 1 Oct 2019` where a line would be too long; what the
 * days share is written once.
 */
export function formatDays(start: string, end: string): string {
  const days = [new Date(start), new Date(end)] as const;
  if (start.slice(0, 7) !== end.slice(0, 7)) return shortDay.formatRange(...days);
  return day.formatRange(...days).replace(/\s*–\s*/u, '–');
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The month of a day: `2019-10-07` as `October 2019`. */
export const formatMonth = (date: string): string => month.format(new Date(date));

/** A day, a month or a year (`2019-10-07`, `2019-10`, `2019`) as `7 October 2019`, `October 2019`, `2019`. */
export function formatWhen(when: string): string {
  if (when.length === 4) return when;
  return (when.length === 7 ? month : day).format(new Date(when));
}
