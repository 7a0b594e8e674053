import type { Loader, LoaderContext } from 'astro/loaders';
import { join, relative, resolve, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Collection, PassedEntry } from '../content/gate-thread.ts';
import { askGate, closeGate, forgetAnswer } from '../content/gate.ts';
import { ContentError } from '../content/problem.ts';
import { documentsIn } from '../content/read-folder.ts';
import { readDocument } from '../content/source-file.ts';
import storedContent from '../content/stored-content.ts';
import { markTalkPlaces } from '../lib/talk-places.ts';

/** An entry as pages see it. */
type StoredEntry = Parameters<LoaderContext['store']['set']>[0];

/** What its file makes of an entry. */
type RenderedFile = Omit<StoredEntry, 'id' | 'data'>;

/**
 * Milliseconds from the last event of a folder to its next reading. Vite's watcher (chokidar) drops what happens to a
 * file within 50 ms of the event before, so that a reading within them may have missed the last save.
 */
const quietTime = 100;

/**
 * Makes the loaders of all collections over one content folder. The gate reads the folder once for all of them, in a
 * thread of its own while articles and notes are rendered. A build fails with every problem; in development the problems
 * are logged, the last good entries stay, and the next save that mends them heals the pages.
 *
 * @param folder path of the content folder, absolute or relative to the working directory
 */
export function contentLoaders(folder: string): (collection: Collection) => Loader {
  const root = resolve(folder);
  const loaded = new Map<Collection, LoaderContext>();
  const unread = new Set<Collection>();
  let timer: NodeJS.Timeout | undefined;
  let syncing: Promise<void> = Promise.resolve();

  /**
   * Stores a collection as it was read; with problems it fails a build, and changes nothing in development.
   *
   * @returns its entries by id, as pages see them
   */
  async function sync(collection: Collection, context: LoaderContext): Promise<Map<string, StoredEntry>> {
    const [passed, files] = await Promise.all([askGate(root), renderFiles(root, collection, context)]);
    const entries = new Map<string, StoredEntry>();
    if (passed.problems.length > 0) {
      const error = new ContentError(passed.problems);
      if (!context.watcher) throw error;
      if (collection === 'reports') context.logger.error(`\n${error.message}`);
      return entries;
    }
    for (const entry of passed.entries[collection]) {
      const file = await files.get(entry.id);
      if (!file && hasFiles(collection))
        throw new Error(`${entry.id} has come or gone while the content was read. Build again.`);
      entries.set(entry.id, toStore(entry, file, context));
    }
    for (const id of context.store.keys()) if (!entries.has(id)) context.store.delete(id);
    return entries;
  }

  /** Reads the folder anew for all collections, once no event has come for a while; never two readings at a time. */
  function resync(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      syncing = syncing.then(async () => {
        forgetAnswer(root);
        for (const [collection, context] of loaded)
          await sync(collection, context).catch((error: unknown) => context.logger.error(String(error)));
        forgetAnswer(root);
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
        if (unread.size === 0) forgetAnswer(root);
        if (!context.watcher) {
          if (unread.size === 0) await closeGate();
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

/** Whether each entry of a collection has a file of its own. */
const hasFiles = (collection: Collection): collection is 'reports' | 'talks' =>
  collection === 'reports' || collection === 'talks';

/**
 * Makes of an entry what pages see, and puts into Astro’s store what it is for: in development all of that, in a build
 * what takes long to make, for the next build.
 */
function toStore(
  { id, data }: PassedEntry,
  file: RenderedFile | undefined,
  context: LoaderContext,
): StoredEntry {
  const { store, watcher } = context;
  const entry = { id, data: { ...data }, ...file };
  if (watcher) store.set({ ...entry, digest: file?.digest ?? context.generateDigest(entry.data) });
  else if (file) {
    const { body: _, ...made } = file;
    store.set({ id, data: {}, ...made });
  }
  return entry;
}

/**
 * Renders the files of all entries that have one of their own, by the ids of these, before the gate has spoken: what
 * cannot be rendered rejects when it is asked for.
 */
async function renderFiles(
  root: string,
  collection: Collection,
  context: LoaderContext,
): Promise<Map<string, Promise<RenderedFile>>> {
  const files = new Map<string, Promise<RenderedFile>>();
  if (!hasFiles(collection)) return files;
  for (const { id, file } of documentsIn(root, collection)) {
    const rendering = renderFile(id, join(root, file), collection, context);
    files.set(id, rendering);
    await rendering.catch(() => undefined);
    await nextTurn();
  }
  return files;
}

/** Renders a file, or takes from the store what it holds of the same file. */
async function renderFile(
  id: string,
  path: string,
  collection: 'reports' | 'talks',
  context: LoaderContext,
): Promise<RenderedFile> {
  const { text, body } = readDocument(path);
  const filePath = relative(fileURLToPath(context.config.root), path).split(sep).join('/');
  // The store keeps an entry of the same digest as it is, an old path included.
  const digest = context.generateDigest(`${filePath}\n${text}`);
  const known = context.store.get(id);
  const { rendered, assetImports } =
    known?.digest === digest
      ? known
      : await renderText(path, collection === 'reports' ? markTalkPlaces(body) : body, context);
  return { filePath, digest, body, ...(rendered && { rendered }), ...(assetImports && { assetImports }) };
}

async function renderText(
  path: string,
  text: string,
  context: LoaderContext,
): Promise<Pick<StoredEntry, 'rendered' | 'assetImports'>> {
  const rendered = await context.renderMarkdown(text, { fileURL: pathToFileURL(path) });
  const images = rendered.metadata?.['imagePaths'] as string[] | undefined;
  return { rendered, ...(images && { assetImports: images }) };
}
