/** The languages whose code is coloured, as Prism names them (prismjs.com, Supported languages), by field. */
export const codeLanguages: readonly string[] = [
  ...['bash', 'sh', 'shell', 'powershell', 'docker', 'dockerfile', 'hcl', 'makefile', 'nginx'],
  ...['c', 'cpp', 'csharp', 'go', 'java', 'kotlin', 'rust', 'scala', 'swift', 'groovy', 'php', 'perl'],
  ...[
    'javascript',
    'js',
    'typescript',
    'ts',
    'jsx',
    'tsx',
    'python',
    'py',
    'ruby',
    'rb',
    'lua',
    'r',
    'julia',
  ],
  ...['clojure', 'elixir', 'erlang', 'fsharp', 'haskell', 'ocaml', 'lisp'],
  ...['html', 'xml', 'css', 'markdown', 'diff', 'http', 'regex'],
  ...['json', 'json5', 'yaml', 'yml', 'toml', 'ini', 'properties', 'csv', 'protobuf', 'graphql'],
  ...['sql', 'plsql', 'cypher', 'promql'],
];
const languages: ReadonlySet<string> = new Set(codeLanguages);

/**
 * The language in which code is coloured; nothing where it stays plain. Astro passes on code of a language that Prism
 * doesn’t know as if it were HTML, and its name as it is: neither may reach it.
 *
 * @param written what stands behind the opening backticks
 */
export function codeLanguage(written: string | null | undefined): string | null {
  const language = written?.toLowerCase() ?? '';
  return languages.has(language) ? language : null;
}
