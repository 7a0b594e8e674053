import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { caching, securityHeaders } from '../../integrations/hosting.ts';

/** How a built site is served. */
export interface ServeOptions {
  /** The built site. */
  folder: string;
  /** The base path, with slashes around it. */
  base: string;
  /** 0 for any free port. */
  port: number;
}

/**
 * Serves a built site as a host would: under its base path, with the security headers, with its own page for what is
 * missing.
 *
 * @throws Error if there is no site in the folder, or the port is taken
 */
export async function serveDist({ folder, base, port }: ServeOptions): Promise<Server> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}. Run \`npm run build\` first.`);
  }
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (url === base.slice(0, -1)) {
      response.writeHead(308, { location: base });
      return response.end();
    }
    if (!url.startsWith(base)) return missing();
    request.url = `/${url.slice(base.length)}`;
    // A page that was fetched ahead is shown without being asked for again.
    if (/\/(?:\?|$)/.test(request.url)) response.setHeader('cache-control', caching.others);
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return server;
}
