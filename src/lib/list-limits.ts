/** More entries than these in one list are split over pages, by a key that does not move. */
export const mostInList = 500;

/** Beyond so many talks on the site a talk has the card of its report. */
export const mostTalkCards = 500;
