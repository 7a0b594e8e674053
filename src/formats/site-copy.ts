import { absolute, catalogue, to } from '../catalogue/catalogue.ts';
import { picturesOf } from '../catalogue/rendering.ts';
import type { CopyContext } from './markdown-copy.ts';

/** What the Markdown copies of this site need of it. */
export async function copyContext(): Promise<CopyContext> {
  const { person, claim, link } = await catalogue();
  return { person, claim, link, absolute, base: to.base, picturesOf };
}
