import { setTimeout as sleep } from 'node:timers/promises';

/** What an address answered; `unknown` is no certain answer, its `status` says why. */
export type Outcome =
  | { state: 'ok' | 'gone'; status: number }
  | { state: 'moved'; status: number; to: string }
  | { state: 'unknown'; status: number | string };

/** Does one piece of work after another for each host. */
export type InTurn = <Result>(host: string, work: () => Promise<Result>) => Promise<Result>;

/** How addresses are asked. */
export interface ProbeOptions {
  fetch: typeof globalThis.fetch;
  /** Milliseconds that each request may take. */
  timeout: number;
  /** Says who asks, and where to learn more. */
  userAgent: string;
  /** Gives every request its turn at its host, redirects to other hosts included. At once if left out. */
  inTurn?: InTurn;
  /** Waits some milliseconds where a server asks for it. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

interface Answer {
  status: number | string;
  location?: string | null;
  retryAfter?: string | null;
}

const maxHops = 5;
const maxPause = 10_000;
const permanent = [301, 308];
const redirects = [...permanent, 302, 303, 307];
const busy = [429, 503];

/**
 * Asks one address whether it is still there; never throws.
 *
 * - 404 and 410 are `gone`, wherever redirects lead to them.
 * - `moved` is what redirects for good (301, 308) and then answers. `to` is where the permanent
 *   redirects end: a temporary one behind them is not followed into the content. A page that differs
 *   only in scheme, trailing slash or fragment, that asks to log in or to consent, or that is not
 *   https (the content may not link there) counts as `ok`.
 * - Everything that may pass is `unknown`: 429, 5xx, other refusals, time-outs, DNS and TLS errors.
 */
export async function probeLink(address: string, options: ProbeOptions): Promise<Outcome> {
  const from = new URL(address);
  let at = from;
  let moved: { to: URL; status?: number } = { to: from };
  let isPermanent = true;
  for (let hop = 0; hop <= maxHops; hop++) {
    const { status, location } = await ask(at, options);
    if (typeof status === 'string' || !redirects.includes(status)) return outcomeOf(status, from, moved);
    const next = targetOf(location, at);
    if (!next) return { state: 'unknown', status: 'redirects to no web address' };
    isPermanent &&= permanent.includes(status);
    if (isPermanent) moved = { to: next, status: moved.status ?? status };
    at = next;
  }
  return { state: 'unknown', status: 'too many redirects' };
}

/** What the last answer means, where `moved` tells how far the permanent redirects led. */
function outcomeOf(status: number | string, from: URL, moved: { to: URL; status?: number }): Outcome {
  if (status === 404 || status === 410) return { state: 'gone', status };
  if (typeof status === 'string' || status < 200 || status > 299) return { state: 'unknown', status };
  if (moved.status === undefined || isAsGood(from, moved.to)) return { state: 'ok', status };
  return { state: 'moved', status: moved.status, to: moved.to.href };
}

/** Whether the content need not link to the new address instead. */
const isAsGood = (from: URL, to: URL): boolean =>
  to.protocol !== 'https:' || pageOf(from) === pageOf(to) || (asksToLogIn(to) && !asksToLogIn(from));

const pageOf = ({ host, pathname, search }: URL): string => `${host}${pathname.replace(/\/$/, '')}${search}`;

/** Whether the address is one at which sites ask to log in or to consent. */
const asksToLogIn = ({ hostname, pathname }: URL): boolean =>
  /^(?:accounts?|auth|consent|login|signin|sso)\./.test(hostname) ||
  /\/(?:consent|log-?in|sign-?in|sso)(?:[/.]|$)/i.test(pathname);

/** Where a redirect leads; the fragment goes along unless it brings its own. */
function targetOf(location: string | null | undefined, from: URL): URL | undefined {
  if (!location || !URL.canParse(location, from)) return undefined;
  const target = new URL(location, from);
  target.hash ||= from.hash;
  return /^https?:$/.test(target.protocol) ? target : undefined;
}

/** HEAD, and GET where HEAD brings a refusal: some servers answer HEAD wrongly. */
async function ask(url: URL, options: ProbeOptions): Promise<Answer> {
  const head = await request('HEAD', url, options);
  const isRefused = typeof head.status === 'number' && head.status >= 400 && !busy.includes(head.status);
  return isRefused ? request('GET', url, options) : head;
}

/** One request, and a second where the server asks for a pause that is short enough. */
function request(method: string, url: URL, options: ProbeOptions): Promise<Answer> {
  const { inTurn = (_host, work) => work(), wait = sleep } = options;
  return inTurn(url.host, async () => {
    const answer = await send(method, url, options);
    const pause = pauseOf(answer);
    if (pause === undefined || pause > maxPause) return answer;
    await wait(pause);
    return send(method, url, options);
  });
}

async function send(method: string, url: URL, { fetch, timeout, userAgent }: ProbeOptions): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': userAgent },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    const { status, headers } = response;
    return { status, location: headers.get('location'), retryAfter: headers.get('retry-after') };
  } catch (error) {
    return { status: reasonOf(error) };
  }
}

/** Milliseconds that a busy server asks to wait: `Retry-After` in seconds or as a date. */
function pauseOf({ status, retryAfter }: Answer): number | undefined {
  if (!retryAfter || !busy.some((code) => code === status)) return undefined;
  const pause = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') return 'host not found';
  return /CERT|TLS|SSL|UNABLE_TO_/.test(code) ? 'certificate not valid' : 'no answer';
}

/** Makes a queue for each host, so that a host never has two requests at once. */
export function hostTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (host, work) => {
    const turn = (last.get(host) ?? Promise.resolve()).then(work);
    last.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
