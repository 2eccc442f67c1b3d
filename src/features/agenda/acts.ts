export const boardColumns = ['asked', 'doing', 'standing', 'done', 'declined'] as const;
export type Column = (typeof boardColumns)[number];

export const acts = ['accept', 'decline', 'finish', 'reopen'] as const;
export type Act = (typeof acts)[number];

/** Into which column an act moves a card. */
export const leadsTo: Readonly<Record<Act, Column>> = { accept: 'doing', decline: 'declined', finish: 'done', reopen: 'doing' };

/** What is written down with the act; the others are done by one press. */
export const wantsWords: readonly Act[] = ['decline', 'finish'];
