import { identityOf, isSameIdentity, mayBeSame, type Identity } from '../identity.ts';
import type { LawSaid } from '../law.ts';
import type { Act } from './act.ts';
import { acts } from './list/index.ts';

export { acts };
export type { Act };

/** Where the list comes from, as it is said beside each state. */
export const LIST_SOURCE = 'Danh mục kèm phần mềm, lập tháng 11/2026';

/** What an act says in the register. */
export function saidOfAct({ kind, symbol, issuer, issued, title, topic, address, note, unseen }: Act): LawSaid {
  const day = issued.length > 4 ? Temporal.PlainDate.from(issued) : null;
  const notes = [note, unseen && `Chưa kiểm chứng: ${unseen}.`].filter(Boolean).join(' ');
  return {
    kind,
    symbol,
    title,
    issuer,
    issuedOn: day,
    issuedYear: day?.year ?? Number(issued),
    level: 'central',
    topic,
    address: address ?? null,
    note: notes || null,
  };
}

const identities = new Map(acts.map((act): [Act, Identity] => [act, identityOf(saidOfAct(act))]));

/** The act of the list that a paper is; undefined where there is none, or several may be meant. */
export function actFor(identity: Identity): Act | undefined {
  const found = [...identities].filter(([, known]) => mayBeSame(known, identity));
  const same = found.find(([, known]) => isSameIdentity(known, identity));
  return same?.[0] ?? (found.length === 1 ? found[0]?.[0] : undefined);
}

/** An act of the list by its number; throws where a state of the list names none. */
export function actOf(symbol: string): Act {
  const act = acts.find((one) => one.symbol === symbol);
  if (!act) throw new Error(`The list of acts names ${symbol}, which is not on it.`);
  return act;
}
