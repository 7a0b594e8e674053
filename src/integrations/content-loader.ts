import type { Loader, LoaderContext } from 'astro/loaders';
import { relative, resolve, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContentError } from '../content/problem.ts';
import { readContent, type ReadContent } from '../content/read-content.ts';
import type { Kind } from '../content/read-folder.ts';
import type { SourceFile } from '../content/source-file.ts';
import storedContent from '../content/stored-content.ts';
import { markTalkPlaces } from '../lib/talk-places.ts';

/** The collections: the kinds of entries, and what is known of outside and of old addresses. */
type Collection = Kind | 'addresses';

/** An entry as the gate has read it, or what is known of an address, which stands in no one file. */
interface ReadEntry {
  id: string;
  data: object;
  source?: SourceFile;
}

/** An entry as pages see it. */
type StoredEntry = Parameters<LoaderContext['store']['set']>[0];

/**
 * Milliseconds from the last event of a folder to its next reading. Vite's watcher (chokidar) drops what happens to a
 * file within 50 ms of the event before, so that a reading within them may have missed the last save.
 */
const quietTime = 100;

/**
 * Makes the loaders of all collections over one content folder. The gate reads the folder once for
 * all of them. A build fails with every problem; in development the problems are logged, the last
 * good entries stay, and the next save that mends them heals the pages.
 *
 * @param folder path of the content folder, absolute or relative to the working directory
 */
export function contentLoaders(folder: string): (collection: Collection) => Loader {
  const root = resolve(folder);
  const loaded = new Map<Collection, LoaderContext>();
  const unread = new Set<Collection>();
  let reading: ReadContent | undefined;
  let timer: NodeJS.Timeout | undefined;
  let syncing: Promise<void> = Promise.resolve();

  /**
   * Stores a collection as it was read; with problems it fails a build, and changes nothing in development.
   *
   * @returns its entries by id, as pages see them
   */
  async function sync(collection: Collection, context: LoaderContext): Promise<Map<string, StoredEntry>> {
    const entries = new Map<string, StoredEntry>();
    const { content, links, moved, problems } = (reading ??= readContent(root));
    if (problems.length > 0) {
      const error = new ContentError(problems);
      if (!context.watcher) throw error;
      if (collection === 'reports') context.logger.error(`\n${error.message}`);
      return entries;
    }
    const read: readonly ReadEntry[] =
      collection === 'addresses' ? knownAddresses({ links, moved }) : [...content[collection].values()];
    for (const entry of read) entries.set(entry.id, await toStore(collection, entry, context));
    for (const id of context.store.keys()) if (!entries.has(id)) context.store.delete(id);
    return entries;
  }

  /** Reads the folder anew for all collections, once no event has come for a while; never two readings at a time. */
  function resync(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      syncing = syncing.then(async () => {
        reading = undefined;
        for (const [collection, context] of loaded)
          await sync(collection, context).catch((error: unknown) => context.logger.error(String(error)));
        reading = undefined;
      });
    }, quietTime);
  }

  return (collection) => {
    unread.add(collection);
    return {
      name: `gate:${collection}`,
      load: async (context) => {
        const entries = await sync(collection, context);
        unread.delete(collection);
        // What was read takes more memory than the store.
        if (unread.size === 0) reading = undefined;
        if (!context.watcher) {
          storedContent.set(collection, entries);
          return;
        }
        loaded.set(collection, context);
        context.watcher.add(root);
        for (const event of ['change', 'add', 'unlink'] as const)
          context.watcher.on(event, (path) => {
            if (resolve(path).startsWith(root + sep)) resync();
          });
      },
    };
  };
}

/** What became of old addresses and of outside ones. Never empty, for Astro warns of empty collections. */
function knownAddresses({ links, moved }: Pick<ReadContent, 'links' | 'moved'>): ReadEntry[] {
  const home = { id: '/', data: { fragments: {} } };
  const others = [...links.values(), ...[...moved].map(([id, data]) => ({ id, data }))];
  return [home, ...others].map(({ id, data }) => ({ id, data }));
}

/**
 * Makes of an entry what pages see, and puts into Astro’s store what it is for: in development all of that, in a build
 * what takes long to make, for the next build.
 */
async function toStore(
  collection: Collection,
  { id, data, source }: ReadEntry,
  context: LoaderContext,
): Promise<StoredEntry> {
  const { store, watcher } = context;
  if (!source || (collection !== 'reports' && collection !== 'talks')) {
    const entry = { id, data: { ...data } };
    if (watcher) store.set({ ...entry, digest: context.generateDigest(entry.data) });
    return entry;
  }
  const filePath = relative(fileURLToPath(context.config.root), source.path).split(sep).join('/');
  // The store keeps an entry of the same digest as it is, an old path included.
  const digest = context.generateDigest(`${filePath}\n${source.text}`);
  const known = store.get(id);
  const { rendered, assetImports } =
    known?.digest === digest ? known : await renderDocument(collection, source, context);
  const made = { id, filePath, digest, ...(rendered && { rendered }), ...(assetImports && { assetImports }) };
  const entry = { ...made, data: { ...data }, body: source.body };
  store.set(watcher ? entry : { ...made, data: {} });
  return entry;
}

async function renderDocument(
  collection: 'reports' | 'talks',
  { path, body }: SourceFile,
  context: LoaderContext,
): Promise<Pick<StoredEntry, 'rendered' | 'assetImports'>> {
  const text = collection === 'reports' ? markTalkPlaces(body) : body;
  const rendered = await context.renderMarkdown(text, { fileURL: pathToFileURL(path) });
  await nextTurn();
  const images = rendered.metadata?.['imagePaths'] as string[] | undefined;
  return { rendered, ...(images && { assetImports: images }) };
}
