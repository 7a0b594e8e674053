import { answerRequests } from '../../threads.ts';
import { fontsFor } from './fonts.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';

/** What the thread is asked: for a card as a PNG, or which characters of a text no card can show. */
export type CardRequest = { draw: Card } | { missingIn: string };

/** The thread in which cards are drawn. */
answerRequests<CardRequest>(async (request) =>
  'draw' in request ? drawCard(request.draw) : fontsFor(request.missingIn).missing,
);
