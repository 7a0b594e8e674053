import type { Hit } from './pagefind.ts';

/** Writes a hit as a list item. Everything is set as text; only `mark` is taken over as markup. */
export function showHit({ url, excerpt, meta }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['result'] = '';
  const heading = document.createElement('h2');
  heading.append(link(url, meta['title'] ?? url));
  item.append(heading);

  const details = [meta['kind'], meta['speakers'], meta['event']].filter((detail) => detail);
  item.append(paragraph('quiet', details.join(' · ')));
  if (excerpt) {
    const text = paragraph('excerpt', '');
    text.append(...marked(excerpt));
    item.append(text);
  }
  if (meta['place']) {
    const place = paragraph('quiet', '');
    place.append(link(meta['place'], 'In its report'));
    item.append(place);
  }
  return item;
}

function link(address: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}

function paragraph(className: string, text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

/** Reads an excerpt inertly and keeps its words and marks. */
function marked(excerpt: string): Node[] {
  const body = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...body.childNodes].map((node) => {
    if (!(node instanceof HTMLElement) || node.localName !== 'mark') {
      return document.createTextNode(node.textContent ?? '');
    }
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
