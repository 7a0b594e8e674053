import type { LoaderContext } from 'astro/loaders';
import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { contentLoaders } from '../../src/integrations/content-loader.ts';
import { problemsSchema } from '../../src/schemas/problems.ts';
import { changed, contentFolder, writeContent } from '../fixtures/content-folder.ts';
import { root } from '../fixtures/run-build.ts';

/** What a development server gives to a loader: a store, and a watcher that tells of files. */
function developmentContext() {
  const entries = new Map<string, { id: string; data: { title?: string } }>();
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const error = vi.fn();
  const warn = vi.fn();
  const context = {
    store: {
      keys: () => [...entries.keys()],
      values: () => [...entries.values()],
      get: (id: string) => entries.get(id),
      set: (entry: { id: string; data: object }) => entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
    },
    watcher,
    logger: { error, warn },
    config: { root: pathToFileURL(`${root}/`) },
    generateDigest: (value: unknown) => JSON.stringify(value),
  } as unknown as LoaderContext;
  const titles = () => [...entries.values()].map(({ data }) => data.title);
  return { context, watcher, error, entries, titles };
}

// Vite's watcher (chokidar) drops what happens to a file within 50 ms of the event before.
it('shows the last save of a file although the watcher told of the one before alone', async () => {
  const folder = contentFolder();
  const file = join(folder, 'reports/meeting-1843/talks/notes.md');
  const text = readFileSync(file, 'utf8');
  const { context, watcher, titles } = developmentContext();
  await contentLoaders(folder)('talks').load(context);
  expect(titles()).toEqual(['Notes on the engine']);

  writeFileSync(file, '');
  watcher.emit('change', file);
  await new Promise((done) => setImmediate(done));
  writeFileSync(file, text.replace('Notes on the engine', 'Notes on the loom'));
  await expect.poll(titles).toEqual(['Notes on the loom']);
});

it('reads once for all that a folder tells at the same time', async () => {
  const folder = contentFolder({ 'people.yaml': 'ada-lovelace:\n  nam: Ada Lovelace\n' });
  const loaderOf = contentLoaders(folder);
  const { context, watcher, error } = developmentContext();
  for (const collection of ['problems', 'talks'] as const) await loaderOf(collection).load(context);
  error.mockClear();

  for (let file = 0; file < 20; file++) watcher.emit('change', join(folder, `${file}.md`));
  await expect.poll(() => error.mock.calls.length).toBe(1);
  watcher.emit('change', join(folder, 'people.yaml'));
  await expect.poll(() => error.mock.calls.length).toBe(2);
});

it('keeps for the pages what the terminal is told, in order, until it is mended', async () => {
  const folder = contentFolder({ 'topics.yaml': 'numbers:\n  nam: N\n', 'people.yaml': null });
  const { context, watcher, error, entries } = developmentContext();
  await contentLoaders(folder)('problems').load(context);
  const { problems } = problemsSchema.parse(entries.get('gate')?.data);
  expect(problems[0]).toContain('people.yaml:1:1\n    The file is missing.');
  expect(problems.at(-1)).toContain('topics.yaml:2:3  numbers.nam');
  expect(error.mock.calls[0]?.[0]).toContain(problems.join('\n'));

  writeContent(folder);
  watcher.emit('add', join(folder, 'people.yaml'));
  await expect.poll(() => entries.get('gate')?.data).toEqual({ problems: [], warnings: [] });
});

it('keeps for the pages what is likely wrong, which keeps no entry back', async () => {
  const folder = contentFolder(
    changed('reports/meeting-1843/report.mdx', 'published: 2026-01-01', 'published: 2199-01-01'),
  );
  const { context, entries, titles } = developmentContext();
  const loaderOf = contentLoaders(folder);
  await loaderOf('problems').load(context);
  const { problems, warnings } = problemsSchema.parse(entries.get('gate')?.data);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining('report.mdx:8:12  published: `2199-01-01`')]);
  await loaderOf('talks').load(context);
  expect(titles()).toContain('Notes on the engine');
});

it('keeps none for a site that is built', async () => {
  const { context, entries } = developmentContext();
  const build = { ...context, watcher: undefined } as unknown as LoaderContext;
  await contentLoaders(contentFolder())('problems').load(build);
  expect(entries.size).toBe(0);
});

it('has Astro’s schemas judge in a build what the gate has passed', async () => {
  const { context } = developmentContext();
  const parseData = vi.fn(({ data }: { data: object }) =>
    'speakers' in data ? Promise.reject(new Error('refused by the schema')) : Promise.resolve(data),
  );
  const build = { ...context, watcher: undefined, parseData } as unknown as LoaderContext;
  const broken = contentFolder({ 'people.yaml': 'ada-lovelace:\n  nam: Ada Lovelace\n' });
  await expect(contentLoaders(broken)('talks').load(build)).rejects.toThrow('people.yaml');
  expect(parseData).not.toHaveBeenCalled();
  await expect(contentLoaders(contentFolder())('talks').load(build)).rejects.toThrow('refused by the schema');
  await contentLoaders(contentFolder())('topics').load(build);
});
