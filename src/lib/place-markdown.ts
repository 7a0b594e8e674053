import { Parser } from 'htmlparser2';
import { idInReport } from './addresses.ts';
import type { LinkState } from '../schemas/link-state.ts';
import { escapeHtml } from './html.ts';
import { linkNote } from './link-note.ts';

/** Where rendered Markdown is shown, and whom its opinions belong to. */
export interface Placement {
  /** The base path of the site, with slashes around it. */
  base: string;
  /** The address of the page that shows it, base included. */
  page: string;
  /** Levels by which its headings sink: 0 where `##` is an `h2`. */
  headingShift: number;
  /**
   * The site's origin, where the result is shown outside of the site: addresses become absolute, and what
   * only a page of the site can have is left out.
   */
  origin?: string;
  /** The talk whose notes these are, if they are shown inside a report: prefixes their ids. */
  talk?: string;
  /** What is known of an outside address. */
  link: (address: string) => LinkState | undefined;
  /** Who owns an opinion, and in what role: reporter, speaker or both. */
  owner: (personId: string) => { name: string; address: string; role: string };
}

/** A stretch of HTML, or the place of a talk and the level at which its heading stands. */
export type PlacedBlock = { html: string } | { talk: string; level: number };

/**
 * Places rendered Markdown where it is shown. Shifts headings, prefixes their ids and the fragment
 * links to them with the talk's id, adds the base path to addresses of this site, gives each
 * heading a link to itself and each opinion its owner, and cuts at the places of talks
 * (`<hr data-talk>`). Whatever else the HTML holds is copied byte for byte.
 *
 * @param html well-formed HTML as the Markdown processor writes it
 * @returns the stretches in reading order
 */
export function placeMarkdown(html: string, placement: Placement): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  const prefixed = (id: string) => (placement.talk ? idInReport(placement.talk, id) : id);
  let written = '';
  let copied = 0;
  let sectionLevel = 1;
  let outside = '';
  let heading: { id: string; label: string } | undefined;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'hr' && attributes['data-talk'] !== undefined) {
          replaceWith('');
          blocks.push({ html: written }, { talk: attributes['data-talk'], level: sectionLevel + 1 });
          written = '';
          return;
        }
        const level = headingLevel(name);
        if (level !== undefined) {
          sectionLevel = sinkTo(level);
          const id = attributes['id'];
          if (id === undefined || placement.origin !== undefined) return replaceWith(`<h${sectionLevel}>`);
          heading = { id: prefixed(id), label: '' };
          return replaceWith(`<div class="heading"><h${sectionLevel} id="${heading.id}">`);
        }
        if (name === 'a') {
          outside = attributes['href'] ?? '';
          return replaceWith(openTag(name, placeLink(attributes)));
        }
        if (name === 'img' && placement.origin !== undefined) {
          const { srcset: _srcset, src = '', ...others } = attributes;
          return replaceWith(openTag(name, { src: new URL(src, placement.origin).href, ...others }));
        }
        // Long lines of code are scrolled by keyboard too; the box before a task says what it means.
        if (name === 'pre' && placement.origin === undefined)
          return replaceWith(openTag(name, { ...attributes, tabindex: '0' }));
        if (name === 'input') {
          const label = 'checked' in attributes ? 'done' : 'not done';
          return replaceWith(openTag(name, { ...attributes, 'aria-label': label }));
        }
        if (name === 'div' && attributes['role'] === 'note') openNote(attributes);
      },
      ontext(text) {
        if (heading) heading.label += text;
      },
      onclosetag(name) {
        if (name === 'a') return noteAfterLink();
        const level = headingLevel(name);
        if (level === undefined) return;
        replaceWith(`</h${sinkTo(level)}>${heading ? `${permalink(heading)}</div>` : ''}`);
        heading = undefined;
      },
    },
    { decodeEntities: false, lowerCaseTags: false, lowerCaseAttributeNames: false },
  );

  function sinkTo(level: number): number {
    return Math.min(6, level + placement.headingShift);
  }

  /** Copies what lies before the current tag and writes `text` in the tag's place. */
  function replaceWith(text: string): void {
    written += html.slice(copied, parser.startIndex) + text;
    copied = parser.endIndex + 1;
  }

  function placeLink(attributes: Record<string, string>): Record<string, string> {
    const href = attributes['href'] ?? '';
    const { base, page, origin = '' } = placement;
    if (href.startsWith('#'))
      return { ...attributes, href: `${origin && origin + page}#${prefixed(href.slice(1))}` };
    if (href.startsWith('/')) return { ...attributes, href: origin + base + href.slice(1) };
    return attributes;
  }

  /** Says behind a link that its address is gone, and offers an archived copy. */
  function noteAfterLink(): void {
    if (!/^https:/i.test(outside)) return;
    const state = placement.link(outside.replaceAll('&amp;', '&'));
    const note = linkNote(state);
    if (!note && !state?.archived) return;
    const copy = state?.archived ? `<a href="${escapeHtml(state.archived)}">archived copy</a>` : '';
    replaceWith(`</a> (${[note, copy].filter(Boolean).join(', ')})`);
  }

  function permalink({ id, label }: { id: string; label: string }): string {
    const name = label.replace(/"/g, '&quot;');
    return `<copy-link><a class="permalink" href="${placement.page}#${id}" aria-label="Link to “${name}”">#</a></copy-link>`;
  }

  function openNote(attributes: Record<string, string>): void {
    const by = attributes['data-by'];
    if (by === undefined) {
      return replaceWith(
        '<div class="correction" role="note" aria-label="Correction"><p class="note-owner">Correction</p>',
      );
    }
    const { name, address, role } = placement.owner(by);
    const shown = escapeHtml(name);
    replaceWith(
      `<div class="opinion" role="note" aria-label="Opinion of ${shown}"><p class="note-owner">Opinion of <a href="${address}">${shown}</a>, ${role}</p>`,
    );
  }

  parser.end(html);
  blocks.push({ html: written + html.slice(copied) });
  return blocks.filter((block) => !('html' in block) || block.html.trim() !== '');
}

const headingLevel = (name: string): number | undefined =>
  /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;

/** Writes an opening tag; attribute values are raw source and already escaped. */
const openTag = (name: string, attributes: Record<string, string>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value.replace(/"/g, '&quot;')}"`)
    .join('')}>`;
