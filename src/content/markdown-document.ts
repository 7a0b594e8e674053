import type { RootContent } from 'mdast';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import { isMdx, markdownFeatures } from '../lib/markdown.ts';
import { childrenOf } from '../lib/outline.ts';
import type { Problem } from './problem.ts';
import type { SourceEntry } from './read-folder.ts';

export type Node = MdastNode | RootContent;

/** Adds a problem at the place of a node; `value` is what is written there. */
export type Report = (node: Node, message: string, value?: string) => void;

/**
 * Parses an article (MDX or Markdown) or notes (Markdown), with positions in the whole file.
 *
 * @returns `undefined` after pushing a problem if the text cannot be parsed
 */
export function parseMarkdown(entry: SourceEntry, problems: Problem[]): MdastNode | undefined {
  const parse = isMdx(entry.source.file) ? mdxToMdast : markdownToMdast;
  try {
    return parse(entry.source.text, { features: markdownFeatures });
  } catch (error) {
    const written = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /(\d+):(\d+)/.exec(written) ?? [];
    const reason = written
      .replace(/^[\d:\s-]+/, '')
      .replace(/\s*\(mdx[^)]*\)$/, '')
      .replace(/\.$/, '');
    const message = `The text can’t be read as MDX: ${reason}. Write a brace or \`<\` that is meant as text as \`\\{\` or \`\\<\`.`;
    problems.push({ file: entry.source.file, line: Number(line), column: Number(column), message });
    return undefined;
  }
}

/** Makes a function that pushes problems at nodes of one file. */
export function reportInto(entry: SourceEntry, problems: Problem[]): Report {
  return (node, message, value) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    problems.push({
      file: entry.source.file,
      line,
      column,
      ...(value === undefined ? {} : { value }),
      message,
    });
  };
}

/** Visits a node and all below it, in reading order. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}
