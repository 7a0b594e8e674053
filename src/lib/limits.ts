/** More entries than these in one list are split over pages, by a key that does not move. */
export const mostInList = 500;

/** More claims than these in one list are split likewise. */
export const mostClaimsInList = 150;

/** So many claims of each part begin a list of claims that is split. */
export const mostOfPart = 8;

/** The same of talks: title, speakers and address of one weigh as much as those of two people. */
export const mostTalksInList = 250;

/** The lists of a page together may be so many times as long as one of them alone. */
export const mostOfPage = 1.25;

/** A list of more talks shows no summaries, and one of more entries has parts to jump to. */
export const mostAtAGlance = 50;
