/** The widths from which there is room for more; styles ask for them by name: `@media (--medium)`. */
export const breakpoints: Readonly<Record<string, string>> = {
  /** For the margin in which labels hang. */
  '--medium': '46rem',
  /** For a wider margin, and for the chart beside the welcome. */
  '--large': '64rem',
  /** For what goes with a text beside it. */
  '--wide': '72rem',
};
