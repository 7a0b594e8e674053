import type { Loader, LoaderContext } from 'astro/loaders';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Collection, GateAnswer, PassedEntry } from '../content/gate.ts';
import { ContentError, formatProblem, type Problem } from '../content/problem.ts';
import { isPicture } from '../content/rules/pictures.ts';
import { isMdx } from '../markdown/syntax.ts';

/** What is kept of the gate’s answer: all that was read takes much memory. */
type KeptAnswer = Omit<GateAnswer, 'content'>;

/** An entry as pages see it. */
type StoredEntry = Parameters<LoaderContext['store']['set']>[0];

/** What a loader gives: entries that the gate has passed, or what it says of them all. */
type Loaded = Collection | 'problems';

/**
 * Milliseconds from the last event of a folder to its next reading. Vite's watcher (chokidar) drops what happens to a
 * file within 50 ms of the event before, so that a reading within them may have missed the last save.
 */
const quietTime = 100;

/**
 * Makes the loaders of all collections over one content folder, which the gate reads once for all of them. A build fails
 * with every problem; a warning is logged and fails nothing. In development the problems are logged and shown on every page,
 * the last good entries stay, and the next save that mends them heals the pages. There an edited schema or rule counts at
 * once, too.
 *
 * @param folder path of the content folder, absolute or relative to the working directory
 */
export function contentLoaders(folder: string): (collection: Loaded) => Loader {
  const root = resolve(folder);
  const loaded = new Map<Loaded, LoaderContext>();
  /** What the gate says, until something changes. */
  let answer: Promise<KeptAnswer> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let syncing: Promise<void> = Promise.resolve();

  /** Vite, which loads this module, gives what an edited file says now when it is imported again. */
  const askGate = async (): Promise<KeptAnswer> => {
    const { entries, problems, warnings } = (await import('../content/gate.ts')).askGate(root);
    return { entries, problems, warnings };
  };

  /** Stores a collection as it was read; with problems it fails a build, and in development stays as it was. */
  async function sync(collection: Loaded, context: LoaderContext): Promise<void> {
    const { entries, problems, warnings } = await (answer ??= askGate());
    if (problems.length > 0 && !context.watcher) throw new ContentError(problems);
    if (collection === 'problems') return tell(problems, warnings, context);
    if (problems.length > 0) return leaveOutLost(context);
    const ids = new Set(entries[collection].map(({ id }) => id));
    for (const entry of entries[collection]) context.store.set(await toStore(entry, context));
    for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
  }

  /** Reads the folder anew for all collections, once no event has come for a while; never two readings at a time. */
  function resync(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      syncing = syncing.then(async () => {
        answer = undefined;
        for (const [collection, context] of loaded)
          await sync(collection, context).catch((error: unknown) => context.logger.error(String(error)));
      });
    }, quietTime);
  }

  return (collection) => ({
    name: `gate:${collection}`,
    load: async (context) => {
      await sync(collection, context);
      if (!context.watcher) return;
      loaded.set(collection, context);
      context.watcher.add(root);
      for (const event of ['change', 'add', 'unlink', 'addDir', 'unlinkDir'] as const)
        context.watcher.on(event, (path) => {
          if (resolve(path).startsWith(root + sep) || isRule(path)) resync();
        });
    },
  });
}

/** Says on the terminal, and in development on every page, what is wrong. */
function tell(
  problems: readonly Problem[],
  warnings: readonly Problem[],
  { logger, watcher, store, generateDigest }: LoaderContext,
): void {
  if (problems.length > 0) logger.error(`\n${new ContentError(problems).message}`);
  else for (const warning of warnings) logger.warn(formatProblem(warning));
  if (!watcher) return;
  const data = {
    problems: problems.map(formatProblem),
    warnings: warnings.map(formatProblem),
  };
  store.set({ id: 'gate', data, digest: generateDigest(data) });
}

/**
 * Takes the text out of entries whose pictures have gone from disk, or are none any more: Astro loads all pictures for each
 * page, and would fail at all of them. The text comes back with the next reading that is right.
 */
function leaveOutLost({ store, config, generateDigest }: LoaderContext): void {
  const isLost = (filePath: string, picture: string): boolean =>
    !isPicture(resolve(fileURLToPath(config.root), dirname(filePath), picture));
  for (const { id, data, filePath = '', assetImports = [], deferredRender = false } of store.values()) {
    if (!assetImports.some((picture) => isLost(filePath, picture))) continue;
    // Astro forgets a picture only with its entry.
    store.delete(id);
    store.set({ id, data, filePath, deferredRender, digest: generateDigest('without its text') });
  }
}

/** Whether content is checked by it: schemas, the rules of the gate, and what these use. */
const isRule = (path: string): boolean =>
  /[\\/]src[\\/](?:schemas|content|markdown|lib)[\\/].+\.ts$/.test(path);

/** Makes of an entry what Astro stores. */
async function toStore(
  { id, raw, data, document }: PassedEntry,
  context: LoaderContext,
): Promise<StoredEntry> {
  const filePath =
    document && relative(fileURLToPath(context.config.root), document.path).split(sep).join('/');
  // In development Astro keeps the schemas with which it began; the gate knows them as they are.
  const fields = context.watcher
    ? { ...data }
    : await context.parseData({ id, data: raw as Record<string, unknown>, ...(filePath && { filePath }) });
  if (!document || filePath === undefined)
    return { id, data: fields, digest: context.generateDigest(fields) };
  const { text, body, images } = document;
  return {
    id,
    data: fields,
    filePath,
    // The store keeps an entry of the same digest as it is, an old path included.
    digest: context.generateDigest(`${filePath}\n${text}`),
    body,
    assetImports: images,
    // Articles in MDX are compiled by the bundler; Markdown is rendered where it is shown.
    ...(isMdx(filePath) && { deferredRender: true }),
  };
}
