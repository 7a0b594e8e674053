import type { CatalogueReport } from './types.ts';

/** The event of a report as it stands beside a title; nothing where the title says it. */
export const eventBeside = (title: string, { event }: CatalogueReport): string | undefined =>
  title.includes(event) ? undefined : event;
