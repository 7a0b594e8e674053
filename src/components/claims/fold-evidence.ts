/** Shows what supports a claim once its evidence is folded open. */
addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    const place = target.querySelector<HTMLElement>('.support:not([data-shown])');
    const link = place?.querySelector('a');
    if (place && link) void import('./show-support.ts').then(({ showSupport }) => showSupport(place, link));
  },
  // It does not bubble.
  true,
);
