import { answerOrders } from '../lib/worker-thread.ts';
import { drawCard } from './draw-card.ts';

/** The thread in which cards are drawn. */
answerOrders(drawCard);
