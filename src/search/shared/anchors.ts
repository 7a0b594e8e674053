/** An element of a record with an id, and how many words of its text stand before it. */
export interface Anchor {
  element: string;
  id: string;
  /** Of a heading or an owner. */
  text: string;
  location: number;
}

// Ids that mark places in a record; like all ids of the program they begin with `_`.

/** Where its takeaways end. */
export const endOfTakeaways = '_end-of-takeaways';

/** The words that say whose a passage is, at its beginning; a number follows. */
export const ownerMark = '_by-';

/** Where a passage with an owner ends; a number follows. */
export const endMark = '_until-';
