import { z } from 'zod';
import { claimReferenceSchema, idSchema } from './id.ts';

/** A component that an article in MDX may use. */
export interface ArticleComponent {
  /** What it shows, in a sentence for reporters. */
  shows: string;
  /** An example of its use. */
  example: string;
  /** The same in an article in Markdown, if it can stand there. */
  inMarkdown?: string;
  /** Its attributes, all plain text. */
  props: z.ZodObject;
  /** What an attribute names, if it names something. */
  names: Record<string, 'talk' | 'claim'>;
  /** Where it may stand. */
  place: 'below a section heading' | 'between paragraphs';
}

/**
 * Every component that an article may use, by name. The gate checks each use against it, `docs/writing.md` lists it, and
 * `components/article/` holds an Astro component of each name.
 */
export const articleComponents = {
  Talk: {
    shows:
      'A talk of the report, in its place: heading, speakers, takeaways, notes; what is too long for one page stands on the talk’s own.',
    example: '<Talk id="weaving-with-state" />',
    inMarkdown: '::talk{id=weaving-with-state}',
    props: z.strictObject({ id: idSchema.describe('The id of a talk of this report: its file’s name.') }),
    names: { id: 'talk' },
    place: 'below a section heading',
  },
  Takeaway: {
    shows: 'A claim of any talk or report, with its owner and a link to its home.',
    example: '<Takeaway id="weaving-with-state#keep-state-local" />',
    props: z.strictObject({ id: claimReferenceSchema }),
    names: { id: 'claim' },
    place: 'between paragraphs',
  },
} satisfies Record<string, ArticleComponent>;

export type ArticleComponentName = keyof typeof articleComponents;
