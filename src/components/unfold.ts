/** Brings what is needed once something is folded open: the passage that supports a claim, the buttons that copy citations. */
addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    if (target.querySelector('copy-text')) void import('./report/copy-text.ts');
    const place = target.querySelector<HTMLElement>('.support:not([data-shown])');
    const link = place?.querySelector('a');
    if (place && link)
      void import('./claims/show-support.ts').then(({ showSupport }) => showSupport(place, link));
  },
  // It does not bubble.
  true,
);
