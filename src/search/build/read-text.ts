import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { Anchor } from '../shared/anchors.ts';
import { wordsOf } from '../shared/fold.ts';
import { inlineElements } from '../shared/inline-elements.ts';

/** A piece of text in which no element parts words. */
interface Run {
  text: string;
  /** The heading in which it stands, by its element: `h2`. */
  heading?: string;
}

/** The text of a record, and the places in it that have an address or mark something. */
export interface RecordText {
  runs: Run[];
  anchors: Anchor[];
}

/**
 * The text of nodes as readers read it, without the spaces that HTML does not show: cut where an element other than an
 * inline one begins or ends. What a picture shows is told in its place.
 */
export function readText(nodes: readonly AnyNode[]): RecordText {
  const runs: Run[] = [];
  const anchors: Anchor[] = [];
  let words = 0;
  let text = '';
  read(nodes, undefined);
  endRun(undefined);
  return { runs, anchors };

  function endRun(heading: string | undefined): void {
    const shown = withoutExtraSpaces(text);
    text = '';
    if (shown === '') return;
    words += wordsOf(shown).length;
    runs.push(heading === undefined ? { text: shown } : { text: shown, heading });
  }

  function read(some: readonly AnyNode[], heading: string | undefined): void {
    for (const node of some) {
      if (isText(node)) text += node.data;
      else if (isTag(node)) readElement(node, heading);
    }
  }

  function readElement(element: Element, heading: string | undefined): void {
    const { name, attribs, children } = element;
    const isInline = inlineElements.has(name);
    if (!isInline) endRun(heading);
    if (attribs['id']) {
      const location = words + wordsOf(text).length;
      anchors.push({ element: name, id: attribs['id'], text: labelOf(element), location });
    }
    if (name === 'img') text += attribs['alt'] ?? '';
    const own = /^h[1-6]$/.test(name) ? name : heading;
    read(children, own);
    if (!isInline) endRun(own);
  }
}

/** What is said of an element: of all but headings and owners, nothing. */
const labelOf = (element: Element): string =>
  /^(?:h[1-6]|p)$/.test(element.name) ? withoutExtraSpaces(DomUtils.textContent(element)) : '';

const withoutExtraSpaces = (text: string): string => text.replace(/[ \t\n\r\f]+/g, ' ').trim();
