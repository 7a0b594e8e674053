import { createInterface } from 'node:readline/promises';

/** Raised when the terminal is closed, or Ctrl-C pressed, before a question is answered. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** A conversation in the terminal. */
export interface Prompt {
  /** Asks once; the Tab key completes the choices. Returns the answer without white space around it. */
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
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/ +/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  return [...lines, indent + line];
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
  const closed = new Promise<never>((_resolve, reject) => {
    lines.once('close', () => reject(new Interrupted('')));
  });
  closed.catch(() => undefined);
  const wrap = (text: string) => wrapped(text, process.stdout.columns || 80);
  const say = (text: string) => console.log(wrap(text).join('\n'));
  return {
    ask: async (question, choices) => {
      completions = choices;
      const asked = wrap(question);
      const last = asked.pop() ?? '';
      for (const line of asked) console.log(line);
      const answer = lines.question(`${last} `);
      answer.catch(() => undefined);
      return (await Promise.race([answer, closed])).trim();
    },
    say,
    close: () => lines.close(),
  };
}
