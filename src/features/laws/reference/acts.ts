import { identityOf, isSameIdentity, mayBeSame, type Identity } from '../identity.ts';
import type { LawSaid, LawTopic, StateKind } from '../law.ts';
import { acts as listed } from './list.ts';

/** A state of an act on the list: what, from when, by which act of the list, and where that is read. */
export type ListedState = readonly [kind: StateKind, from: string, source: string, by?: string];

/** An act on the list that comes along. `issued` is a day, or a year where the day was not seen. */
export interface Act {
  kind: 'Luật' | 'Nghị định' | 'Nghị quyết' | 'Quyết định' | 'Thông tư';
  symbol: string;
  issuer: string;
  issued: string;
  title: string;
  topic: LawTopic;
  address?: string;
  note?: string;
  /** What of it nobody has compared with the text: said beside the act. */
  unseen?: string;
  states?: readonly ListedState[];
}

export const acts: readonly Act[] = listed;

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

const identities = new Map(listed.map((act): [Act, Identity] => [act, identityOf(saidOfAct(act))]));

/** The act of the list that a paper is; undefined where there is none, or several may be meant. */
export function actFor(identity: Identity): Act | undefined {
  const found = [...identities].filter(([, known]) => mayBeSame(known, identity));
  const same = found.find(([, known]) => isSameIdentity(known, identity));
  return same?.[0] ?? (found.length === 1 ? found[0]?.[0] : undefined);
}

/** An act of the list by its number; throws where a state of the list names none. */
export function actOf(symbol: string): Act {
  const act = listed.find((one) => one.symbol === symbol);
  if (!act) throw new Error(`The list of acts names ${symbol}, which is not on it.`);
  return act;
}
