import { inspect } from 'node:util';

/** What to do about errors of the operating system (errno(3)), by their codes. */
const remedies: Record<string, string> = {
  ENOSPC: 'The disk is full. Free some space and build again.',
  EDQUOT: 'The quota of this user is used up. Free some space and build again.',
  EROFS: 'The disk can only be read. Build elsewhere: `npm run build -- --out FOLDER`.',
  EACCES: 'This user may not write there. Allow it, or build elsewhere: `npm run build -- --out FOLDER`.',
  EPERM: 'This user may not write there. Allow it, or build elsewhere: `npm run build -- --out FOLDER`.',
  ENOTDIR: 'A part of this path is a file. Build elsewhere: `npm run build -- --out FOLDER`.',
  EXDEV: 'This folder is on another disk than the project. Build inside the project and copy `dist/` there.',
  ENOENT: 'This folder is not there and cannot be made. Build elsewhere: `npm run build -- --out FOLDER`.',
  EMFILE: 'Too many files are open. Raise the limit (`ulimit -n`) and build again.',
};

/**
 * Why a build failed, in words: the step, and what the program says or what the operating system means and what to do.
 *
 * @param error whatever was thrown
 * @param step what was being done, such as `Rendering pages`
 */
export const explainFailure = (error: unknown, step: string): string =>
  `${step} failed.\n\n${causeIn(error)}`;

function causeIn(error: unknown): string {
  const system = systemErrorIn(error);
  if (system) {
    const said = error instanceof Error ? error.message.split('\n')[0] : system.code;
    return `${system.path ? `${system.path}: ` : ''}${remedies[system.code] ?? ''} (${said})`;
  }
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(causeIn).join('\n');
  if (!(error instanceof Error)) return `This was thrown, which is no error: ${inspect(error)}`;
  if (error.message.trim() !== '') return error.message;
  if (error.cause !== undefined) return causeIn(error.cause);
  // It says nothing; where it comes from may tell.
  return error.stack?.trim() || error.name;
}

/** The error of the operating system behind an error, which libraries wrap or only quote. */
function systemErrorIn(error: unknown): { code: string; path: string | undefined } | undefined {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { code, path, dest } = each as NodeJS.ErrnoException & { dest?: string };
    const quoted = /\b(E[A-Z]{4,}): [^\n]*?(?:'([^']+)')?$/m.exec(each.message);
    const known = [code, quoted?.[1]].find((name) => name !== undefined && name in remedies);
    if (known !== undefined) return { code: known, path: dest ?? path ?? quoted?.[2] };
  }
  return undefined;
}
