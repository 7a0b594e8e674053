/** Marks the link of a table of contents whose part is being read: the last that begins in the upper 40 % of the window. */
class FollowContents extends HTMLElement {
  #links = new Map<Element, HTMLAnchorElement>();
  #frame = 0;

  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const part = document.getElementById(link.hash.slice(1));
      if (part) this.#links.set(part, link);
    }
    const follow = () => {
      this.#frame ||= requestAnimationFrame(() => this.#follow());
    };
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', follow, { passive: true });
    follow();
  }

  #follow(): void {
    this.#frame = 0;
    const middle = innerHeight * 0.4;
    let current: HTMLAnchorElement | undefined;
    for (const [part, link] of this.#links) {
      if (part.getBoundingClientRect().top <= middle) current = link;
    }
    for (const link of this.#links.values()) {
      if (link === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    const list = this.closest('nav');
    if (!current || !list || list.scrollHeight <= list.clientHeight) return;
    const { top, bottom } = current.getBoundingClientRect();
    const { top: start, bottom: end } = list.getBoundingClientRect();
    if (top < start + 40 || bottom > end - 40) list.scrollTop += top - (start + end) / 2;
  }
}

customElements.define('follow-contents', FollowContents);
