/** What a card shows. */
export interface Card {
  /** What kind of thing it is, and where it belongs. */
  label: string;
  title: string;
  /** Who said or wrote it. */
  people: string;
  /** The colour of its conference, `#rrggbb`. */
  accent: string;
}

/** Where builds keep what they have drawn; may be deleted at any time. */
export const cardCache = '.cache/cards';

/** The size that sharing services ask for (https://ogp.me; summary cards with a large image), in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;
