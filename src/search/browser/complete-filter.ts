import type { ReadFile } from '../engine/sources.ts';
import { filters, type Filterable } from '../shared/filters.ts';
import { wordsOf } from '../shared/fold.ts';
import { findValues } from './find-values.ts';

/** What a filter that is being typed may become. */
export interface TypedFilter {
  label: string;
  completions: {
    name: string;
    /** All that stands in the field with the filter completed, and where to go on there. */
    text: string;
    caret: number;
  }[];
  /** What is told of them. */
  hint: string;
}

const mostCompletions = 12;

/**
 * Completes the filter that stands before the caret: `claim:` into any kind of claim, `speaker:gw` into people of such
 * a name.
 *
 * @returns `undefined` where no filter is typed, or the one typed is complete
 * @throws Error if a file cannot be loaded
 */
export async function completeFilter(
  read: ReadFile,
  text: string,
  caret: number,
): Promise<TypedFilter | undefined> {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  const [typed, name = '', value = ''] = /(?<!\S)(\p{L}+):(\S*)$/u.exec(before) ?? [];
  const filter = name.toLowerCase();
  if (typed === undefined || !isFilter(filter) || /^\S/.test(after)) return undefined;
  const { label, named } = filters[filter];
  const values = await findValues(read, filter, wordsOf(value));
  const [only, ...others] = values;
  if (only?.id === value && others.length === 0) return undefined;
  const completions = values.slice(0, mostCompletions).map(({ id, name }) => {
    const completed = `${before.slice(0, -typed.length)}${filter}:${id} `;
    return { name, text: completed + after.trimStart(), caret: completed.length };
  });
  const hint =
    completions.length > 0
      ? `${completions.length} to choose from.`
      : named && value === ''
        ? 'Type the beginning of a name.'
        : 'Nothing of that name.';
  return { label, completions, hint: `${label}: ${hint}` };
}

/** Whether a filter stands in a query. */
export const hasTypedFilter = (query: string): boolean =>
  [...query.matchAll(/(?<!\S)(\p{L}+):\S/gu)].some(([, name = '']) => isFilter(name.toLowerCase()));

const isFilter = (name: string): name is Filterable => Object.hasOwn(filters, name);
