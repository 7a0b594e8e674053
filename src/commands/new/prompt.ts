import { createInterface } from 'node:readline/promises';

/** A conversation in the terminal. */
export interface Prompt {
  /**
   * Asks once; the Tab key completes the choices.
   *
   * @returns the answer without white space around it
   * @throws AbortError when the terminal is closed, or Ctrl-C pressed, before the answer
   */
  ask: (question: string, choices: readonly string[]) => Promise<string>;
  say: (text: string) => void;
  close: () => void;
}

/**
 * Breaks a line between words, so that none is longer than a terminal is wide unless one word is. White space at its
 * beginning begins each.
 */
export function wrapped(text: string, width: number): string[] {
  const [indent = ''] = /^ */.exec(text) ?? [];
  const line = new RegExp(`\\S.{0,${Math.max(0, width - indent.length - 1)}}(?= |$)|\\S+`, 'g');
  return (text.match(line) ?? ['']).map((words) => indent + words);
}

/** Opens a conversation on the terminal of the process. */
export function openPrompt(): Prompt {
  let completions: readonly string[] = [];
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (line: string): [string[], string] => [
      completions.filter((choice) => choice.toLowerCase().startsWith(line.toLowerCase())),
      line,
    ],
  });
  const closing = new AbortController();
  lines.once('close', () => closing.abort());
  const wrap = (text: string) => wrapped(text, process.stdout.columns || 80);
  return {
    ask: async (question, choices) => {
      completions = choices;
      const asked = wrap(question);
      const last = asked.pop() ?? '';
      for (const line of asked) console.log(line);
      return (await lines.question(`${last} `, { signal: closing.signal })).trim();
    },
    say: (text) => console.log(wrap(text).join('\n')),
    close: () => lines.close(),
  };
}
