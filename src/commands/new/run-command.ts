import { relative } from 'node:path';
import type { Created } from './create-report.ts';

/** Runs a command: prints what went wrong as plain text and ends with 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Error)) console.error(error);
    else console.error(error.name === 'AbortError' ? 'Nothing has been written.' : error.message);
    process.exitCode = 1;
  }
}

/** Prints what a command has written, what is new in the registries, and what to do next. */
export function printCreated({ files, added }: Created, next: readonly string[]): void {
  const lines = ['', 'Written:', ...files.map((file) => `  ${relative('.', file)}`)];
  if (added.length > 0) {
    lines.push('', 'New in the registries (a known name in another spelling? Correct it now):');
    lines.push(...added.map((entry) => `  ${entry}`));
  }
  lines.push('', 'Next:', ...next.map((step, index) => `  ${index + 1}. ${step}`));
  console.log(lines.join('\n'));
}
