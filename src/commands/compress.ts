import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * `npm run compress [-- FOLDER]`: writes each text file of the built site a second and a third time, as brotli
 * and as gzip, for hosts that serve what lies beside a file instead of compressing at each request.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const folder = positionals[0] ?? 'dist';
const text = '**/*.{html,css,js,json,xml,svg,txt,md}';
/** As many as Node’s threads compress at once. */
const concurrency = 4;

const files = globSync(text, { cwd: folder }).sort();
if (files.length === 0) {
  console.error(`There is no built site in ${folder}. Run \`npm run build\` first.`);
  process.exit(1);
}
let before = 0;
let after = 0;
const waiting = files.values();
await Promise.all(
  Array.from({ length: concurrency }, async () => {
    for (const file of waiting) {
      const path = join(folder, file);
      const bytes = readFileSync(path);
      const [brotlied, gzipped] = await Promise.all([
        promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
        promisify(gzip)(bytes, { level: 9 }),
      ]);
      writeFileSync(`${path}.br`, brotlied);
      writeFileSync(`${path}.gz`, gzipped);
      before += bytes.length;
      after += brotlied.length;
    }
  }),
);
const percent = Math.round((100 * after) / before);
console.log(`${files.length} files compressed; brotli makes them ${percent}% of what they were.`);
