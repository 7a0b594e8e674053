import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { append, formatTakeaways, replace } from './edit.ts';
import type { Plan } from './plans.ts';

/** Writes the notes of a talk of which nobody says what to remember. */
export function writeNotes(path: string, topicAddress: string, talkAddress: string): void {
  append(
    path,
    `It began with [a loom](https://loom.example/) and came to [its state](${topicAddress}), as the
[other talk](${talkAddress}) did.

\`\`\`ts
const row = loom.next({ place: 7 });
\`\`\`
`,
  );
}

/** Writes the takeaways, the resources and the notes of a talk; the notes show what `addPicture` adds. */
export function writeTakeawaysAndNotes(
  path: string,
  claims: Plan['claims'],
  speaker: string,
  author: string,
): void {
  const takeaways = formatTakeaways([
    ['what-to-do', claims.recommendation, 'recommendation', speaker],
    ['how-much', claims.number, 'number', speaker],
    ['what-to-mind', claims.caveat, 'caveat', author],
  ]);
  replace(path, 'takeaways: []\n', takeaways);
  replace(path, '\n---\n', `\n${resources}---\n`);
  append(
    path,
    `## Where it breaks {#where-it-breaks}

:::opinion{by=${author}}
The best talk of the day.
:::

:::correction
The slide says 1842; the machine was described in 1843.
:::

![Cards on a loom](../images/cards.png)

![Cards on a loom, from the side](../images/cards.png "The cards that gave the loom its idea")
`,
  );
}

const resources = `resources:
  - kind: slides
    url: https://loom.example/slides
    label: The slides
`;

/** Puts a picture into the folder of a report’s images. */
export async function addPicture(images: string): Promise<void> {
  mkdirSync(images);
  await sharp({ create: { width: 640, height: 360, channels: 3, background: '#886644' } })
    .png()
    .toFile(join(images, 'cards.png'));
}
