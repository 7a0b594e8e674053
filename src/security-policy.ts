import { createHash } from 'node:crypto';

/**
 * Sets the remembered theme before the first paint; a browser that forbids storage follows the system.
 * A transition between pages that a quick next step breaks off is no error: Chromium rejects a promise
 * that no script can reach. The one inline script of the site, at most 400 bytes.
 */
export const themeScript =
  "try{let t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}" +
  "addEventListener('unhandledrejection',e=>{/: Transition was /.test(e.reason)&&e.preventDefault()})";

const themeHash = createHash('sha256').update(themeScript).digest('base64');

/**
 * The site's one Content-Security-Policy (W3C CSP Level 3), the same on every page. Nothing comes
 * from another host; nothing runs inline but the theme script; `wasm-unsafe-eval` lets Pagefind
 * compile its WebAssembly.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${themeHash}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
