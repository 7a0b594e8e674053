/** Goes on to where an old address leads now; the history keeps the new address only. */
class MovedAddress extends HTMLElement {
  connectedCallback(): void {
    this.#follow();
    addEventListener('hashchange', () => this.#follow());
  }

  #follow(): void {
    const { to, fragments = '{}' } = this.dataset;
    const known = JSON.parse(fragments) as Record<string, string>;
    const fragment = location.hash.slice(1);
    if (Object.hasOwn(known, fragment)) location.replace(known[fragment] ?? '');
    else if (to !== undefined) location.replace(to.includes('#') ? to : to + location.hash);
  }
}

customElements.define('moved-address', MovedAddress);
