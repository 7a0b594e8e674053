import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatEditorSchemas } from '../content/write/format-editor-schemas.ts';

/** `npm run schemas [-- --check]`: writes the JSON Schemas for editors, or says which are stale. */
const folder = 'docs/schemas';
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const schemas = await formatEditorSchemas();
const stale = [...schemas].filter(([name, text]) => {
  const file = join(folder, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

if (values.check && stale.length > 0) {
  console.error(
    `${stale.map(([name]) => join(folder, name)).join(', ')}: older than src/schemas/. Run \`npm run schemas\` and commit what it writes.`,
  );
  process.exit(1);
}
if (!values.check) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(folder, name), text);
}
console.log(stale.length === 0 ? 'The schemas are in order.' : `${stale.length} written to ${folder}/.`);
