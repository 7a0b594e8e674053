import { count } from '../../lib/words.ts';
import type { LinkState } from '../../schemas/link-state.ts';
import { formatProblem } from '../../content/problem.ts';
import type { Place } from './collect-links.ts';
import type { Outcome } from './probe-link.ts';

/** An address as the report sees it. */
export interface Checked {
  address: string;
  places: Place[];
  before: LinkState | undefined;
  after: LinkState | undefined;
  /** Absent where the record was young enough, or nobody came to ask. */
  outcome: Outcome | undefined;
  isDue: boolean;
}

const groups = ['gone', 'moved', 'no answer', 'fine'] as const;

function groupOf({ after, outcome, isDue }: Checked): (typeof groups)[number] {
  if (!after || outcome?.state === 'unknown' || (isDue && !outcome)) return 'no answer';
  return after.state === 'ok' ? 'fine' : after.state;
}

const isNew = ({ before, after }: Checked): boolean =>
  after !== undefined && after.state !== 'ok' && (before?.state !== after.state || before.to !== after.to);

/**
 * Prints what became of each address, with what to do about it.
 *
 * @returns how many are newly gone or newly moved
 */
export function reportLinks(checked: readonly Checked[], print: (text: string) => void): number {
  const grouped = Map.groupBy(checked, groupOf);
  for (const group of groups) {
    const links = grouped.get(group) ?? [];
    if (group === 'fine' || links.length === 0) continue;
    print(`\n${group.charAt(0).toUpperCase()}${group.slice(1)}:`);
    for (const link of links) {
      const [first = { file: 'content', line: 1, column: 1 }, ...others] = link.places;
      const too = others.map(({ file, line }) => `${file}:${line}`).join(', ');
      const message = `${adviceOn(link)}${too ? ` It stands in ${too} too.` : ''}`;
      print(formatProblem({ ...first, value: link.address, message }));
    }
  }
  const totals = groups.map((group) => `${grouped.get(group)?.length ?? 0} ${group}`).join(', ');
  const news = checked.filter(isNew).length;
  print(`\n${count(checked.length, 'address', 'addresses')}: ${totals}. ${news} newly gone or moved.`);
  return news;
}

/** What a maintainer does about an address that is not fine. */
function adviceOn(link: Checked): string {
  const { after, outcome } = link;
  const what = [isNew(link) ? 'new' : 'known', after?.status].filter((part) => part !== undefined).join(', ');
  switch (groupOf(link)) {
    case 'gone':
      return after?.archived
        ? `Gone (${what}); pages offer the archived copy ${after.archived}.`
        : `Gone (${what}). Look for an archived copy, such as one at https://web.archive.org/, and write its address as \`archived:\` below this address in links.yaml.`;
    case 'moved':
      return `Moved for good (${what}). Open ${after?.to} and, if it shows the same, write that address here.`;
    default:
      return outcome
        ? `Gave no certain answer (${outcome.status}). It is asked again next time; if this goes on, open it in a browser.`
        : 'Was not asked: its host wants to be left in peace, or the command was interrupted. Run it again later.';
  }
}
