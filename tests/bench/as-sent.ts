import { brotliCompressSync, constants } from 'node:zlib';

/** A file as a host sends it: what compresses on the way takes brotli at level 5, not at its best, which takes too long. */
export const asSent = (bytes: Buffer | string): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
