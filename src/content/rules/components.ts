import { nearest } from '../../lib/nearest.ts';
import { childrenOf } from '../../markdown/outline.ts';
import { isMdx } from '../../markdown/syntax.ts';
import {
  articleComponents,
  type ArticleComponent,
  type ArticleComponentName,
} from '../../schemas/article-components.ts';
import type { Problem } from '../problem.ts';
import type { ContentFolder } from '../read/content-folder.ts';
import { atNode, splitTalkId, type Entry } from '../read/entry.ts';
import type { ComponentUse } from '../read/markdown-document.ts';
import { claimsNear, unknownClaim } from './claims.ts';
import { didYouMean, type Rule } from './rule.ts';

/** The use of a component must be right by the register: its name, attributes, what they name, and where it stands. */
export const components: Rule = function* (content) {
  for (const article of content.entries.reports.values())
    for (const use of article.markdown?.components ?? []) yield* problemsOfUse(use, article, content);
};

const names = Object.keys(articleComponents) as ArticleComponentName[];

function* problemsOfUse(use: ComponentUse, entry: Entry, content: ContentFolder): Generator<Problem> {
  const { node, name } = use;
  if (!isComponent(name)) return yield atNode(entry, node, unknownComponent(name), `<${name}>`);
  const component: ArticleComponent = articleComponents[name];
  const inMdx = isMdx(entry.source.file);
  const example = (!inMdx && component.inMarkdown) || component.example;
  const values = Object.values(use.props).filter((value) => value !== undefined);
  const value = values.length === 1 ? values[0] : undefined;
  const tag = inMdx ? `\`<${name}>\`` : `\`::${name.toLowerCase()}\``;
  const isForSections = component.place === 'below a section heading';
  if (!use.isBlock || (isForSections && !use.isInSection)) {
    const message = `${tag} must stand on a line of its own${isForSections ? ' below a section heading' : ''}, outside lists and blocks.`;
    yield atNode(entry, node, message, value);
  }
  if (childrenOf(node).length > 0)
    yield atNode(entry, node, `Nothing may stand inside ${tag}. Write \`${example}\`.`, value);
  const code = Object.keys(use.props).filter((prop) => use.props[prop] === undefined);
  for (const prop of code)
    yield atNode(entry, node, `What ${tag} is told is plain text, never code: \`${example}\`.`, prop);
  for (const prop of use.repeated)
    yield atNode(entry, node, `${tag} says \`${prop}\` twice: \`${example}\`.`, prop);
  if (code.length > 0 || use.repeated.length > 0) return;

  const { error } = component.props.safeParse(use.props, { reportInput: true });
  for (const issue of error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const remedy = didYouMean(key, Object.keys(component.props.shape), `; write \`${example}\`.`);
        const message = `${tag} has no attribute \`${key}\`${remedy}`;
        yield atNode(entry, node, message, use.props[key] || undefined);
      }
    } else if (issue.input === undefined) {
      yield atNode(entry, node, `${tag} lacks \`${issue.path.join('.')}\`: \`${example}\`.`);
    } else {
      const [prop = ''] = issue.path.map(String);
      const kind = component.names[prop];
      const written = String(issue.input);
      const remedy = didYouMean(written, kind ? known[kind](entry, content) : [], '.');
      yield atNode(entry, node, `\`${prop}\` ${issue.message}${remedy}`, written);
    }
  }
  if (error) return;
  for (const [prop, kind] of Object.entries<'talk' | 'claim'>(component.names)) {
    const written = use.props[prop];
    const message = written === undefined ? undefined : whyUnknown[kind](written, entry, content);
    if (message) yield atNode(entry, node, message, written);
  }
}

const isComponent = (name: string): name is ArticleComponentName => Object.hasOwn(articleComponents, name);

function unknownComponent(name: string): string {
  const tags = names.map((each) => `\`<${each}>\``).join(' and ');
  const meant = nearest(name, names);
  const remedy = meant ? `did you mean \`<${meant}>\`?` : 'Write anything else in Markdown.';
  return `There is no component \`<${name}>\`, and HTML is not allowed; there are ${tags}${meant ? '; ' : '. '}${remedy}`;
}

/** What a value may name. */
const known = {
  talk: ({ id: report }: Entry, { entries }: ContentFolder): Iterable<string> =>
    [...entries.talks.keys()].map(splitTalkId).flatMap((each) => (each.report === report ? each.talk : [])),
  claim: claimsNear,
};

/** What is wrong with a value that names something; nothing if that exists. */
const whyUnknown = {
  talk(id: string, entry: Entry, content: ContentFolder): string | undefined {
    if (content.entries.talks.has(`${entry.id}/${id}`)) return undefined;
    const remedy = didYouMean(id, known.talk(entry, content), `; add talks/${id}.md beside the article.`);
    return `This report has no talk \`${id}\`${remedy}`;
  },
  claim: unknownClaim,
};
