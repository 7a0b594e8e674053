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
  return {
    ask: async (question, choices) => {
      completions = choices;
      const answer = lines.question(question);
      answer.catch(() => undefined);
      return (await Promise.race([answer, closed])).trim();
    },
    say: (text) => console.log(text),
    close: () => lines.close(),
  };
}
