/** More entries than these in one list are split over pages, by a key that does not move. */
export const mostInList = 500;

/** More claims than these in one list are split likewise. */
export const mostClaimsInList = 150;
