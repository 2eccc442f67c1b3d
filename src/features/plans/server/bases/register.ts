import type { ConfirmedReading } from '#features/documents/index.ts';
import { lawsNamed, mayBeRegistered, registerCited, type Cited } from '#features/laws/server/index.ts';
import type { LawId } from '#features/laws/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { proposedRelation, type Citing } from '../../bases/relation.ts';
import { basisRefusals } from '../../bases/refusals.ts';
import { mayCorrect } from '../draft.ts';

interface By {
  actor: Actor;
  now: Temporal.Instant;
}

const keeping = ({ actor, now }: By) => ({ actor, now, today: now.toZonedDateTimeISO(ZONE).toPlainDate() });

/** Keeps what the paper of the plan cites in its preamble, brings each into the register, and says what it is to the plan. */
export async function keepBases(tx: Tx, by: By, planId: PlanId, bases: ConfirmedReading['legalBases'], citing: Citing): Promise<void> {
  const ids = await registerCited(tx, keeping(by), bases);
  for (const [index, basis] of bases.entries())
    await tx
      .insertInto('plan_legal_basis')
      .values({
        authority_id: by.actor.authorityId,
        plan_id: planId,
        position: index + 1,
        type: basis.type,
        symbol: basis.symbol ?? null,
        name: basis.name ?? null,
        issued_on: basis.issuedOn ?? null,
        issuer: basis.issuer ?? null,
        law_id: ids[index] ?? null,
        relation: proposedRelation(basis, citing),
      })
      .execute();
}

interface Unlinked {
  planId: PlanId;
  position: number;
  relation: string;
  citing: Citing;
  cited: Cited & { type: string };
}

/** Citations of plans that no paper of the register stands for yet, as far as it is certain which paper each is. */
async function unlinked(db: Read, authorityId: AuthorityId): Promise<Unlinked[]> {
  const rows = await db
    .selectFrom('plan_legal_basis as b')
    .innerJoin('plan as p', (join) => join.onRef('p.authority_id', '=', 'b.authority_id').onRef('p.id', '=', 'b.plan_id'))
    .select(['b.plan_id', 'b.position', 'b.type', 'b.symbol', 'b.issued_on', 'b.issuer', 'b.relation'])
    .select(['p.issuer as plan_issuer', 'p.superior_symbol'])
    .where('b.authority_id', '=', authorityId)
    .where('b.law_id', 'is', null)
    .where('b.symbol', 'is not', null)
    .orderBy('b.plan_id')
    .orderBy('b.position')
    .execute();
  const found = rows.map((row): Unlinked => ({
    planId: row.plan_id,
    position: row.position,
    relation: row.relation,
    citing: { issuer: row.plan_issuer, superiorSymbol: row.superior_symbol },
    cited: { type: row.type, symbol: row.symbol, issuedOn: row.issued_on, issuer: row.issuer },
  }));
  const certain = await mayBeRegistered(
    db,
    authorityId,
    found.map(({ cited }) => cited),
  );
  return found.filter((_, at) => certain[at]);
}

/** How many citations of earlier plans could be brought into the register. */
export const basesToGather = async (db: Read, authorityId: AuthorityId): Promise<number> => (await unlinked(db, authorityId)).length;

/** Brings what earlier plans cite into the register, as drafting does now. Gives how many citations were recognised. */
export async function gatherBases(tx: Tx, by: By): Promise<Result<number>> {
  if (!mayCorrect(by.actor)) return basisRefusals.mayNot();
  const { authorityId } = by.actor;
  const found = await unlinked(tx, authorityId);
  const ids = await registerCited(
    tx,
    keeping(by),
    found.map(({ cited }) => cited),
  );
  const laws = await lawsNamed(
    tx,
    authorityId,
    ids.flatMap((id) => id ?? []),
  );
  const linked = found.flatMap((one, at) => (ids[at] ? [{ ...one, lawId: ids[at] }] : []));
  for (const { planId, position, relation, citing, cited, lawId } of linked)
    await tx
      .updateTable('plan_legal_basis')
      .set({
        law_id: lawId,
        relation: relation === 'basis' ? proposedRelation({ ...cited, title: laws.get(lawId)?.title }, citing) : relation,
      })
      .where('authority_id', '=', authorityId)
      .where('plan_id', '=', planId)
      .where('position', '=', position)
      .where('law_id', 'is', null)
      .execute();
  for (const [planId, of] of Map.groupBy(linked, (one) => one.planId))
    recordChange(tx, { action: 'plan.bases-gathered', objectType: 'plan', objectId: planId, changes: { bases: { to: of.length } } });
  return ok(linked.length);
}

/** Where papers are cited, and as what: the plans of the authority, the newest first. */
export async function placesOfLaw(
  db: Read,
  authorityId: AuthorityId,
  lawId: LawId,
): Promise<{ planId: PlanId; title: string; year: number; symbol: string | null; relation: string }[]> {
  const rows = await db
    .selectFrom('plan_legal_basis as b')
    .innerJoin('plan as p', (join) => join.onRef('p.authority_id', '=', 'b.authority_id').onRef('p.id', '=', 'b.plan_id'))
    .select(['p.id', 'p.title', 'p.year', 'p.symbol', 'b.relation'])
    .where('b.authority_id', '=', authorityId)
    .where('b.law_id', '=', lawId)
    .orderBy('p.year', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
  return rows.map(({ id, ...row }) => ({ ...row, planId: id }));
}
