/** Shows the passages that support a claim, in what is folded open now or later. */
for (const details of document.querySelectorAll<HTMLDetailsElement>('details[open]')) unfold(details);
addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open) unfold(target);
  },
  // It does not bubble.
  { capture: true },
);

function unfold(details: HTMLDetailsElement): void {
  const place = details.querySelector<HTMLElement>('.support:not([data-shown])');
  const link = place?.querySelector('a');
  if (place && link) void showSupport(place, link);
}

/**
 * Shows the passages, taken from the page on which they stand. Where that page cannot be had, the link to them stays.
 *
 * @param link leads to `#_supports-<claim>`
 */
async function showSupport(place: HTMLElement, link: HTMLAnchorElement): Promise<void> {
  place.dataset['shown'] = '';
  try {
    const page = await pageOf(link);
    const claim = link.hash.replace('#_supports-', '#');
    const passages = [...page.querySelectorAll<HTMLElement>('[data-supports]')]
      .filter((mark) => mark.querySelector('a')?.hash === claim)
      .flatMap((mark) => passageAfter(mark) ?? []);
    if (passages.length === 0) return;
    const quote = document.createElement('blockquote');
    const language = passages[0]?.closest<HTMLElement>('[lang]')?.lang;
    if (language) quote.lang = language;
    quote.append(...passages.map((passage) => copyOf(passage, link.href)));
    place.before(quote);
    link.textContent = 'Read on in the notes';
  } catch {
    delete place.dataset['shown'];
  }
}

async function pageOf(link: HTMLAnchorElement): Promise<Document> {
  if (link.pathname === location.pathname) return document;
  const answer = await fetch(link.pathname);
  if (!answer.ok) throw new Error(`${link.pathname} answers ${answer.status}.`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** The block behind a mark; several marks may stand before one block. */
function passageAfter(mark: Element): Element | undefined {
  const next = mark.nextElementSibling;
  return next instanceof HTMLElement && next.dataset['supports'] !== undefined
    ? passageAfter(next)
    : (next ?? undefined);
}

/** A copy for another place: without ids and controls, its links leading where they led. */
function copyOf(passage: Element, address: string): Node {
  const copy = document.importNode(passage, true);
  for (const control of copy.querySelectorAll('copy-link, [data-supports]')) control.remove();
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const link of copy.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', address).href);
  return copy;
}
