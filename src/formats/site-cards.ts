import { catalogue, to } from '../catalogue/catalogue.ts';
import type { CatalogueReport, CatalogueTalk } from '../catalogue/types.ts';
import { mostTalkCards } from '../lib/list-limits.ts';
import { siteName } from '../lib/site.ts';
import { talkKindName } from '../lib/talk-kind-name.ts';
import { joinNames } from '../lib/words.ts';
import type { Accent } from '../schemas/conference.ts';
import tokens from '../styles/tokens.css?raw';
import type { Card } from './card.ts';

/** The card of the site, for pages that have none of their own. */
export const siteCard: Card = {
  label: siteName,
  title: 'What engineers brought home from conferences',
  people: '',
  accent: lightColour('blue'),
};

export const reportCard = (report: CatalogueReport): Card => ({
  label: report.event,
  title: report.title,
  people: `Reported by ${joinNames(report.authors.map(({ name }) => name))}`,
  accent: lightColour(report.conference.accent),
});

export const talkCard = (talk: CatalogueTalk): Card => ({
  label: `${talkKindName(talk)} at ${talk.report.event}`,
  title: talk.title,
  people: joinNames(talk.speakers.map(({ person }) => person.name)),
  accent: lightColour(talk.report.conference.accent),
});

/** The talks that have a card of their own: all of them, or none where there are too many. */
export async function talksWithCards(): Promise<CatalogueTalk[]> {
  const { talks } = await catalogue();
  return talks.length <= mostTalkCards ? talks : [];
}

/** The address of the card of a report or a talk. */
export async function cardOf(shown: CatalogueReport | CatalogueTalk): Promise<string> {
  if (!('report' in shown)) return to.file(`reports/${shown.id}.png`);
  return (await talksWithCards()).length > 0
    ? to.file(`reports/${shown.report.id}/${shown.id}.png`)
    : cardOf(shown.report);
}

/** The colour of an accent in the light theme, as the styles have it. */
function lightColour(accent: Accent): string {
  const [, colour] =
    new RegExp(`\\[data-accent='${accent}'\\][^}]*light-dark\\((#[0-9a-f]{6})`).exec(tokens) ?? [];
  if (colour === undefined) throw new Error(`tokens.css has no colour for the accent \`${accent}\`.`);
  return colour;
}
