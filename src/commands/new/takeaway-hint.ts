/** The comment above an empty list of takeaways: shows how to write the first one. */
export const howToWriteTakeaways = (owner: string): string =>
  [
    ' What to remember, strongest first. Put each below `takeaways:` like this, and take the `[]` away:',
    '   - id: a-name-that-never-changes',
    '     text: One claim in one short sentence.',
    '     kind: lesson',
    `     by: ${owner}`,
  ].join('\n');
