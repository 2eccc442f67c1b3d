/** The hidden value that says what a form showed when it was opened. No field can have this name. */
export const SHOWN = '_shown';

/** With `theirs` or `mine`: whose value stands where two changed one field. */
export const keepOf = (name: string): string => `_keep.${name}`;
