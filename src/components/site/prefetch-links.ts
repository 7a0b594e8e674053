/** How long a link is hovered or focused before its page is fetched, in milliseconds. */
const delay = 60;

const prefetched = new Set([location.href.replace(/#.*/, '')]);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Fetches the page of a link that is hovered or focused, so that it is there when the link is followed. */
function prefetch({ target }: Event): void {
  clearTimeout(timer);
  const link = target instanceof Element ? target.closest('a') : null;
  const address = link?.href.replace(/#.*/, '') ?? '';
  // Pages end in a slash; what does not is a file that may be large.
  if (link?.origin !== location.origin || !link.pathname.endsWith('/') || prefetched.has(address)) return;
  timer = setTimeout(() => {
    prefetched.add(address);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = address;
    document.head.append(hint);
  }, delay);
}

const { connection } = navigator as { connection?: { saveData?: boolean } };
if (!connection?.saveData) {
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, prefetch);
}
