import { brokenAddresses } from './broken-addresses.ts';
import { claimsWithoutTopics } from './claims-without-topics.ts';
import { claims } from './claims.ts';
import { code } from './code.ts';
import { components } from './components.ts';
import { dates, futureDates, longConferences } from './dates.ts';
import { directives } from './directives.ts';
import { emptyReports } from './empty-reports.ts';
import { headings } from './headings.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { innerIds } from './inner-ids.ts';
import { internalLinks } from './internal-links.ts';
import { likelySame } from './likely-same.ts';
import { lostMarkup } from './lost-markup.ts';
import { futureOutcomes, outcomes } from './outcomes.ts';
import { pictures } from './pictures.ts';
import { placedTalks } from './placed-talks.ts';
import { plainClaims } from './plain-claims.ts';
import { publishedAddresses } from './published-addresses.ts';
import { references } from './references.ts';
import type { Rule } from './rule.ts';
import { schema } from './schema.ts';
import { slides } from './slides.ts';
import { takenIds } from './taken-ids.ts';
import { unknownFiles } from './unknown-files.ts';
import { unusedEntries } from './unused-entries.ts';
import { yamlSigns } from './yaml-signs.ts';

/** What must be right in a content folder, in order. A new rule is a file of this folder and a line here. */
export const rules: readonly Rule[] = [
  unknownFiles,
  emptyReports,
  schema,
  references,
  claims,
  plainClaims,
  dates,
  outcomes,
  code,
  directives,
  slides,
  components,
  placedTalks,
  headings,
  innerIds,
  lostMarkup,
  pictures,
  unusedEntries,
  takenIds,
  hiddenCharacters,
  yamlSigns,
  brokenAddresses,
  internalLinks,
  publishedAddresses,
];

/** What is likely wrong, but fails nothing. */
export const warnings: readonly Rule[] = [futureDates, longConferences, futureOutcomes, claimsWithoutTopics];

/** What a maintainer may mend, told where the content is checked by hand. */
export const advice: readonly Rule[] = [likelySame];
