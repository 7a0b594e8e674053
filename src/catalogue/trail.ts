import { to } from './catalogue.ts';
import type { CatalogueEntry } from './types.ts';

/** The pages above a report or a talk, from the top: the reports, the conference and, for a talk, its report. */
export function trailAbove(entry: CatalogueEntry): { label: string; address: string }[] {
  const report = 'report' in entry ? entry.report : entry;
  const { conference } = report;
  return [
    { label: 'Reports', address: to.reports },
    { label: conference.name, address: conference.address },
    ...(report === entry ? [] : [{ label: report.name, address: report.address }]),
  ];
}
