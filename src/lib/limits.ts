/** More entries than these in one list are split over pages, by a key that does not move. */
export const mostInList = 500;

/** A report with more talks than this shows their summaries, so that its page stays light. */
export const mostTalksInFull = 60;
