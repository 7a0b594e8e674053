type StoredContent = Map<string, Map<string, unknown>>;

const place = globalThis as { storedContent?: StoredContent };

/**
 * The entries of a build, by collection and id, as the loaders have stored them. In its place Astro would write them all
 * into a file, bundle that file with the program and parse it again: as much time as the gate takes, and ten times
 * their size in memory. The loaders and the built program share nothing but the process.
 */
const storedContent = (place.storedContent ??= new Map());

export default storedContent;
