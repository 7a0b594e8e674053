/** Milliseconds after which a request counts as failed. */
const timeout = 20_000;

/**
 * Watches the requests of this thread by standing in for its `fetch`. Pagefind has no other means: it logs which part of
 * the index it cannot load and answers as if nothing were in it, so that “nothing here has that word” could not be told
 * from a broken line. A page instead of a file, as some networks send, counts as missing too.
 *
 * @returns whether a file could not be loaded, from now on or since that was last set to `false`
 */
export function watchRequests(): { hasFailed: boolean } {
  const requests = { hasFailed: false };
  const load = self.fetch.bind(self);
  self.fetch = async (input, init) => {
    try {
      const response = await load(input, { ...init, signal: AbortSignal.timeout(timeout) });
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      if (!response.ok || isPage) requests.hasFailed = true;
      return response;
    } catch (error) {
      requests.hasFailed = true;
      throw error;
    }
  };
  return requests;
}
