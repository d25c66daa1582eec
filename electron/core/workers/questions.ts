/** To fold the journal into the book. */
export const foldQuestion = 'fold the journal';
