import type { AstroPrerenderer } from 'astro';
import { fileOfPath } from '../lib/built-pages.ts';
import type { WriterThread } from './writer-thread.ts';

interface Options {
  /** The base path of the site, with slashes around it. */
  base: string;
  /** Under which keys the last build kept files. */
  lastKeys: ReadonlyMap<string, string>;
  writer: Pick<WriterThread, 'add' | 'close'>;
  /** Is called once when all pages that hold search records have been added. */
  onRecords: () => void;
  /** Is told how many of how many files are rendered; those of the last build are not counted. */
  tell: (done: number, all: number) => void;
}

/** The pages that hold search records: reports and talks. */
const holdsRecords = (file: string): boolean => /^reports\/.+\.html$/.test(file);

/** A path that Astro would render, and the file that it becomes. */
interface OutputPath {
  file: string;
  cacheKey?: string | undefined;
}

function recordsFirst<Path extends OutputPath>(paths: readonly Path[]): [Path[], Path[]] {
  const { first = [], others = [] } = Object.groupBy(paths, ({ file }) =>
    holdsRecords(file) ? 'first' : 'others',
  );
  return [first, others];
}

/** Puts pictures between the others at even steps: they are drawn in a thread while others are rendered. */
function spreadPictures<Path extends OutputPath>(paths: readonly Path[]): Path[] {
  const { pictures = [], others = [] } = Object.groupBy(paths, ({ file }) =>
    file.endsWith('.png') ? 'pictures' : 'others',
  );
  const step = Math.ceil(others.length / Math.max(1, pictures.length));
  return [
    ...others.flatMap((path, index) => (index % step === 0 ? [path, ...pictures.splice(0, 1)] : [path])),
    ...pictures,
  ];
}

/**
 * Has Astro render what has changed, and hands each file to the writer, so that Astro itself writes none of them.
 * Pages that hold search records come first: they can be indexed while the others are rendered.
 *
 * @param astro Astro’s own prerenderer
 */
export function outputPrerenderer(
  astro: AstroPrerenderer,
  { base, lastKeys, writer, onRecords, tell }: Options,
): AstroPrerenderer {
  const keys = new Map<string, string | undefined>();
  let records = 0;
  let done = 0;
  let all = 0;
  /** What of the last build waits until the pages that hold records are done. */
  let waiting: OutputPath[] = [];

  async function keep(paths: readonly OutputPath[]): Promise<void> {
    for (const { file, cacheKey } of paths) await writer.add({ file, key: cacheKey });
  }

  async function endRecords(): Promise<void> {
    onRecords();
    await keep(waiting.splice(0));
  }

  return {
    ...astro,
    name: 'conference-takeaways',
    getStaticPaths: async () => {
      const paths = (await astro.getStaticPaths()).map((path) => ({
        ...path,
        file: fileOfPath(path.pathname, path.route.type),
      }));
      const given = Map.groupBy(paths, ({ file }) => file);
      const isKept = ({ file, cacheKey }: (typeof paths)[number]): boolean =>
        // Of an address that is given twice Astro says so.
        cacheKey !== undefined && lastKeys.get(file) === cacheKey && given.get(file)?.length === 1;
      for (const { file, cacheKey } of paths) keys.set(file, cacheKey);
      const { kept = [], changed = [] } = Object.groupBy(paths, (path) =>
        isKept(path) ? 'kept' : 'changed',
      );
      all = changed.length;
      const [first, others] = recordsFirst(changed);
      const [keptFirst, keptOthers] = recordsFirst(kept);
      records = first.length;
      waiting = keptOthers;
      await keep(keptFirst);
      if (records === 0) await endRecords();
      return spreadPictures([...first, ...others]);
    },
    render: async (request, options) => {
      const rendered = await astro.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const path = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
      const file = fileOfPath(path, options.routeData.type);
      const isRedirect = response.status >= 300 && response.status < 400;
      const isWritten = !isRedirect && response.body !== null;
      if (isWritten) {
        const body = new Uint8Array(await response.arrayBuffer());
        await writer.add({ file, key: keys.get(file), body });
      }
      if (holdsRecords(file) && --records === 0) await endRecords();
      tell(++done, all);
      return isWritten ? new Response(null) : response;
    },
    teardown: async () => {
      await astro.teardown?.();
      // A page has failed: nothing may be written into a folder that is about to be removed.
      if (done < all) await writer.close();
    },
  };
}
