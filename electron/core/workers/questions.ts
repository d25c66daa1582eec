/** What the reading thread is asked beside the questions of the contract: the cards of those who come next. */
export const aheadQuestion = 'cards ahead';

/** To fold the journal into the book. */
export const foldQuestion = 'fold the journal';
