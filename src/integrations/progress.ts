/** How often a line that is written over and over changes, in milliseconds. */
const interval = 250;

/** What is being done at the moment, of all that a process says. */
let current = 'Starting Astro';
export const currentStep = (): string => current;

/** Says on a terminal how far long work has come, on one line; elsewhere, and in CI, only what is being done. */
export class Progress {
  readonly #isLive = process.stdout.isTTY && !process.env['CI'];
  #begun = 0;
  #lastUpdate = 0;

  /** Begins a part of the work: `Rendering pages`. */
  begin(what: string): void {
    current = what;
    this.#begun = this.#lastUpdate = performance.now();
    if (this.#isLive) this.#write(what);
    else console.log(`${this.#clock()} ${what}`);
  }

  /** Says how many of how many things of this part are done. */
  update(done: number, all: number): void {
    const now = performance.now();
    if (!this.#isLive || now - this.#lastUpdate < interval) return;
    this.#lastUpdate = now;
    this.#write(`${current}: ${formatProgress(done, all, (now - this.#begun) / 1000)}`);
  }

  /** Says a last thing and leaves the line. */
  end(text: string): void {
    if (this.#isLive) process.stdout.write('\r\u001b[K');
    console.log(`${this.#clock()} ${text}`);
  }

  #write(text: string): void {
    process.stdout.write(`\r\u001b[K${this.#clock()} ${text}`.slice(0, (process.stdout.columns || 80) + 4));
  }

  #clock(): string {
    // Since the process began.
    return `${(performance.now() / 1000).toFixed(1).padStart(6)} s`;
  }
}

/**
 * How far work has come, and how long it still takes if it goes on as it has.
 *
 * @param seconds since its begin
 */
export function formatProgress(done: number, all: number, seconds: number): string {
  const many = `${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`;
  // Of the first few nothing can be told.
  if (done < 50 || seconds < 1) return many;
  const left = Math.ceil((seconds * (all - done)) / done);
  return `${many}, ${left < 90 ? `${left} s` : `${Math.round(left / 60)} min`} left`;
}
