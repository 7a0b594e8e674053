import { escapeHtml } from '../lib/html.ts';

/** What is handed on of a place, in the forms in which it is copied. */
export interface ToCopy {
  /** What it is, as labels name it. */
  name: string;
  title: string;
  url: string;
  text: string;
  html?: string;
  markdown: string;
  /** What was copied, as it is said beside the control, and to screen readers. */
  told: string;
  announced: string;
}

/** A heading’s own link: its address, as Markdown with its title. */
export function linkToCopy(link: HTMLAnchorElement): ToCopy {
  const name = (link.ariaLabel ?? '').replace(/^Link to /, '');
  const [, title = name] = /“(.*)”/s.exec(name) ?? [];
  const { href: url } = link;
  const markdown = `[${escapeMarkdown(title)}](${url})`;
  return { name, title, url, text: url, markdown, told: 'Copied', announced: `Copied ${url}` };
}

/**
 * A claim as people send it: its words, its owner with the role, the event and its year, its address.
 *
 * @param claim the element with `data-takeaway` (`Claim.astro`)
 */
export function claimToCopy(claim: HTMLElement): ToCopy {
  const said = (selector: string): string =>
    (claim.querySelector(selector)?.textContent ?? '').trim().replace(/\s+/g, ' ');
  const words = said('.text');
  const source = [said('.who'), claim.dataset['told']].filter(Boolean).join(', ');
  const url = claim.querySelector<HTMLAnchorElement>('a.permalink, .text > a')?.href ?? location.href;
  return {
    name: `the takeaway “${words}”`,
    title: words,
    url,
    text: `${words}\n${source}\n${url}`,
    html: `<blockquote>${escapeHtml(words)}</blockquote><p>${escapeHtml(source)}: <a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`,
    markdown: `> ${escapeMarkdown(words)}\n>\n> ${escapeMarkdown(source)}: <${url}>`,
    told: 'Copied with owner and link',
    announced: `Copied “${words}”, ${source}, with its link`,
  };
}

const escapeMarkdown = (text: string): string => text.replace(/[\\[\]*_`<]/g, '\\$&');
