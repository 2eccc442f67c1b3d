import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { identityOf, isCertain } from '../identity.ts';
import type { Law, LawId, LawSaid } from '../law.ts';
import { actFor } from '../reference/acts.ts';
import { columnsOf, foundIn, insertLaws, listedAs, lockLaws, told, type Keeping, type Listed } from './book.ts';
import { lawOf, lawsNamed } from './queries.ts';
import { bringAct } from './starting.ts';

/** A paper as another one cites it: `issuedOn` as printed, a whole day or a year; `title` are the words behind it. */
export interface Cited {
  type: string;
  symbol?: string | null | undefined;
  issuedOn?: string | null | undefined;
  issuer?: string | null | undefined;
  title?: string | null | undefined;
}

const dayIn = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    // As printed: 31/02 is in no calendar, and then only the year is believed.
    return null;
  }
};

function saidOf({ type, symbol, issuedOn, issuer, title }: Cited): LawSaid {
  const printed = issuedOn ?? '';
  const issued = /^\d{4}-\d{2}-\d{2}$/.test(printed) ? dayIn(printed) : null;
  const year = Number(/^(\d{4})/.exec(printed)?.[1]);
  return {
    kind: type,
    symbol: symbol ?? null,
    title: title ?? null,
    issuer: issuer ?? null,
    issuedOn: issued,
    issuedYear: issued?.year ?? (Number.isNaN(year) ? null : year),
    level: null,
    topic: null,
    address: null,
    note: null,
  };
}

/** What the citation knows of a paper and the register did not is added to it. */
async function complete(tx: Tx, keeping: Keeping, id: LawId, said: LawSaid): Promise<void> {
  const before = await lawOf(tx, keeping.actor.authorityId, id);
  if (!before) return;
  const known = told(before);
  const after = {
    ...known,
    title: known.title ?? said.title,
    issuer: known.issuer ?? said.issuer,
    issuedOn: known.issuedOn ?? (known.issuedYear === null || known.issuedYear === said.issuedYear ? said.issuedOn : null),
    issuedYear: known.issuedYear ?? said.issuedYear,
  };
  const changes = difference(known, after);
  if (Object.keys(changes).length === 0) return;
  await tx.updateTable('law').set(columnsOf(after)).where('authority_id', '=', keeping.actor.authorityId).where('id', '=', id).execute();
  recordChange(tx, { action: 'law.completed', objectType: 'law', objectId: id, changes });
}

async function restoredWhere(tx: Tx, { actor }: Keeping, { id, isDropped }: Listed): Promise<void> {
  if (!isDropped) return;
  const back = { dropped_at: null, dropped_by: null };
  await tx.updateTable('law').set(back).where('authority_id', '=', actor.authorityId).where('id', '=', id).execute();
  recordChange(tx, { action: 'law.restored', objectType: 'law', objectId: id, changes: { dropped: { from: true, to: false } } });
}

async function placeOfOne(tx: Tx, keeping: Keeping, cited: Cited): Promise<LawId | null> {
  const said = saidOf(cited);
  if (!said.symbol) return null;
  const identity = identityOf(said);
  const found = foundIn(await listedAs(tx, keeping.actor.authorityId, [identity.symbolKey]), identity);
  if (found === 'several') return null;
  if (found) {
    await restoredWhere(tx, keeping, found);
    await complete(tx, keeping, found.id, said);
    return found.id;
  }
  const act = actFor(identity);
  if (act) {
    const id = await bringAct(tx, keeping, act);
    if (id) await complete(tx, keeping, id, said);
    return id;
  }
  if (!isCertain(identity, said.symbol)) return null;
  const [id] = await insertLaws(tx, keeping, [said], 'plan');
  return id ?? null;
}

/**
 * Brings what a paper cites into the register, each once, and gives their ids in the order of the citations: null for one without a number, or of
 * which number, issuer and year do not say which paper it is. What the register did not know of a paper is added from the citation. Nobody is
 * asked whether they may: it follows from the act that cites.
 */
export async function registerCited(tx: Tx, keeping: Keeping, cited: readonly Cited[]): Promise<(LawId | null)[]> {
  if (cited.every(({ symbol }) => !symbol)) return cited.map(() => null);
  await lockLaws(tx, keeping.actor.authorityId);
  const ids: (LawId | null)[] = [];
  for (const one of cited) ids.push(await placeOfOne(tx, keeping, one));
  return ids;
}

/** The papers of the register that are cited, in the order of the citations; undefined for one that is not there, or not surely. */
export async function lawsCited(db: Read, authorityId: AuthorityId, cited: readonly Cited[]): Promise<(Law | undefined)[]> {
  const identities = cited.map((one) => (one.symbol ? identityOf(saidOf(one)) : undefined));
  const listed = await listedAs(
    db,
    authorityId,
    identities.flatMap((one) => (one ? [one.symbolKey] : [])),
  );
  const ids = identities.map((identity) => {
    const found = identity && foundIn(listed, identity);
    return found === 'several' ? undefined : found?.id;
  });
  const laws = await lawsNamed(
    db,
    authorityId,
    ids.flatMap((id) => id ?? []),
  );
  return ids.map((id) => id && laws.get(id));
}

/** Of which citations it is certain which paper each is, so that `registerCited` finds or makes it. */
export async function mayBeRegistered(db: Read, authorityId: AuthorityId, cited: readonly Cited[]): Promise<boolean[]> {
  const identities = cited.map((one) => (one.symbol ? identityOf(saidOf(one)) : undefined));
  const listed = await listedAs(
    db,
    authorityId,
    identities.flatMap((one) => (one ? [one.symbolKey] : [])),
  );
  return identities.map((identity, at) => {
    const found = identity && foundIn(listed, identity);
    if (!identity || found === 'several') return false;
    return found !== undefined || actFor(identity) !== undefined || isCertain(identity, cited[at]?.symbol ?? null);
  });
}
