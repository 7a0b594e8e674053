/** What the site is called, wherever it is named. */
export const siteName = 'Conference Takeaways';

/** One sentence on what the site is. */
export const siteDescription =
  'What engineers brought home from conferences: reports, talks and takeaways to browse, search and link to.';
