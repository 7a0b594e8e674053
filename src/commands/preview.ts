import { resolve } from 'node:path';
import { parseSiteUrl } from '../lib/site-url.ts';
import { restoreDist } from './build/restore-dist.ts';
import { serveDist } from './preview/serve-dist.ts';

/** `npm run preview`: serves the last build at the path of SITE_URL; PORT chooses the port. */
const folder = resolve('dist');
const { base } = parseSiteUrl(process.env['SITE_URL']);
const port = Number(process.env['PORT'] ?? 4321);

restoreDist(folder);
try {
  await serveDist({ folder, base, port });
  console.log(`The site is at http://localhost:${port}${base}  (Ctrl-C ends it)`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${port} is taken. Choose another: PORT=4322 npm start`
      : error instanceof Error
        ? error.message
        : error,
  );
  process.exit(1);
}
