/** Whoever waits longer for a file, in milliseconds, waits in vain. */
const patience = 20_000;

/**
 * Watches the requests of this thread by standing in for its `fetch`. Pagefind has no other means: it logs which part of
 * the index it cannot load and answers as if nothing were in it, so that “nothing here has that word” could not be told
 * from a broken line. A page instead of a file, as some networks send, counts as missing too.
 */
export class WatchedRequests {
  /** Whether a file could not be loaded since it was last forgotten. */
  hasFailed = false;

  constructor() {
    const load = self.fetch.bind(self);
    self.fetch = async (input, init) => {
      try {
        const response = await load(input, { ...init, signal: AbortSignal.timeout(patience) });
        const isPage = response.headers.get('content-type')?.startsWith('text/html');
        if (!response.ok || isPage) this.hasFailed = true;
        return response;
      } catch (error) {
        this.hasFailed = true;
        throw error;
      }
    };
  }

  forget(): void {
    this.hasFailed = false;
  }
}
