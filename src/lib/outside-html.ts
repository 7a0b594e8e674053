import render from 'dom-serializer';
import type { Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** What only a page of the site can have; the places of talks are cut out later. */
const isOwn = (name: string): boolean =>
  /^(?:id|srcset|sizes|tabindex)$/.test(name) || (/^data-/.test(name) && !/^data-(?:talk|level)$/.test(name));

/**
 * Makes of a part of a page what can be read outside of the site: full addresses, and nothing that needs its scripts or
 * styles.
 *
 * @param html as a page shows it
 * @param page the full address of that page
 */
export function outsideHtml(html: string, page: string): string {
  const document = parseDocument(html);
  for (const element of DomUtils.findAll(() => true, document.children)) {
    const isHidden = element.attribs['class'] === 'visually-hidden';
    if (element.name === 'copy-link' || isHidden) DomUtils.removeElement(element);
    if (element.name === 'div' && /^(?:heading|prose)$/.test(element.attribs['class'] ?? '')) unwrap(element);
    for (const name of Object.keys(element.attribs)) if (isOwn(name)) delete element.attribs[name];
    for (const name of ['href', 'src']) {
      const address = element.attribs[name];
      // A full address stays as it is written.
      if (address !== undefined && !/^[a-z][a-z+.-]*:/i.test(address))
        element.attribs[name] = new URL(address, page).href;
    }
  }
  return render(document, { encodeEntities: 'utf8' });
}

function unwrap(element: Element): void {
  for (const child of [...element.children]) DomUtils.prepend(element, child);
  DomUtils.removeElement(element);
}
