import { answerOrders } from '../lib/worker-thread.ts';
import { missingIn } from './card-fonts.ts';
import type { Card } from './card.ts';
import { drawCard } from './draw-card.ts';

/** What the thread is asked: for a card as a PNG, or which characters of a text no card can show. */
export type CardOrder = { draw: Card } | { missingIn: string };

/** The thread in which cards are drawn. */
answerOrders<CardOrder>((order) => ('draw' in order ? drawCard(order.draw) : missingIn(order.missingIn)));
