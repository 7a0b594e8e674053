import type { z } from 'zod';
import { resolveClaim } from '../lib/claim-reference.ts';
import { isMdx } from '../lib/markdown.ts';
import { nearest } from '../lib/nearest.ts';
import { childrenOf } from '../lib/outline.ts';
import {
  articleComponents,
  type ArticleComponent,
  type ArticleComponentName,
} from '../schemas/article-components.ts';
import { takeawayIds } from './check-references.ts';
import type { Node, Report } from './markdown-document.ts';
import { isDraft } from './permalinks.ts';
import { splitTalkId, type Folder, type SourceEntry } from './read-folder.ts';

/** The use of a component in an article, as written. */
export interface ComponentUse {
  node: Node;
  name: string;
  /** Its attributes; `undefined` for one that is no plain text. */
  props: Record<string, string | undefined>;
  /** How its use is written: `<Talk id="…" />` in MDX, `::talk{id=…}` in Markdown. */
  form: 'element' | 'directive';
}

/** Where in its article a component stands. */
export interface ComponentPlace {
  /** Whether it is a block of its own outside lists and other blocks. */
  isBlock: boolean;
  /** Whether a section heading stands above it. */
  isInSection: boolean;
}

/** The use of a component that a node of an article is, if it is one. */
export function componentUse(node: Node, { source }: SourceEntry): ComponentUse | undefined {
  if (node.type === 'leafDirective' && node.name === 'talk' && !isMdx(source.file))
    return { node, name: 'Talk', props: plain(node.attributes ?? {}), form: 'directive' };
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const attributes = node.attributes as { type: string; name?: string; value?: unknown }[];
  // What is spread has no name; what is no text is code.
  const props = attributes.map(({ type, name = '{…}', value }) => [
    name,
    type === 'mdxJsxAttribute' ? value : undefined,
  ]);
  return { node, name: node.name ?? '', props: plain(Object.fromEntries(props)), form: 'element' };
}

const plain = (values: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );

const names = Object.keys(articleComponents) as ArticleComponentName[];

/** Checks the use of a component by the register: its name, attributes, what they name, and where it stands. */
export function checkComponent(
  use: ComponentUse,
  place: ComponentPlace,
  entry: SourceEntry,
  folder: Folder,
  report: Report,
): void {
  const { node, name } = use;
  if (!isComponent(name)) return report(node, unknownComponent(name), `<${name}>`);
  const component: ArticleComponent = articleComponents[name];
  const example = (use.form === 'directive' && component.inMarkdown) || component.example;
  const values = Object.values(use.props).filter((value) => value !== undefined);
  const value = values.length === 1 ? values[0] : undefined;
  const tag = use.form === 'element' ? `\`<${name}>\`` : `\`::${name.toLowerCase()}\``;
  if (!place.isBlock || (component.place === 'below a section heading' && !place.isInSection)) {
    const where = component.place === 'below a section heading' ? ' below a section heading' : '';
    report(node, `${tag} must stand on a line of its own${where}, outside lists and blocks.`, value);
  }
  if (childrenOf(node).length > 0)
    report(node, `Nothing may stand inside ${tag}. Write \`${example}\`.`, value);
  const code = Object.keys(use.props).filter((prop) => use.props[prop] === undefined);
  for (const prop of code)
    report(node, `What ${tag} is told is plain text, never code: \`${example}\`.`, prop);
  if (code.length > 0) return;

  const { error } = component.props.safeParse(use.props, { reportInput: true });
  for (const issue of error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        report(node, unknownAttribute(tag, key, component.props, example), use.props[key] || undefined);
    else if (issue.input === undefined)
      report(node, `${tag} lacks \`${issue.path.join('.')}\`: \`${example}\`.`);
    else report(node, `\`${issue.path.join('.')}\` ${issue.message}.`, String(issue.input));
  }
  if (error) return;
  for (const [prop, kind] of Object.entries<'talk' | 'claim'>(component.names)) {
    const written = use.props[prop];
    const problem = written === undefined ? undefined : problemsOf[kind](written, entry, folder);
    if (problem) report(node, problem, written);
  }
}

const isComponent = (name: string): name is ArticleComponentName => Object.hasOwn(articleComponents, name);

function unknownAttribute(tag: string, key: string, props: z.ZodObject, example: string): string {
  const meant = nearest(key, Object.keys(props.shape));
  return `${tag} has no attribute \`${key}\`; ${meant ? `did you mean \`${meant}\`?` : `write \`${example}\`.`}`;
}

function unknownComponent(name: string): string {
  const known = names.map((each) => `\`<${each}>\``).join(' and ');
  const meant = nearest(name, names);
  const remedy = meant ? `did you mean \`<${meant}>\`?` : 'Write anything else in Markdown.';
  return `There is no component \`<${name}>\`, and HTML is not allowed; there are ${known}${meant ? '; ' : '. '}${remedy}`;
}

/** What is wrong with a value that names something. */
const problemsOf = {
  talk(id: string, { id: report }: SourceEntry, folder: Folder): string | undefined {
    if (folder.entries.talks.has(`${report}/${id}`)) return undefined;
    const meant = nearest(id, talksOf(report, folder));
    const remedy = meant ? `did you mean \`${meant}\`?` : `add talks/${id}.md beside the article.`;
    return `This report has no talk \`${id}\`; ${remedy}`;
  },
  claim(reference: string, entry: SourceEntry, folder: Folder): string | undefined {
    const { report, talk, takeaway } = resolveClaim(reference, entry.id, (id) =>
      folder.entries.talks.has(`${entry.id}/${id}`),
    );
    const home =
      talk === undefined ? folder.entries.reports.get(report) : folder.entries.talks.get(`${report}/${talk}`);
    const claims = home ? takeawayIds(home).map(({ id }) => id) : [];
    if (home && claims.includes(takeaway)) {
      if (isDraft(folder, entry) || !isDraft(folder, home)) return undefined;
      return 'The claim stands in a draft. Publish it, or leave the claim out until then.';
    }
    const meant = nearest(reference, claimsNear(entry.id, folder));
    const remedy = meant ? `did you mean \`${meant}\`?` : 'name one that exists.';
    return `There is no claim \`${reference}\`; ${remedy}`;
  },
};

const talksOf = (report: string, folder: Folder): string[] =>
  [...folder.entries.talks.keys()].flatMap((id) => {
    const { report: holder, talk } = splitTalkId(id);
    return holder === report ? [talk] : [];
  });

/** Every claim, as an article of a report refers to it. */
function* claimsNear(report: string, folder: Folder): Generator<string> {
  for (const entry of [...folder.entries.talks.values(), ...folder.entries.reports.values()]) {
    const { report: holder, talk } = splitTalkId(entry.id);
    const home = holder === report ? talk : entry.id;
    for (const { id } of takeawayIds(entry)) yield home === '' ? id : `${home}#${id}`;
  }
}
