/** How long a link is pointed at before it seems meant, in milliseconds. */
const meant = 60;

const asked = new Set([location.href.replace(/#.*/, '')]);
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Asks for the page of a link that is pointed at or focused, so that it is here when the link is followed. */
function prefetch({ target }: Event): void {
  clearTimeout(waiting);
  const link = target instanceof Element ? target.closest('a') : null;
  const address = link?.href.replace(/#.*/, '') ?? '';
  // Pages end in a slash; what does not is a file that may be large.
  if (link?.origin !== location.origin || !link.pathname.endsWith('/') || asked.has(address)) return;
  waiting = setTimeout(() => {
    asked.add(address);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = address;
    document.head.append(hint);
  }, meant);
}

const { connection } = navigator as { connection?: { saveData?: boolean } };
if (!connection?.saveData) {
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, prefetch);
}
