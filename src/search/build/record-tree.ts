import { DomHandler, type Element } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Elements of a page that no search looks into. */
const isSkipped = (name: string, attributes: Record<string, string>): boolean =>
  attributes['data-record-skip'] !== undefined || name === 'copy-link';

/**
 * Builds the tree of the record in a page, as a parser reads it, and of nothing around it nor of what is skipped in it:
 * most of a page is.
 */
export class RecordTree {
  readonly #dom = new DomHandler();
  /** How many open elements there are from the record’s own on; 0 outside of it. */
  #depth = 0;
  /** The same from the one on that is skipped. */
  #skipped = 0;
  #isDone = false;

  /** The element that holds the record; none on a page without one. */
  get root(): Element | undefined {
    return this.#dom.root.children[0] as Element | undefined;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.#isDone) return;
    if (this.#depth === 0 && attributes['data-record'] === undefined) return;
    this.#depth += 1;
    if (this.#skipped > 0 || isSkipped(name, attributes)) this.#skipped += 1;
    else this.#dom.onopentag(name, attributes);
  }

  ontext(text: string): void {
    if (this.#depth > 0 && this.#skipped === 0) this.#dom.ontext(text);
  }

  onclosetag(): void {
    if (this.#depth === 0) return;
    if (this.#skipped > 0) this.#skipped -= 1;
    else this.#dom.onclosetag();
    this.#depth -= 1;
    this.#isDone = this.#depth === 0;
  }
}

/** Reads a page and builds the tree of its record. */
export function readRecordTree(html: string): RecordTree {
  const tree = new RecordTree();
  new Parser(tree).end(html);
  return tree;
}
