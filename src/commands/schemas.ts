import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withComponentList } from './schemas/format-component-list.ts';
import { formatEditorSchemas } from './schemas/format-editor-schemas.ts';

/**
 * `npm run schemas [-- --check]`: writes what follows from src/schemas/, the JSON Schemas for editors and the list of
 * components in docs/writing.md, or says which are stale.
 */
const folder = 'docs/schemas';
const guide = 'docs/writing.md';
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const written = new Map([
  ...[...(await formatEditorSchemas())].map(([name, text]) => [join(folder, name), text] as const),
  [guide, withComponentList(readFileSync(guide, 'utf8'))] as const,
]);
const stale = [...written].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);

if (values.check && stale.length > 0) {
  console.error(
    `${stale.map(([file]) => file).join(', ')}: older than src/schemas/. Run \`npm run schemas\` and commit what it writes.`,
  );
  process.exit(1);
}
if (!values.check) {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of stale) writeFileSync(file, text);
}
console.log(stale.length === 0 ? 'The schemas are in order.' : `${stale.length} written.`);
