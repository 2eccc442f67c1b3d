/** What is written at a place, by an expression that holds there alone (`y`), and what is said for it; `undefined` leaves it to the next rule. */
export interface Rule {
  form: RegExp;
  say: (match: RegExpExecArray, before: string, after: string) => string | undefined;
}
