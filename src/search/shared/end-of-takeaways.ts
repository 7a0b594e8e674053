/** Id that marks in a record where its takeaways end; like all ids of the program it begins with `_`. */
export const endOfTakeaways = '_end-of-takeaways';
