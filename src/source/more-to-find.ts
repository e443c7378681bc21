/** Ends the remedy of a fault that keeps the rest of a file from being read or checked. */
export const moreToFind = 'More may be found once this is put right.';
