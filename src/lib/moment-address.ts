/** How hosts of recordings write the second at which to begin; false where an address has none. */
const hosts: { host: RegExp; begin: (address: URL, seconds: number) => unknown }[] = [
  { host: /(?:^|\.)youtube(?:-nocookie)?\.com$|^youtu\.be$/, begin: beginOnYouTube },
  // https://help.vimeo.com: “link to a specific time in a video”.
  { host: /(?:^|\.)vimeo\.com$/, begin: (address, at) => (address.hash = `t=${at}s`) },
  // https://github.com/voc/voctoweb: the player reads `#t=`.
  { host: /^media\.ccc\.de$/, begin: (address, at) => (address.hash = `t=${at}`) },
  { host: /(?:^|\.)dailymotion\.com$/, begin: (address, at) => address.searchParams.set('start', `${at}`) },
];

/**
 * https://developers.google.com/youtube/player_parameters: embedded players take `start`; links of watch pages take `t`. A
 * list is no recording.
 */
function beginOnYouTube(address: URL, seconds: number): boolean {
  const { pathname, searchParams } = address;
  const isList = pathname === '/playlist' || pathname === '/embed/videoseries';
  if (isList || (pathname === '/watch' && !searchParams.has('v'))) return false;
  // What the address said before would come first.
  if (/^#t=/.test(address.hash)) address.hash = '';
  const isEmbedded = pathname.startsWith('/embed/');
  searchParams.delete(isEmbedded ? 't' : 'start');
  searchParams.set(isEmbedded ? 'start' : 't', isEmbedded ? String(seconds) : `${seconds}s`);
  return true;
}

/** Files that a browser plays by itself take a media fragment (W3C Media Fragments URI 1.0, section 4.2.1). */
const playable = /\.(?:mp4|m4v|webm|ogv|ogg|mp3|m4a)$/i;

/**
 * The address that opens a recording at a moment.
 *
 * @param url the recording
 * @param moment `12:34` or `1:02:34`
 * @returns nothing where the host is not known to support it
 */
export function momentAddress(url: string, moment: string): string | undefined {
  const address = new URL(url);
  const seconds = moment.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  const known = hosts.find(({ host }) => host.test(address.hostname));
  if (known && known.begin(address, seconds) === false) return undefined;
  if (known) return address.href;
  if (!playable.test(address.pathname)) return undefined;
  address.hash = `t=${seconds}`;
  return address.href;
}
