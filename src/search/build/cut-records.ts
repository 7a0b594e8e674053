import { Element, isTag, Text, type AnyNode } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { endMark, endOfTakeaways, ownerMark } from '../shared/anchors.ts';
import { readText, type RecordText } from './read-text.ts';
import { recordSchema, type SearchRecord } from './record.ts';

/** One thing that a search can find: a talk, or a section of a report. */
export interface CutRecord extends RecordText {
  /** What a hit opens, base path included. */
  url: string;
  record: SearchRecord;
}

/**
 * Cuts the search records from a built page: one for a talk's home; for a report one for its
 * opening and one for each section, the talks placed in them left out. The title of a section of nothing but talks finds
 * the report: each record makes every search of texts heavier.
 *
 * @param html the page as built
 * @param address the page's address, base path included
 * @returns none for a page that holds no record
 * @throws Error if the page's record is malformed
 */
export function cutRecords(html: string, address: string): CutRecord[] {
  // Most pages hold none, and need no tree.
  if (!html.includes('data-record=')) return [];
  const isRoot = ({ attribs }: Element) => attribs['data-record'] !== undefined;
  const root = DomUtils.findOne(isRoot, parseDocument(html).children);
  if (!root) return [];
  const record = recordSchema.parse(JSON.parse(root.attribs['data-record'] ?? ''));
  removeAll(root, ({ name, attribs }) => name === 'copy-link' || attribs['data-record-skip'] !== undefined);
  markOwners(root);
  // Nothing but the owner in these is searched.
  removeAll(root, ({ attribs }) => attribs['data-record-owner'] !== undefined);
  for (const takeaways of DomUtils.findAll((element) => hasClass(element, 'takeaways'), root.children)) {
    DomUtils.appendChild(takeaways, new Element('span', { id: endOfTakeaways }));
  }

  if (record.type === 'talk') {
    return [{ url: address, record, ...readText(withoutHead(root).children) }];
  }
  const opening = { id: '', title: record.title, nodes: [] as AnyNode[] };
  const parts = [opening];
  for (const node of proseOf(root)) {
    const heading = headingIn(node);
    if (heading) parts.push({ ...heading, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  const cut = parts.map(({ id, title, nodes }) => ({ id, title, ...readText(nodes) }));
  const isEmpty = ({ id, runs }: (typeof cut)[number]) => id !== '' && runs.length === 0;
  const titles = cut.filter(isEmpty).map(({ title }) => title);
  return cut
    .filter((part) => !isEmpty(part))
    .map(({ id, title, ...text }) => ({
      url: id === '' ? address : `${address}#${id}`,
      record: {
        ...record,
        title,
        about: { '': [record.about[id], ...(id === '' ? titles : [])].filter(Boolean).join(' ') },
      },
      ...text,
    }));
}

function removeAll(root: Element, isRemoved: (element: Element) => boolean): void {
  for (const element of DomUtils.findAll(isRemoved, root.children)) DomUtils.removeElement(element);
}

/**
 * Puts before each takeaway, opinion, quote and correction whose it is, and marks its end, so that an excerpt
 * never gives one person's words to another.
 */
function markOwners(root: Element): void {
  const isOwner = (element: Element) => hasClass(element, 'note-owner') || hasClass(element, 'who');
  let number = 0;
  for (const owner of DomUtils.findAll(isOwner, root.children)) {
    const passage = passageOf(owner);
    if (!passage) continue;
    const label = new Text(`${DomUtils.textContent(owner).trim().replace(/\s+/g, ' ')}:`);
    DomUtils.removeElement(owner);
    DomUtils.prependChild(passage, new Element('p', { id: `${ownerMark}${number}` }, [label]));
    DomUtils.appendChild(passage, new Element('span', { id: `${endMark}${number}` }));
    number += 1;
  }
  // What became of a claim is nobody’s words of then.
  for (const outcome of DomUtils.findAll((element) => hasClass(element, 'outcome'), root.children)) {
    const takeaway = takeawayAround(outcome);
    if (!takeaway) continue;
    DomUtils.removeElement(outcome);
    DomUtils.append(takeaway, outcome);
    const label = new Text('What became of it:');
    DomUtils.prependChild(outcome, new Element('p', { id: `${ownerMark}${number}` }, [label]));
    DomUtils.appendChild(outcome, new Element('span', { id: `${endMark}${number}` }));
    number += 1;
  }
}

/** What stands below or above the name of its owner. */
function passageOf(owner: Element): Element | undefined {
  if (!hasClass(owner, 'note-owner')) return takeawayAround(owner);
  const parent = owner.parent as Element;
  return parent.name === 'figcaption' ? (parent.parent as Element) : parent;
}

function takeawayAround({ parent }: Element): Element | undefined {
  if (!parent || !isTag(parent)) return undefined;
  const list = parent.parent;
  return list && isTag(list) && hasClass(list, 'takeaways') ? parent : takeawayAround(parent);
}

const hasClass = (element: Element, name: string): boolean =>
  (element.attribs['class'] ?? '').split(/\s+/).includes(name);

/** Leaves out the head of a talk's page: title, names and topics are told apart from the text. */
function withoutHead(root: Element): Element {
  const head = DomUtils.findOne(({ name }) => name === 'header', root.children);
  const lead = head && DomUtils.findOne(({ attribs }) => attribs['class'] === 'lead', head.children);
  if (head && lead) DomUtils.replaceElement(head, lead);
  return root;
}

/** The blocks of an article in reading order: its summary and takeaways, then its prose. */
function proseOf(root: Element): AnyNode[] {
  return DomUtils.findAll(
    (element) => hasClass(element, 'lead') || hasClass(element, 'takeaways') || hasClass(element, 'prose'),
    root.children,
  ).flatMap((element) => (hasClass(element, 'prose') ? element.children : [element]));
}

function headingIn(node: AnyNode): { id: string; title: string } | undefined {
  if (!isTag(node) || node.attribs['class'] !== 'heading') return undefined;
  const heading = DomUtils.findOne(({ name }) => /^h[2-3]$/.test(name), node.children);
  if (!heading) return undefined;
  return { id: heading.attribs['id'] ?? '', title: DomUtils.textContent(heading).trim() };
}
