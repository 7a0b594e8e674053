/** A fault that somebody could make, and the tests that must turn red by it. */
export interface Mutant {
  what: string;
  file: string;
  /** Stands in the file exactly once. */
  from: string;
  to: string;
  tests: string[];
}

/** One of each kind of fault that readers, reporters or hosts would be harmed by. */
export const mutants: readonly Mutant[] = [
  {
    what: 'an owner dropped',
    file: 'src/components/claims/OwnerLine.astro',
    from: '{isLink ? <a href={by.address}>{by.name}</a> : by.name}',
    to: '',
    tests: ['tests/browser/page-kinds.test.ts'],
  },
  {
    what: 'a filter dropped',
    file: 'src/search/engine/apply-filters.ts',
    from: 'if (filters[group].length === 0) continue;',
    to: "if (filters[group].length === 0 || group === 'topic') continue;",
    tests: ['tests/build/search-index.test.ts'],
  },
  {
    what: 'one letter of folding',
    file: 'src/lib/base-letters.ts',
    from: "  ł: 'l',\n",
    to: '',
    tests: ['tests/unit/search-engine.test.ts'],
  },
  {
    what: 'the lock unchecked',
    file: 'src/content/rules/published-addresses.ts',
    from: '  yield* lostProblems(content);\n',
    to: '',
    tests: ['tests/build/permalinks.test.ts'],
  },
  {
    what: 'an escape left out of structured data',
    file: 'src/formats/json-ld.ts',
    from: ".replaceAll('<', '\\\\u003c')",
    to: '',
    tests: ['tests/build/formats.test.ts'],
  },
  {
    what: 'code let through by the compiler of articles',
    file: 'src/markdown/plugins.ts',
    from: 'mdastPlugins: [noCode, blocks(0)]',
    to: 'mdastPlugins: [blocks(0)]',
    tests: ['tests/unit/markdown-plugins.test.ts'],
  },
  {
    what: 'an escape left out of what outcomes say in feeds',
    file: 'src/lib/html.ts',
    from: "  '<': '&lt;',\n",
    to: '',
    tests: ['tests/build/hostile.test.ts'],
  },
  {
    what: 'a base path forgotten',
    file: 'src/markdown/elements.ts',
    from: "context.setProperty(node, 'href', base + href.slice(1))",
    to: "context.setProperty(node, 'href', href)",
    tests: ['tests/build/site.test.ts'],
  },
  {
    what: 'a draft published',
    file: 'src/catalogue/join-catalogue.ts',
    from: 'if (data.draft && !drafts) return undefined;',
    to: '',
    tests: ['tests/build/site.test.ts'],
  },
  {
    what: 'a feed’s date wrong',
    file: 'src/formats/feed.ts',
    from: 'new Date(entry.changed)',
    to: 'new Date(entry.published)',
    tests: ['tests/build/formats.test.ts'],
  },
  {
    what: 'a focus not returned',
    file: 'src/search/browser/search-dialog.ts',
    from: 'this.#dialog.close();',
    to: 'this.#dialog.close(); (document.activeElement as HTMLElement).blur();',
    tests: ['tests/browser/search.test.ts'],
  },
  {
    what: 'a budget exceeded',
    file: 'src/components/site/SiteScripts.astro',
    from: "import '../../search/browser/search-dialog.ts';",
    to: "import '../../search/browser/search-dialog.ts';\n  import '../../search/browser/suggestion-list.ts';",
    tests: ['tests/browser/first-visit.test.ts'],
  },
];
