import { resolve, sep } from 'node:path';
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

const hasGone = 'This file has come or gone while the content was read. Build again.';

/** The same where the path is one of the content folder, which a build only reads. */
const remediesForContent: Record<string, string> = {
  ENOENT: hasGone,
  ENOTDIR: 'This folder has become a file while the content was read. Build again.',
  EACCES: 'This user may not read it. Allow it, and build again.',
  EPERM: 'This user may not read it. Allow it, and build again.',
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
    return `${system.path ? `${system.path}: ` : ''}${remedyFor(system)} (${said})`;
  }
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(causeIn).join('\n');
  if (!(error instanceof Error)) return `This was thrown, which is no error: ${inspect(error)}`;
  const gone = goneIn(error.message);
  if (gone !== undefined) return `${gone}: ${hasGone}`;
  if (error.message.trim() !== '') return error.message;
  if (error.cause !== undefined) return causeIn(error.cause);
  // It says nothing; where it comes from may tell.
  return error.stack?.trim() || error.name;
}

/** The file of the content that the bundler does not find, in its own words: the gate has seen it just before. */
function goneIn(message: string): string | undefined {
  const [, article] = /failed to resolve import "astro:content[^"]*[?&]fileName=([^&"]+)/.exec(message) ?? [];
  const [, image] = /Could not find requested image `([^`]+)`/.exec(message) ?? [];
  return article === undefined ? image : decodeURIComponent(article);
}

interface SystemError {
  code: string;
  path: string | undefined;
  /** Whether something that exists was to be opened or looked at, rather than made. */
  isReading: boolean;
}

function remedyFor({ code, path, isReading }: SystemError): string {
  const content = resolve(process.env['CONTENT_DIR'] ?? 'content') + sep;
  const ofContent = path !== undefined && resolve(path).startsWith(content) && remediesForContent[code];
  if (ofContent) return ofContent;
  if (code === 'ENOENT' && isReading) return 'This has gone while the site was built. Build again.';
  return remedies[code] ?? '';
}

/** The error of the operating system behind an error, which libraries wrap or only quote. */
function systemErrorIn(error: unknown): SystemError | undefined {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const { code, path, dest } = each as NodeJS.ErrnoException & { dest?: string };
    const quoted = /\b(E[A-Z]{4,}): [^\n]*?(?:, (\w+) )?(?:'([^']+)')?$/m.exec(each.message);
    const known = [code, quoted?.[1]].find((name) => name !== undefined && name in remedies);
    if (known === undefined) continue;
    const isReading = /^(?:open|stat|lstat|read|scandir|access)$/.test(quoted?.[2] ?? '');
    return { code: known, path: dest ?? path ?? quoted?.[3], isReading };
  }
  return undefined;
}
