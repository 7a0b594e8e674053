/** How hosts of recordings write the second at which to begin. */
const hosts: { host: RegExp; begin: (address: URL, seconds: number) => void }[] = [
  // https://developers.google.com/youtube/player_parameters; links of watch pages take `t`.
  {
    host: /(?:^|\.)youtube\.com$|^youtu\.be$/,
    begin: (address, at) => address.searchParams.set('t', `${at}s`),
  },
  // https://help.vimeo.com: “link to a specific time in a video”.
  { host: /(?:^|\.)vimeo\.com$/, begin: (address, at) => (address.hash = `t=${at}s`) },
  // https://github.com/voc/voctoweb: the player reads `#t=`.
  { host: /^media\.ccc\.de$/, begin: (address, at) => (address.hash = `t=${at}`) },
  { host: /(?:^|\.)dailymotion\.com$/, begin: (address, at) => address.searchParams.set('start', `${at}`) },
];

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
  if (known) known.begin(address, seconds);
  else if (playable.test(address.pathname)) address.hash = `t=${seconds}`;
  else return undefined;
  return address.href;
}
