import type { CatalogueConference, CatalogueTopic } from './types.ts';

/** In how many talks of each conference each topic is treated. */
export interface TopicMatrix {
  /** The conferences with the most talks; the rest are one column without an address. */
  columns: { name: string; conference: CatalogueConference | undefined }[];
  /** The most treated topics first. `counts` follows the columns. */
  rows: { topic: CatalogueTopic; counts: number[]; sum: number }[];
  /** The largest of all counts. */
  most: number;
}

/**
 * Counts talks by topic and conference.
 *
 * @param most how many rows and columns are shown
 */
export function topicMatrix(
  topics: readonly CatalogueTopic[],
  conferences: readonly CatalogueConference[],
  most: { rows: number; columns: number },
): TopicMatrix {
  const held = conferences
    .map((conference) => ({
      conference,
      talks: conference.reports.reduce((sum, { talks }) => sum + talks.length, 0),
    }))
    .filter(({ talks }) => talks > 0)
    .sort((a, b) => b.talks - a.talks)
    .map(({ conference }) => conference);
  const isCut = held.length > most.columns;
  const shown = isCut ? held.slice(0, most.columns - 1) : held;
  const columns = [
    ...shown.map((conference) => ({ name: conference.name, conference })),
    ...(isCut ? [{ name: `${held.length - shown.length} others`, conference: undefined }] : []),
  ];
  const rows = topics
    .filter((topic) => topic.talks.length > 0)
    .toSorted((a, b) => b.talks.length - a.talks.length)
    .slice(0, most.rows)
    .map((topic) => {
      const byConference = Map.groupBy(topic.talks, ({ report }) => report.conference);
      const counts = shown.map((conference) => byConference.get(conference)?.length ?? 0);
      const sum = topic.talks.length;
      return { topic, sum, counts: isCut ? [...counts, sum - counts.reduce((a, b) => a + b, 0)] : counts };
    });
  return { columns, rows, most: Math.max(1, ...rows.flatMap(({ counts }) => counts)) };
}
