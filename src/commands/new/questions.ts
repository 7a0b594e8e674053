import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { z } from 'zod';
import { complaintOf } from './answers.ts';
import { openPrompt, type Prompt } from './prompt.ts';

/** What a command needs to know: a flag on the command line, else a question in the terminal. */
export interface Question {
  /** The flag without its hyphens. */
  flag: string;
  /** What is asked, and what the help says. */
  text: string;
  /** What to write, by example. */
  example?: string;
  isRequired?: boolean;
  /** When it is needed at all, as the help says it. */
  neededFor?: string;
  /** The flag may be repeated; in the terminal an empty answer ends the list. */
  isList?: boolean;
  /** Used where nothing is answered. */
  fallback?: (answers: Answers) => string | undefined;
  /** What can be answered, shown in the terminal; the Tab key completes it. */
  choices?: (answers: Answers) => readonly string[];
  /** What a single answer must be. */
  schema?: z.ZodType;
  /** Says what else is wrong with an answer, and what to answer instead. */
  complain?: (answer: string, answers: Answers) => string | undefined;
  /** Says what may have been meant instead; in the terminal the same answer again settles it. */
  doubt?: (answer: string, answers: Answers) => string | undefined;
  /** Left out where earlier answers make it pointless. */
  isNeeded?: (answers: Answers) => boolean;
}

/** Answers by flag, without the empty ones. */
export type Answers = Record<string, string[]>;

/** The only answer, or the first. */
export const answerOf = (answers: Answers, flag: string): string | undefined => answers[flag]?.[0];

/** The answer that goes back. */
const back = '<';

/** Every list of a terminal that is longer than this is left to the Tab key. */
const mostChoices = 40;

/**
 * Takes the answers from the command line. If required ones are missing, asks for all that is missing
 * when someone sits at the terminal and `--yes` is not given.
 *
 * @throws Error that names every missing flag and every wrong answer
 * @throws AbortError if the terminal is closed before the last answer
 */
export async function collectAnswers(
  questions: readonly Question[],
  parameters: string[],
  usage: string,
): Promise<Answers> {
  const options: ParseArgsConfig['options'] = {
    ...Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string', multiple: true }])),
    yes: { type: 'boolean', short: 'y' },
    help: { type: 'boolean', short: 'h' },
  };
  const { values } = parseArgs({ args: parameters, options });
  if (values['help'] === true) {
    console.log(helpOf(questions, usage));
    process.exit(0);
  }
  const answers: Answers = {};
  for (const { flag } of questions) {
    const given = values[flag];
    const texts = (Array.isArray(given) ? given : []).map(String).filter((text) => text.trim() !== '');
    if (texts.length > 0) answers[flag] = texts;
  }
  const wrong = complaintsAbout(questions, answers);
  const missing = missingFlags(questions, answers);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY && values['yes'] !== true;
  if (missing.length > 0 && !isTerminal) {
    const flags = missing.join(', ');
    wrong.push(`Missing: ${flags}. Add them, or run the command in a terminal to be asked.`);
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  if (missing.length > 0) {
    const prompt = openPrompt();
    await askAll(questions, answers, prompt).finally(prompt.close);
  }
  for (const { flag, fallback } of questions) {
    const text = answers[flag] ? undefined : fallback?.(answers);
    if (text !== undefined) answers[flag] = [text];
  }
  return answers;
}

function complaintsAbout(questions: readonly Question[], answers: Answers): string[] {
  return questions.flatMap((question) => {
    const { flag, isList, doubt } = question;
    const texts = answers[flag] ?? [];
    if (texts.length > 1 && !isList) return [`--${flag}: Give it once.`];
    return texts.flatMap((text) => {
      const complaint = complaintAbout(text, question, answers) ?? doubt?.(text, answers);
      return complaint === undefined ? [] : [`--${flag} ${JSON.stringify(text)}: ${complaint}`];
    });
  });
}

const complaintAbout = (text: string, { schema, complain }: Question, answers: Answers): string | undefined =>
  (schema && complaintOf(schema, text)) ?? complain?.(text, answers);

const missingFlags = (questions: readonly Question[], answers: Answers): string[] =>
  questions
    .filter(({ flag, isRequired, isNeeded }) => isRequired && !answers[flag] && (isNeeded?.(answers) ?? true))
    .map(({ flag }) => `--${flag}`);

/** Asks, one after the other, what is not answered yet, and adds it to the answers. */
export async function askAll(
  questions: readonly Question[],
  answers: Answers,
  prompt: Prompt,
): Promise<void> {
  const given = new Set(Object.keys(answers));
  /** Places of the questions that were asked, to go back to. */
  const asked: number[] = [];
  prompt.say(`Answer \`${back}\` to go back. Nothing is written before the last answer.`);
  for (let index = 0; index < questions.length; index += 1) {
    const question = questions[index];
    if (!question || given.has(question.flag) || question.isNeeded?.(answers) === false) continue;
    const texts = await askOne(question, answers, prompt);
    if (texts !== undefined) {
      if (texts.length > 0) answers[question.flag] = texts;
      asked.push(index);
      continue;
    }
    const last = asked.pop();
    if (last === undefined) prompt.say('  This is the first question.');
    else delete answers[questions[last]?.flag ?? ''];
    index = (last ?? index) - 1;
  }
}

/** Asks until the answer is right; `undefined` means to go back. */
async function askOne(question: Question, answers: Answers, prompt: Prompt): Promise<string[] | undefined> {
  const { flag, text, example, isRequired, isList, fallback, doubt } = question;
  const choices = question.choices?.(answers) ?? [];
  const proposed = fallback?.(answers);
  if (choices.length > 0 && choices.length <= mostChoices) prompt.say(`  Known: ${choices.join(', ')}`);
  if (example !== undefined) prompt.say(`  Such as: ${example}`);
  const hint = isList ? ', one at a time; an empty line ends' : isRequired ? '' : ' [leave out]';
  const asked = `${text}${proposed === undefined ? hint : ` [${proposed}]`}:`;
  const found: string[] = [];
  let doubted: string | undefined;
  for (;;) {
    const answer = await prompt.ask(found.length > 0 ? '  and:' : asked, choices);
    if (answer === back) {
      const taken = found.pop();
      if (taken === undefined) return undefined;
      prompt.say(`  Without ${taken}.`);
      continue;
    }
    if (answer === '' && proposed !== undefined) return [proposed];
    if (answer === '' && (!isRequired || found.length > 0)) return found;
    const sofar = { ...answers, [flag]: found };
    const complaint = answer === '' ? 'An answer is needed.' : complaintAbout(answer, question, sofar);
    const doubts = answer === doubted ? undefined : doubt?.(answer, sofar);
    doubted = answer;
    if (complaint !== undefined) prompt.say(`  ${complaint}`);
    else if (doubts !== undefined) prompt.say(`  ${doubts} Or answer the same again.`);
    else if (isList) found.push(answer);
    else return [answer];
  }
}

function helpOf(questions: readonly Question[], usage: string): string {
  const lines = questions.map(({ flag, text, example, isRequired, neededFor, isList }) => {
    const need = neededFor ? `only for ${neededFor}` : isRequired ? 'required' : '';
    const notes = [need, isList ? 'may be repeated' : ''].filter(Boolean).join(', ');
    return `  --${flag.padEnd(14)} ${text}${notes && ` (${notes})`}${example === undefined ? '' : `: ${example}`}`;
  });
  return [usage, '', ...lines, `  --${'yes'.padEnd(14)} never ask; what is missing is an error`].join('\n');
}
