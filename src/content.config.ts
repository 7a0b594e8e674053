import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoaders } from './integrations/content-loader.ts';
import { conferenceSchema } from './schemas/conference.ts';
import { linkStateSchema } from './schemas/link-state.ts';
import { movedPageSchema } from './schemas/moved.ts';
import { organisationSchema } from './schemas/organisation.ts';
import { outlineSchema } from './schemas/outline.ts';
import { personSchema } from './schemas/person.ts';
import { problemsSchema } from './schemas/problems.ts';
import { reportSchema } from './schemas/report.ts';
import { talkSchema } from './schemas/talk.ts';
import { topicSchema } from './schemas/topic.ts';

const from = contentLoaders(process.env['CONTENT_DIR'] ?? 'content');

/** Where the entries of each collection come from, and what they are. */
export const collections = {
  reports: defineCollection({ loader: from('reports'), schema: reportSchema }),
  outlines: defineCollection({ loader: from('outlines'), schema: outlineSchema }),
  talks: defineCollection({ loader: from('talks'), schema: talkSchema }),
  people: defineCollection({ loader: from('people'), schema: personSchema }),
  organisations: defineCollection({ loader: from('organisations'), schema: organisationSchema }),
  conferences: defineCollection({ loader: from('conferences'), schema: conferenceSchema }),
  addresses: defineCollection({
    loader: from('addresses'),
    schema: z.union([linkStateSchema, movedPageSchema]),
  }),
  topics: defineCollection({ loader: from('topics'), schema: topicSchema }),
  problems: defineCollection({ loader: from('problems'), schema: problemsSchema }),
};
