/** Goes on to where an old address leads now (`MovedAddress.astro`); the history keeps the new address only. */
const { to, fragments = '{}' } = document.querySelector<HTMLElement>('moved-address')?.dataset ?? {};
const known = JSON.parse(fragments) as Record<string, string>;
follow();
addEventListener('hashchange', follow);

function follow(): void {
  const fragment = location.hash.slice(1);
  if (Object.hasOwn(known, fragment)) location.replace(known[fragment] ?? '');
  else if (to !== undefined) location.replace(to.includes('#') ? to : to + location.hash);
}
