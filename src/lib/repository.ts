/** Where the source of the site is kept. */
export interface Repository {
  /** Its address without a slash at the end. */
  url: string;
  branch: string;
}

/**
 * Reads where the source is kept.
 *
 * @param value `https://host/owner/name`, with `/tree/<branch>` behind it where the branch is not `main`
 * @returns nothing if empty
 * @throws Error if it is no such address
 */
export function parseRepository(value: string | undefined): Repository | undefined {
  if (!value) return undefined;
  const parts = /^(https:\/\/[^/\s?#]+\/[^\s?#]+?)(?:\/tree\/([^\s?#]+?))?\/?$/.exec(value);
  if (!parts) {
    throw new Error(
      `REPO_URL is \`${value}\`, which is no address of a repository. Write it like \`https://github.com/owner/name\`, with \`/tree/<branch>\` behind it if the branch is not \`main\`.`,
    );
  }
  const [, url = '', branch = 'main'] = parts;
  return { url, branch };
}

/** Where a file can be edited, and where an issue about it can be written. */
export interface SourceLinks {
  edit: string;
  correct: string;
}

/**
 * The links of a page to its source file, as GitHub, Gitea and Forgejo know them.
 *
 * @param file path from the root of the repository
 * @param page address of the page, which the issue names
 */
export function sourceLinks({ url, branch }: Repository, file: string, page: string): SourceLinks {
  const issue = new URLSearchParams({
    title: `Correction: ${file}`,
    body: `Page: ${page}\nFile: ${url}/blob/${branch}/${file}\n\nWhat it says:\n\nWhat is right, and how that is known:\n`,
  });
  return {
    edit: `${url}/edit/${branch}/${file}`,
    correct: `${url}/issues/new?${issue.toString().replaceAll('+', '%20')}`,
  };
}
