import { dirname, join } from 'node:path';
import { append, formatTakeaways, idOf, peopleIn, replace } from './edit.ts';
import type { Plan } from './plans.ts';
import { npm, step } from './steps.ts';
import { addPicture, writeNotes, writeTakeawaysAndNotes } from './write-notes.ts';

/** Ids of what the site knows already. */
export interface Known {
  person: string;
  topic: string;
}

/**
 * Writes a report with two talks as docs/writing.md says: with its commands, and by hand where it says so.
 *
 * @param folder path of the checkout
 */
export async function writeReport(folder: string, plan: Plan, { person, topic }: Known): Promise<void> {
  const { claims } = plan;
  const article = await create('new:report', { ...plan.report, topic });
  const report = idOf(dirname(article));
  const [author = ''] = peopleIn(article, 'authors');
  await step(`${report}: write the article`, () => writeArticle(article, claims.opinion, author, topic));

  const byKnown = await create('new:talk', { report, ...plan.byKnown, speaker: person, topic });
  const byNew = await create('new:talk', { report, ...plan.byNew, section: 'what-stayed' });
  const [speaker = ''] = peopleIn(byNew, 'speakers');
  await step(`${report}: move a talk to another section`, () => {
    const place = `<Talk id="${idOf(byKnown)}" />\n`;
    const heading = '{#what-everybody-quoted}\n';
    replace(article, place, '');
    replace(article, heading, `${heading}\n${place}`);
  });

  await step(`${report}: add takeaways and a correction to the report`, () => {
    const takeaways = formatTakeaways([
      ['what-we-think', claims.opinion, 'opinion', author],
      ['what-we-learnt', claims.lesson, 'lesson', person],
      ['what-comes', claims.announcement, 'announcement', speaker],
    ]);
    replace(article, 'takeaways: []\n', takeaways);
    replace(article, '\n---\n', `\n${correction}---\n`);
  });
  await step(`${report}: write the notes of a talk without takeaways`, () =>
    writeNotes(byKnown, `/topics/${topic}/`, `/reports/${report}/${idOf(byNew)}/`),
  );
  await step(`${report}: write the notes of a talk with takeaways and a picture`, async () => {
    writeTakeawaysAndNotes(byNew, claims, speaker, author);
    await addPicture(join(dirname(article), 'images'));
  });

  await step(`${report}: npm run check:content`, () => npm(folder, ['run', 'check:content']));
  await step(`${report}: npm run permalinks`, () => npm(folder, ['run', 'permalinks']));

  /** Runs a command with these flags; returns the path of the document that it says it has written. */
  function create(command: string, flags: Record<string, string>): Promise<string> {
    const given = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value]);
    return step(`npm run ${command} -- --title ${JSON.stringify(flags['title'])}`, async () => {
      const said = await npm(folder, ['run', command, '--', ...given]);
      const [, path] = /^Written:\n {2}(.+)$/m.exec(said) ?? [];
      if (path === undefined) throw new Error(`The command does not say what it has written:\n${said}`);
      return join(folder, path);
    });
  }
}

const correction = `corrections:
  - reported: Said on the second day
    correct: Said on the first day
    ground: We sat in the first row.
    place: what-everybody-quoted
`;

function writeArticle(path: string, opinion: string, author: string, topic: string): void {
  append(
    path,
    `[We](/people/${author}/) went there for [one topic](/topics/${topic}/) and stayed for others.

## What stayed {#what-stayed}

:::opinion{by=${author}}
${opinion}
:::

### What everybody quoted {#what-everybody-quoted}

The sentence was heard [on stage](#on-stage) first, and in every break after it.

:::correction
The programme says that it was said on the second day; it was said on the first.
:::

## On stage {#on-stage}

Two talks, told in the order in which we heard them.
`,
  );
}
