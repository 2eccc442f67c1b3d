import type { Plan } from '../plan.ts';

type Recipient = Plan['recipients'][number];

/** "Lưu: VT": the copy that stays, which the paper names by itself. */
export const isFiled = ({ name, purpose }: Recipient): boolean => /^lưu\b/iu.test(purpose ?? '') || /^lưu\s*:/iu.test(name);

/** Whom a paper goes to, without the copy that stays. */
export const recipientsOf = ({ recipients }: Pick<Plan, 'recipients'>): { name: string; purpose?: string }[] =>
  recipients.filter((one) => !isFiled(one)).map(({ name, purpose }) => ({ name, ...(purpose && { purpose }) }));
