import { once } from 'node:events';
import type { LinkState } from '../../schemas/link-state.ts';
import { ContentError } from '../../content/problem.ts';
import { askGate } from '../../content/gate.ts';
import { collectLinks } from './collect-links.ts';
import { readLinkStates, writeLinks } from '../../content/side-files/links-file.ts';
import type { Outcome } from './probe-link.ts';
import { reportLinks, type Checked } from './report-links.ts';

const maxHostsAtOnce = 8;
const dayInMilliseconds = 86_400_000;

/** What to check, and how. */
interface CheckOptions {
  /** Path of the content folder. */
  folder: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Days for which an answer holds; 0 asks every address. */
  maxAge: number;
  /** Only addresses that begin with it are asked and reported. */
  only: string;
  /** Asks one address. */
  probe: (address: string) => Promise<Outcome>;
  print: (text: string) => void;
  /** Ends the asking early; what is known by then is written and reported. */
  signal: AbortSignal;
}

/**
 * Checks the outside addresses of a content folder, writes what it learns to links.yaml and prints
 * a report.
 *
 * @returns how many addresses are newly gone or newly moved
 * @throws ContentError if the content or links.yaml is wrong: nothing is asked then
 */
export async function checkOutsideLinks(options: CheckOptions): Promise<number> {
  const { folder, today, maxAge, only, print } = options;
  const { content, problems } = askGate(folder);
  if (problems.length > 0) throw new ContentError(problems);
  const links = collectLinks(content);
  const recorded = readLinkStates(folder);
  const isAsked = (address: string) =>
    address.startsWith(only) && !isYoung(recorded.get(address), today, maxAge);
  const due = [...links.keys()].filter(isAsked);
  const outcomes = await askAll(due, options);
  const checked = [...links].map(([address, places]): Checked => {
    const before = recorded.get(address);
    const outcome = outcomes.get(address);
    const after = stateAfter(before, outcome, today);
    return { address, places, before, after, outcome, isDue: isAsked(address) };
  });
  writeLinks(
    folder,
    new Map(checked.flatMap(({ address, after }) => (after === undefined ? [] : [[address, after]]))),
  );
  return reportLinks(
    checked.filter(({ address }) => address.startsWith(only)),
    print,
  );
}

function isYoung(state: LinkState | undefined, today: string, maxAge: number): boolean {
  if (!state) return false;
  const age = (Date.parse(today) - Date.parse(state.checked)) / dayInMilliseconds;
  return age >= 0 && age < maxAge;
}

/** What to record: an outcome that settles nothing changes only `status`, and only of what is recorded. */
function stateAfter(
  before: LinkState | undefined,
  outcome: Outcome | undefined,
  today: string,
): LinkState | undefined {
  if (!outcome) return before;
  if (outcome.state === 'unknown') return before && { ...before, status: outcome.status };
  return { ...outcome, checked: today, archived: before?.archived };
}

/** Asks several hosts at once, each about one address after another; one that answers 429 is left in peace. */
async function askAll(
  due: readonly string[],
  { probe, print, signal }: CheckOptions,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const hosts = [...Map.groupBy(due, (address) => new URL(address).host).values()];
  const askHosts = async () => {
    for (let addresses = hosts.shift(); addresses; addresses = hosts.shift()) {
      for (const address of addresses) {
        if (signal.aborted) return;
        const outcome = await probe(address);
        if (signal.aborted) return;
        outcomes.set(address, outcome);
        print(
          `${outcomes.size} of ${due.length}  ${outcome.state} (${outcome.status})  ${new URL(address).href}`,
        );
        if (outcome.status === 429) break;
      }
    }
  };
  const asking = Promise.all(Array.from({ length: maxHostsAtOnce }, askHosts));
  await Promise.race([asking, once(signal, 'abort')]);
  return outcomes;
}
