import { catalogue, to } from '../../catalogue/catalogue.ts';
import type { CatalogueEntry, CatalogueReport, CatalogueTalk } from '../../catalogue/types.ts';
import { showControls } from '../../lib/show-controls.ts';
import { siteName } from '../../lib/site.ts';
import { talkKindName } from '../../lib/talk-kind-name.ts';
import { joinNames } from '../../lib/words.ts';
import { accents, siteAccent } from '../../styles/palette.ts';
import { missingFromCards } from './card-image.ts';
import type { Card } from './card.ts';

/** The card of the site, for pages that have none of their own. */
export const siteCard: Card = {
  label: siteName,
  title: 'What engineers brought home from conferences',
  people: '',
  accent: accents[siteAccent][0],
};

const reportCard = (report: CatalogueReport): Card => ({
  label: report.event,
  title: report.title,
  people: `Reported by ${joinNames(report.authors.map(({ name }) => name))}`,
  accent: accents[report.conference.accent][0],
});

const talkCard = (talk: CatalogueTalk): Card => ({
  label: `${talkKindName(talk)} at ${talk.report.event}`,
  title: talk.title,
  people: joinNames(talk.speakers.map(({ person }) => person.name)),
  accent: accents[talk.report.conference.accent][0],
});

/** Beyond so many talks on the site a talk has the card of its report. */
const mostTalkCards = 500;

let own: Promise<ReadonlyMap<CatalogueEntry, Card>> | undefined;

/**
 * The cards of reports, and of talks where there are not too many. What has a character that no font draws has none, for
 * a title or a name that lacks a letter is worse than the card of the report; a warning says so.
 */
export const ownCards = (): Promise<ReadonlyMap<CatalogueEntry, Card>> => (own ??= findOwnCards());

async function findOwnCards(): Promise<ReadonlyMap<CatalogueEntry, Card>> {
  const { reports, talks } = await catalogue();
  const cards = new Map<CatalogueEntry, Card>(reports.map((report) => [report, reportCard(report)]));
  if (talks.length <= mostTalkCards) for (const talk of talks) cards.set(talk, talkCard(talk));
  const missing = await missingFromCards([...cards.values()].flatMap(textsOf));
  for (const [shown, card] of cards) {
    const lacking = [...new Set(textsOf(card).join(''))].filter((character) => missing.has(character));
    if (lacking.length === 0) continue;
    cards.delete(shown);
    const shared = 'report' in shown && cards.has(shown.report) ? 'report' : 'site';
    console.warn(`Warning: ${showControls(shown.file ?? shown.address)}  \`${showControls(card.title)}\``);
    console.warn(
      `    No font of the cards has ${showControls(lacking.map((each) => `\`${each}\``).join(', '))}, so its page is shared with the card of the ${shared}. A font of Fontsource added in src/formats/cards/fonts.ts would give it one of its own.`,
    );
  }
  return cards;
}

const textsOf = ({ label, title, people }: Card): string[] => [label, title, people];

/** The address of the card that stands for a report or a talk: its own, its report’s or the site’s. */
export async function cardOf(shown: CatalogueEntry): Promise<string> {
  if ((await ownCards()).has(shown)) return shown.address.replace(/\/$/, '.png');
  return 'report' in shown ? cardOf(shown.report) : to.file('card.png');
}
