/**
 * Compares two of the talks listed in it: their claims side by side, kind by kind, taken from the pages of the talks. What
 * is compared stands in the query of the address (`compare=<report>/<talk>`, twice), so that it can be handed on.
 */
class CompareTalks extends HTMLElement {
  readonly #choices = [document.createElement('select'), document.createElement('select')] as const;
  readonly #result = document.createElement('div');
  readonly #status = document.createElement('p');

  connectedCallback(): void {
    const talks = [...this.querySelectorAll<HTMLAnchorElement>('a.title-link')];
    if (talks.length < 2 || this.querySelector('select')) return;
    const row = document.createElement('p');
    row.className = 'choices';
    row.append('Compare two talks:');
    for (const [index, choice] of this.#choices.entries()) {
      choice.ariaLabel = index === 0 ? 'Talk to compare' : 'Talk to compare it with';
      choice.append(
        new Option(index === 0 ? 'this one' : 'with that one', ''),
        ...talks.map((talk) => new Option(talk.textContent.trim(), idOf(talk))),
      );
      choice.addEventListener('change', () => {
        const query = new URLSearchParams(location.search);
        query.delete('compare');
        for (const { value } of this.#choices) if (value) query.append('compare', value);
        const written = query.toString().replaceAll('%2F', '/');
        history.replaceState(history.state, '', location.pathname + (written ? `?${written}` : ''));
        void this.#show();
      });
    }
    this.#status.setAttribute('role', 'status');
    this.#status.className = 'quiet';
    row.append(...this.#choices);
    this.prepend(row, this.#status, this.#result);
    const [one = '', other = ''] = new URLSearchParams(location.search).getAll('compare');
    const [first, second] = this.#choices;
    first.value = one;
    second.value = other;
    if (first.value && second.value) void this.#show().then(() => this.scrollIntoView());
  }

  async #show(): Promise<void> {
    const ids = this.#choices.map(({ value }) => value);
    this.#result.replaceChildren();
    this.#status.textContent = '';
    if (ids.includes('')) return;
    if (ids[0] === ids[1]) {
      this.#status.textContent = 'Choose two different talks.';
      return;
    }
    const links = ids.map((id) =>
      [...this.querySelectorAll<HTMLAnchorElement>('a.title-link')].find((link) => idOf(link) === id),
    );
    try {
      const talks = await Promise.all(links.map((link) => (link ? claimsOf(link) : [])));
      // Another may have been chosen meanwhile.
      if (this.#choices.some(({ value }, index) => value !== ids[index])) return;
      this.#result.append(tableOf(links, talks));
      const [one = 0, other = 0] = talks.map(({ length }) => length);
      this.#status.textContent = `${one} and ${other} takeaways, side by side.`;
    } catch {
      this.#status.textContent = 'The talks could not be loaded. Are you offline?';
    }
  }
}

/** `<report>/<talk>`, as it stands at the end of the address of a talk. */
const idOf = ({ pathname }: HTMLAnchorElement): string => pathname.split('/').slice(-3, -1).join('/');

/** The claims on the page of a talk, ready to stand elsewhere. */
async function claimsOf(talk: HTMLAnchorElement): Promise<HTMLElement[]> {
  const answer = await fetch(talk.pathname);
  if (!answer.ok) throw new Error(`${talk.pathname} answers ${answer.status}.`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...page.querySelectorAll<HTMLElement>('.takeaways > [data-takeaway]')].map((claim) => {
    const copy = document.importNode(claim, true);
    copy.removeAttribute('id');
    // The colour of its conference, which its page has as a whole.
    copy.dataset['accent'] = page.documentElement.dataset['accent'];
    return copy;
  });
}

/** A column for each talk, and for each kind a row of its own. */
function tableOf(
  links: readonly (HTMLAnchorElement | undefined)[],
  talks: readonly (readonly HTMLElement[])[],
): HTMLElement {
  const table = document.createElement('table');
  table.className = 'comparison unhung';
  const head = table.createTHead().insertRow();
  for (const link of links) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    if (link) cell.append(link.cloneNode(true));
    head.append(cell);
  }
  const kindOf = (claim: HTMLElement): string => claim.querySelector('[data-kind]')?.textContent ?? '';
  const body = table.createTBody();
  for (const kind of new Set(talks.flat().map(kindOf))) {
    const row = body.insertRow();
    for (const [index, claims] of talks.entries()) {
      const list = document.createElement('ul');
      list.role = 'list';
      list.append(...claims.filter((claim) => kindOf(claim) === kind));
      const cell = row.insertCell();
      cell.dataset['talk'] = links[index]?.textContent.trim() ?? '';
      cell.append(list);
    }
  }
  return table;
}

customElements.define('compare-talks', CompareTalks);
