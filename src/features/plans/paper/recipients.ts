import type { Plan } from '../plan.ts';

type Recipient = Plan['recipients'][number];

/** "Lưu: VT": the copy that stays, which the paper names by itself. */
export const isFiled = ({ name, purpose }: Recipient): boolean => /^lưu\b/iu.test(purpose ?? '') || /^lưu\s*:/iu.test(name);

/** Whom a paper goes to, without the copy that stays. */
export const recipientsOf = ({ recipients }: Pick<Plan, 'recipients'>): { name: string; purpose?: string }[] =>
  recipients.filter((one) => !isFiled(one)).map(({ name, purpose }) => ({ name, ...(purpose && { purpose }) }));

/** The units that keep a copy beside the clerk's office, as the line "Lưu: VT, VHXH" names them. */
export const filedBy = ({ recipients }: Pick<Plan, 'recipients'>): string[] =>
  recipients
    .filter(isFiled)
    .flatMap(({ name, purpose }) => [name, purpose ?? ''])
    .flatMap((text) => text.replace(/^lưu\s*:?/iu, '').split(','))
    .map((text) => text.replace(/[\s.;]+$/u, '').trim())
    .filter((text) => text !== '' && !/^VT$/iu.test(text));
