import { holdersOf } from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { keyOf, type CountRead, type DossierCount, type DossierCountId, type Figures } from '../dossier.ts';
import { periodIn, periodWords, spanOf } from '../period.ts';
import { confirmingRoles, mayConfirmDossiers, mayKeepDossiers } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { whyNotFigures } from '../rules.ts';
import { keptFigures, keptOf, type CountInput } from '../schema.ts';
import { countById, countsOf, latestOf } from './queries.ts';

export interface Keeping {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** Figures and late dossiers of an authority are decided about by one at a time. */
export const holdDossiers = (tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>): Promise<void> => takeTurn(tx, authorityId, 'dossiers');

/** The lock, for who may. */
export async function begin(tx: Tx, { actor }: Keeping, refusal: Refusal | undefined): Promise<Result<void>> {
  if (refusal) return refused(refusal);
  await holdDossiers(tx, actor);
  return ok(undefined);
}

/** The figures as they are stored: what was left empty and is not known is null, what was returned is 0. */
const figuresOf = (input: CountInput): Figures => {
  const { returned = 0, payable = null, paidOnline = null, digitised = null, tracked = null, ...counted } = input;
  const { received, receivedOnline, carriedOver, resolved, early, onTime, late, openInTime, openOverdue } = counted;
  const sure = { received, receivedOnline, carriedOver, resolved, early, onTime, late, returned, openInTime, openOverdue };
  return { ...sure, payable, paidOnline, digitised, tracked };
};

const isSame = (a: CountRead, b: CountRead): boolean =>
  a.takenOn.equals(b.takenOn) && Object.keys(difference(loggedOf(keptFigures, a), loggedOf(keptFigures, b))).length === 0;

function whyNotCount(input: CountRead, { today }: Keeping, there: DossierCount | undefined, hasUnit: boolean): Refusal[] {
  const { from } = spanOf(input.period);
  const { takenOn } = input;
  return [
    ...(hasUnit ? [] : [refusals.noUnit().refusal]),
    ...(Temporal.PlainDate.compare(takenOn, from) < 0 ? [refusals.beforePeriod(from).refusal] : []),
    ...(Temporal.PlainDate.compare(takenOn, today) > 0 ? [refusals.inFuture(today).refusal] : []),
    ...(there && Temporal.PlainDate.compare(takenOn, there.takenOn) < 0 ? [refusals.olderThanThere(there.takenOn).refusal] : []),
    ...whyNotFigures(input),
  ];
}

/**
 * Notes figures of a unit and period as a source gave them. They stand beside earlier ones of the same and hold once another officer confirmed them; the same again is
 * there once. Refused to others, and what is not right: no period, a unit that is none, a day before it or to come, figures older than those that are there, figures that do not add up.
 */
export async function noteCount(tx: Tx, by: Keeping, input: CountInput): Promise<Result<DossierCountId>> {
  const may = await begin(tx, by, mayKeepDossiers(by.actor));
  if (!may.ok) return may;
  const { authorityId, officerId } = by.actor;
  const period = periodIn(input.period);
  if (!period) return refusals.noPeriod(input.period);
  const { unitId, source, takenOn, field = null } = input;
  const read: CountRead = { ...figuresOf(input), unitId, period, field, source, takenOn };
  const latest = latestOf(await countsOf(tx, authorityId, { unitId, period }));
  const there = latest.find((one) => keyOf(one) === keyOf(read));
  if (there && isSame(there, read)) return ok(there.id);
  const hasUnit = (await unitsOn(tx, authorityId, by.today)).some(({ id }) => id === unitId);
  const wrong = refuseAll(whyNotCount(read, by, there, hasUnit));
  if (wrong) return wrong;
  const [of, figures] = [recordIn(keptOf, { ...read, field: field ?? undefined }), recordIn(keptFigures, read)];
  const { id } = await tx
    .insertInto('dossier_count')
    .values({
      authority_id: authorityId,
      ...columnsOf(keptOf, of),
      ...columnsOf(keptFigures, figures),
      returned: read.returned,
      noted_at: by.now,
      noted_by: officerId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { ...loggedOf(keptOf, of), ...loggedOf(keptFigures, figures) });
  recordChange(tx, { action: 'dossier-count.noted', objectType: 'dossier-count', objectId: id, changes });
  return ok(id);
}

const othersWhoConfirm = async (db: Read, { actor, today }: Pick<Keeping, 'actor' | 'today'>): Promise<OfficerId[]> =>
  (await holdersOf(db, actor.authorityId, confirmingRoles, today)).filter((id) => id !== actor.officerId);

const whyNotOwn = (one: DossierCount, actor: Actor, others: readonly OfficerId[]): Refusal | undefined =>
  whyNotConfirmOwn({ writers: [one.notedBy], others }, actor, refusals.own(periodWords(one.period, 'vi')));

/** Figures that wait and that the officer may confirm; none for who may not. */
export async function countsToConfirm(db: Read, by: Pick<Keeping, 'actor' | 'today'>): Promise<DossierCount[]> {
  if (mayConfirmDossiers(by.actor)) return [];
  const waiting = latestOf(await countsOf(db, by.actor.authorityId)).filter(({ confirmedAt }) => confirmedAt === null);
  const others = waiting.length > 0 ? await othersWhoConfirm(db, by) : [];
  return waiting.filter((one) => !whyNotOwn(one, by.actor, others));
}

async function confirmOne(tx: Tx, by: Keeping, one: DossierCount): Promise<Result<void>> {
  const { authorityId, officerId } = by.actor;
  if (one.endedAt) return refusals.ended();
  if (one.confirmedAt) return refusals.confirmed();
  const latest = latestOf(await countsOf(tx, authorityId, { unitId: one.unitId, period: one.period }));
  if (!latest.some(({ id }) => id === one.id)) return refusals.laterThere(periodWords(one.period, 'vi'));
  const own = whyNotOwn(one, by.actor, await othersWhoConfirm(tx, by));
  if (own) return refused(own);
  await supersede(tx, 'dossier_count', { authority_id: authorityId, id: one.id });
  await tx
    .updateTable('dossier_count')
    .set({ confirmed_at: by.now, confirmed_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', one.id)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'dossier-count.confirmed',
    objectType: 'dossier-count',
    objectId: one.id,
    changes: { isConfirmed: { to: true } },
  });
  return ok(undefined);
}

/** Stands by figures that others noted: from then on they hold. All of them or none; refused to others, to who noted one while somebody else may, and where later ones came. */
export async function confirmCounts(tx: Tx, by: Keeping, ids: readonly DossierCountId[]): Promise<Result<number>> {
  const may = await begin(tx, by, mayConfirmDossiers(by.actor));
  if (!may.ok) return may;
  for (const id of ids) {
    const one = await countById(tx, by.actor.authorityId, id);
    if (!one) return refusals.unknown();
    const done = await confirmOne(tx, by, one);
    if (!done.ok) return done;
  }
  return ok(ids.length);
}

/** Takes figures back, with the reason: those before hold again. Refused to others and twice. */
export async function endCount(tx: Tx, by: Keeping, id: DossierCountId, reason: string): Promise<Result<DossierCountId>> {
  const may = await begin(tx, by, mayKeepDossiers(by.actor));
  if (!may.ok) return may;
  const { authorityId, officerId } = by.actor;
  const one = await countById(tx, authorityId, id);
  if (!one) return refusals.unknown();
  if (one.endedAt) return refusals.ended();
  if (one.confirmedAt && mayConfirmDossiers(by.actor)) return refusals.mayNotConfirm();
  await supersede(tx, 'dossier_count', { authority_id: authorityId, id });
  await tx
    .updateTable('dossier_count')
    .set({ ended_at: by.now, ended_by: officerId, end_reason: reason })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'dossier-count.ended', objectType: 'dossier-count', objectId: id, changes: { endReason: { to: reason } } });
  return ok(id);
}
