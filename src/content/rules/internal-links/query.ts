import { takeawayKinds } from '../../../schemas/takeaway.ts';
import { talkKinds } from '../../../schemas/talk.ts';
import type { ContentFolder } from '../../read/content-folder.ts';
import type { PageKind } from '../../read/entry.ts';
import { didYouMean, unknownId } from '../rule.ts';

/** What a field of a query may say: an id of an entry of a kind, one of some words, or what has a form. */
type Values = PageKind | readonly string[] | RegExp;

/** What the pages that take a query know (DESIGN.md, Page contract). */
const queries: Record<string, Record<string, Values>> = {
  '/search/': {
    q: /^/,
    speaker: 'people',
    topic: 'topics',
    conference: 'conferences',
    organisation: 'organisations',
    kind: [...talkKinds, 'section', 'takeaway'],
    claim: takeawayKinds,
    by: 'people',
    year: /^\d{4}$/,
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
    has: ['video', 'slides', 'outcome'],
    sort: ['relevance', 'date'],
  },
  '/takeaways/': { kind: takeawayKinds, conference: 'conferences', topic: 'topics', by: 'people' },
};

/**
 * Says what is wrong with a link to a search, or to takeaways that are narrowed.
 *
 * @param page the address before the `?`
 * @param query what stands behind it
 */
export function whatIsWrongWithQuery(page: string, query: string, content: ContentFolder): string[] {
  const fields = queries[page];
  if (!fields && queries[`${page}/`]) return [`Addresses end with a slash: \`${page}/?${query}\`.`];
  if (!fields) {
    const known = Object.keys(queries).map((each) => `\`${each}\``);
    return [`Only ${known.join(' and ')} take a query. Leave out what stands behind the \`?\`.`];
  }
  return [...new URLSearchParams(query.replace(/#.*/s, ''))].flatMap(
    ([name, value]) => whatIsWrongWithField(name, value, fields, content) ?? [],
  );
}

function whatIsWrongWithField(
  name: string,
  value: string,
  fields: Record<string, Values>,
  content: ContentFolder,
): string | undefined {
  const values = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const names = Object.keys(fields);
  if (values === undefined)
    return `That page knows no \`${name}\`${didYouMean(name, names, `. It knows ${list(names)}.`)}`;
  if (value === '' && name !== 'q') return `Nothing stands behind \`${name}=\`. Say what, or leave it out.`;
  if (typeof values === 'string') return unknownId(content, values, value);
  if (values instanceof RegExp)
    return values.test(value) ? undefined : `\`${value}\` is no ${name}. Correct it, or leave it out.`;
  if (values.includes(value)) return undefined;
  return `There is no ${name} \`${value}\`${didYouMean(value, values, `. Write one of ${list(values)}.`)}`;
}

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
