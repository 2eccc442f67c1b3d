import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { identityOf, type Identity } from '../identity.ts';
import type { LawId } from '../law.ts';
import { mayKeepLaws } from '../policy.ts';
import { acts, actOf, LIST_SOURCE, saidOfAct, type Act } from '../reference/acts.ts';
import { foundIn, insertLaws, listedAs, lockLaws, type Keeping, type Listed } from './book.ts';
import { insertState } from './states.ts';

const identityOfAct = (act: Act): Identity => identityOf(saidOfAct(act));

const placeIn = (listed: readonly Listed[], act: Act): Listed | 'several' | undefined => foundIn(listed, identityOfAct(act));

async function standing(tx: Tx, { actor }: Keeping, act: Act): Promise<LawId | 'several' | undefined> {
  const found = placeIn(await listedAs(tx, actor.authorityId, [identityOfAct(act).symbolKey]), act);
  return found === 'several' ? found : found?.id;
}

/** Brings an act of the list into the register with its states, and before it the acts that did something to it. The register is locked. */
export async function bringAct(tx: Tx, keeping: Keeping, act: Act): Promise<LawId | null> {
  const known = await standing(tx, keeping, act);
  if (known) return known === 'several' ? null : known;
  const [id] = await insertLaws(tx, keeping, [saidOfAct(act)], 'list');
  if (!id) throw new Error('An act was brought in and has no id.');
  for (const [kind, from, source, bySymbol] of act.states ?? []) {
    const byLawId = bySymbol ? await bringAct(tx, keeping, actOf(bySymbol)) : null;
    if (bySymbol && !byLawId) continue;
    const state = { kind, fromOn: Temporal.PlainDate.from(from), byLawId, sourceAddress: null, isListed: true };
    await insertState(tx, keeping, id, { ...state, source: `${source}. ${LIST_SOURCE}` });
  }
  return id;
}

/** How many acts of the list that comes along are not in the register. */
export async function missingActs(db: Read, authorityId: AuthorityId): Promise<number> {
  const listed = await listedAs(
    db,
    authorityId,
    acts.map((act) => identityOfAct(act).symbolKey),
  );
  return acts.filter((act) => placeIn(listed, act) === undefined).length;
}

/** Takes what is missing of the list that comes along into the register; what stands there stays as it is. Gives how many came. */
export async function takeStartingList(tx: Tx, keeping: Keeping): Promise<Result<number>> {
  const refusal = mayKeepLaws(keeping.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId } = keeping.actor;
  await lockLaws(tx, authorityId);
  const before = await missingActs(tx, authorityId);
  for (const act of acts) await bringAct(tx, keeping, act);
  if (before > 0)
    recordChange(tx, { action: 'law.list-taken', objectType: 'authority', objectId: authorityId, changes: { lines: { to: before } } });
  return ok(before);
}
