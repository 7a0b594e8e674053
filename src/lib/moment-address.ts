/** A host of recordings: the paths of its recordings, and how their addresses write the second at which to begin. */
interface VideoHost {
  host: RegExp;
  recordings: RegExp;
  begin: (address: URL, seconds: number) => void;
}

/** What begins a list, a channel or a page of such a host begins no recording. */
const hosts: VideoHost[] = [
  {
    // https://developers.google.com/youtube/player_parameters: embedded players take `start`.
    host: /(?:^|\.)youtube(?:-nocookie)?\.com$/,
    recordings: /^\/embed\/(?!videoseries|live_stream)[^/?]/,
    begin: ({ searchParams }, at) => {
      for (const other of ['t', 'end']) searchParams.delete(other);
      searchParams.set('start', String(at));
    },
  },
  {
    host: /(?:^|\.)youtube\.com$/,
    recordings: /^\/(?:watch\?(?:.*&)?v=[^&]|(?:live|shorts|v)\/[^/?]+)/,
    begin: beginOnYouTube,
  },
  { host: /^youtu\.be$/, recordings: /^\/[^/?]+/, begin: beginOnYouTube },
  // https://help.vimeo.com: “link to a specific time in a video”.
  {
    host: /(?:^|\.)vimeo\.com$/,
    recordings: /^\/(?:video\/|(?:channels|groups)\/.+\/)?\d+/,
    begin: (address, at) => void (address.hash = `t=${at}s`),
  },
  // https://github.com/voc/voctoweb: the player reads `#t=`.
  {
    host: /^media\.ccc\.de$/,
    recordings: /^\/v\//,
    begin: (address, at) => void (address.hash = `t=${at}`),
  },
  {
    host: /(?:^|\.)dailymotion\.com$/,
    recordings: /^\/(?:embed\/)?video\//,
    begin: ({ searchParams }, at) => searchParams.set('start', String(at)),
  },
];

/** Links of pages take `t`; what the address said before, behind `#` too, would come first. */
function beginOnYouTube(address: URL, seconds: number): void {
  if (/^#t=/.test(address.hash)) address.hash = '';
  address.searchParams.delete('start');
  address.searchParams.set('t', `${seconds}s`);
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
  const known = hosts.filter(({ host }) => host.test(address.hostname));
  if (known.length > 0) {
    const path = address.pathname.replace(/\/$/, '') + address.search;
    const found = known.find(({ recordings }) => recordings.test(path));
    found?.begin(address, seconds);
    return found && address.href;
  }
  if (!playable.test(address.pathname)) return undefined;
  address.hash = `t=${seconds}`;
  return address.href;
}
