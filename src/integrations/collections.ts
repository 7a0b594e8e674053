import { z } from 'zod';
import { conferenceSchema } from '../schemas/conference.ts';
import { linkStateSchema } from '../schemas/link-state.ts';
import { movedPageSchema } from '../schemas/moved.ts';
import { organisationSchema } from '../schemas/organisation.ts';
import { personSchema } from '../schemas/person.ts';
import { reportSchema } from '../schemas/report.ts';
import { talkSchema } from '../schemas/talk.ts';
import { topicSchema } from '../schemas/topic.ts';
import { contentLoaders } from './content-loader.ts';

const from = contentLoaders(process.env['CONTENT_DIR'] ?? 'content');

/** Where the entries of each collection come from, and what they are. */
export const collections = {
  reports: { loader: from('reports'), schema: reportSchema },
  talks: { loader: from('talks'), schema: talkSchema },
  people: { loader: from('people'), schema: personSchema },
  organisations: { loader: from('organisations'), schema: organisationSchema },
  conferences: { loader: from('conferences'), schema: conferenceSchema },
  addresses: { loader: from('addresses'), schema: z.union([linkStateSchema, movedPageSchema]) },
  topics: { loader: from('topics'), schema: topicSchema },
};
