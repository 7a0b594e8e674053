import { rememberSearch } from './recent-searches.ts';

// Keeps the searches of the search page for the dialog of the other pages.
const page = document.querySelector('search-page');
const remember = (): void => rememberSearch(new URLSearchParams(location.search).get('q') ?? '');

remember();
// The page has put the search into its address by then.
page?.addEventListener('submit', remember);
// Whoever follows a hit has made a search without sending it off.
page?.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('[data-results] a')) remember();
});
