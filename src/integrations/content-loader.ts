import type { Loader, LoaderContext } from 'astro/loaders';
import { relative, resolve, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ContentError } from '../content/problem.ts';
import { readContent, type ReadContent } from '../content/read-content.ts';
import type { Entry, Kind } from '../content/read-folder.ts';
import storedContent from '../content/stored-content.ts';
import { markTalkPlaces } from '../lib/talk-places.ts';

/** The collections: the kinds of entries, and what is known of outside and of old addresses. */
type Collection = Kind | 'addresses';

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
  let reading: ReturnType<typeof readContent> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let syncing: Promise<void> = Promise.resolve();

  /** Stores a collection as it was read; with problems it fails a build, and changes nothing in development. */
  async function sync(collection: Collection, context: LoaderContext): Promise<void> {
    const { content, links, moved, problems } = (reading ??= readContent(root));
    if (problems.length > 0) {
      const error = new ContentError(problems);
      if (!context.watcher) throw error;
      if (collection === 'reports') context.logger.error(`\n${error.message}`);
      return;
    }
    const stored: (Entry<object> | { id: string; data: object })[] =
      collection === 'addresses' ? knownAddresses({ links, moved }) : [...content[collection].values()];
    const ids = new Set(stored.map(({ id }) => id));
    for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
    for (const entry of stored) {
      if ('source' in entry) {
        await storeEntry(collection, entry, context);
        await nextTurn();
      } else
        context.store.set({
          id: entry.id,
          data: { ...entry.data },
          digest: context.generateDigest({ ...entry.data }),
        });
    }
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
        await sync(collection, context);
        unread.delete(collection);
        // What was read takes more memory than the store.
        if (unread.size === 0) reading = undefined;
        if (!context.watcher) {
          storedContent.set(collection, new Map(context.store.entries()));
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
function knownAddresses({
  links,
  moved,
}: Pick<ReadContent, 'links' | 'moved'>): { id: string; data: object }[] {
  const home = { id: '/', data: { fragments: {} } };
  const others = [...links.values(), ...[...moved].map(([id, data]) => ({ id, data }))];
  return [home, ...others].map(({ id, data }) => ({ id, data }));
}

async function storeEntry(
  collection: Collection,
  { id, data, source }: Entry<object>,
  context: LoaderContext,
): Promise<void> {
  const isDocument = collection === 'reports' || collection === 'talks';
  const known = context.store.get(id);
  const filePath = relative(fileURLToPath(context.config.root), source.path).split(sep).join('/');
  // The store keeps an entry of the same digest as it is, an old path included.
  const digest = context.generateDigest(isDocument ? `${filePath}\n${source.text}` : { ...data });
  const base = { id, data: { ...data }, digest, filePath };
  if (known?.digest === digest) {
    return;
  } else if (isDocument) {
    const text = collection === 'reports' ? markTalkPlaces(source.body) : source.body;
    const rendered = await context.renderMarkdown(text, { fileURL: pathToFileURL(source.path) });
    const images = rendered.metadata?.['imagePaths'] as string[] | undefined;
    context.store.set({ ...base, body: source.body, rendered, ...(images ? { assetImports: images } : {}) });
  } else {
    context.store.set(base);
  }
}
