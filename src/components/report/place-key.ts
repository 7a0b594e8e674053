/** Under which name the reading position of this page is kept (`lib/stored.ts`). */
export const placeKey = (): string => `place ${location.pathname}`;
