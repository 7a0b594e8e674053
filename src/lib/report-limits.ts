/** A report with more talks than this shows their summaries, so that its page stays light. */
export const mostTalksInFull = 60;
