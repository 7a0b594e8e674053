import { stored } from '../../lib/stored.ts';
import { placeKey } from './place-key.ts';

/** A part of a report that its contents lead to. */
interface Part {
  element: HTMLElement;
  /** Its links, in the contents beside the text and above it. */
  links: HTMLAnchorElement[];
}

/**
 * Marks in the contents of a report what is being read, tells it in the bar of narrow windows, and remembers it on this
 * device until the end is reached.
 *
 * @param reading holds the article and the bar above it
 */
function followReading(reading: HTMLElement): void {
  const parts = partsOfPage();
  const bar = reading.querySelector<HTMLDetailsElement>(':scope > details');
  offerToGoOn(parts);
  if (bar) closeWhenLeft(bar);
  const tell = bar && barTeller(bar, reading, parts);

  let frame = 0;
  let current: Part | undefined;
  const follow = () => {
    frame = 0;
    const line = innerHeight * 0.4;
    const next = lastAbove(line, parts);
    if (next !== current) mark(current, next);
    const isDone = reading.getBoundingClientRect().bottom <= innerHeight;
    if (isDone) stored.remove(placeKey());
    else if (next && next !== current) stored.set(placeKey(), next.element.id);
    current = next;
    tell?.(line);
  };
  const soon = () => {
    frame ||= requestAnimationFrame(follow);
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon, { passive: true });
  follow();
}

function partsOfPage(): Part[] {
  const parts = new Map<HTMLElement, HTMLAnchorElement[]>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const element = document.getElementById(link.hash.slice(1));
    if (element) parts.set(element, [...(parts.get(element) ?? []), link]);
  }
  return [...parts].map(([element, links]) => ({ element, links }));
}

/** The last part that begins above a line of the window. */
const lastAbove = (line: number, parts: readonly Part[]): Part | undefined =>
  parts.findLast(({ element }) => element.getBoundingClientRect().top <= line);

function mark(before: Part | undefined, now: Part | undefined): void {
  for (const link of before?.links ?? []) link.removeAttribute('aria-current');
  for (const link of now?.links ?? []) {
    link.setAttribute('aria-current', 'location');
    const list = link.closest('nav');
    if (!list || list.scrollHeight <= list.clientHeight) continue;
    const { top, bottom } = link.getBoundingClientRect();
    const { top: start, bottom: end } = list.getBoundingClientRect();
    if (top < start + 40 || bottom > end - 40) list.scrollTop += top - (start + end) / 2;
  }
}

/** Offers, in the head of the report, the part that was read last; whoever comes with a fragment has a place already. */
function offerToGoOn(parts: readonly Part[]): void {
  const place = location.hash === '' ? stored.get(placeKey()) : null;
  const [title] = parts.find(({ element }) => element.id === place)?.links ?? [];
  if (!title) return;
  const link = document.createElement('a');
  link.href = title.hash;
  link.append('Go on reading: ', wordsOf(title));
  const offer = document.createElement('p');
  offer.className = 'go-on';
  offer.append(link);
  document.querySelector('.report > .page-head')?.append(offer);
}

/** The words of a link, in their language. */
function wordsOf({ textContent, lang, dir }: HTMLAnchorElement): HTMLElement {
  const words = document.createElement('bdi');
  words.textContent = textContent.trim();
  if (lang) words.lang = lang;
  if (dir) words.dir = dir;
  return words;
}

/** Closes the contents, which lie over the text, once one has chosen a part or turned to something else. */
function closeWhenLeft(bar: HTMLDetailsElement): void {
  const close = () => (bar.open = false);
  bar.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) close();
  });
  bar.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !bar.open) return;
    close();
    bar.querySelector('summary')?.focus();
  });
  bar.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !bar.contains(relatedTarget)) close();
  });
}

/** What tells in the bar the section that stands at a line of the window, and how much is left to read. */
function barTeller(bar: HTMLElement, reading: HTMLElement, parts: readonly Part[]): (line: number) => void {
  const minutes = Number(reading.dataset['minutes']);
  const sections = parts.filter(
    ({ element, links }) => reading.contains(element) && links[0]?.parentElement?.matches('.depth-2'),
  );
  const name = bar.querySelector('.name');
  const where = bar.querySelector('.where');
  const prefix = document.createElement('span');
  prefix.className = 'visually-hidden';
  prefix.textContent = 'In this report: ';
  return (line) => {
    const section = lastAbove(line, sections);
    const [title] = section?.links ?? [];
    if (!section || !title || !name || !where) return;
    const { bottom, height } = reading.getBoundingClientRect();
    const left = Math.ceil(minutes * Math.min(1, Math.max(0, (bottom - line) / height)));
    const number = `${sections.indexOf(section) + 1} of ${sections.length}`;
    const told = left > 0 ? `${number} · ${left} min left` : number;
    if (where.textContent === told) return;
    name.replaceChildren(prefix, wordsOf(title));
    where.textContent = told;
  };
}

// Its definitions stand above: some are needed at once.
const reading = document.querySelector<HTMLElement>('.reading');
if (reading) followReading(reading);
