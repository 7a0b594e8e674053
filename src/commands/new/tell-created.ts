import { relative } from 'node:path';
import type { Created } from './create-report.ts';

/** Prints what a command has written, what is new in the registries, and what to do next. */
export function tellCreated({ files, added }: Created, next: readonly string[]): void {
  const lines = ['', 'Written:', ...files.map((file) => `  ${relative('.', file)}`)];
  if (added.length > 0) {
    lines.push('', 'New in the registries (a known name in another spelling? Correct it now):');
    lines.push(...added.map((entry) => `  ${entry}`));
  }
  lines.push('', 'Next:', ...next.map((step, index) => `  ${index + 1}. ${step}`));
  console.log(lines.join('\n'));
}
