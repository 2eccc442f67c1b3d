import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Result } from '#platform/values/result.ts';
import type { Site, SiteId } from '../display.ts';
import { whyNotKeep } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { saysTheSame } from '../rules.ts';
import type { SiteInput } from '../schema.ts';
import { siteOf, sitesOf } from './queries.ts';

/** Who keeps displays, on which day and at which moment. */
export interface Keeping {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** True where the unit stands on the day of the act. */
export const stands = async (db: Read, { actor, today }: Keeping, unitId: UnitId): Promise<boolean> =>
  (await unitsOn(db, actor.authorityId, today)).some((unit) => unit.id === unitId);

type Said = Omit<Site, 'id' | 'endedOn' | 'hanging'>;

const saidIn = ({ unitId, kind, place, latitude, longitude, roundOrder, note }: SiteInput): Said => ({
  unitId,
  kind: kind,
  place,
  latitude: latitude ?? null,
  longitude: longitude ?? null,
  roundOrder: roundOrder ?? null,
  note: note ?? null,
});

const columns = ({ unitId, kind, place, latitude, longitude, roundOrder, note }: Said) => ({
  unit_id: unitId,
  kind,
  place,
  latitude,
  longitude,
  round_order: roundOrder,
  note,
});

/** What was said of a site, under the lock of the units: by who works for the unit, which stands today (or keeps it already), not twice in the list. */
async function taken(tx: Tx, keeping: Keeping, input: SiteInput, before?: Site): Promise<Result<Said>> {
  const { actor } = keeping;
  const refusal = whyNotKeep(actor, input.unitId) ?? (before && whyNotKeep(actor, before.unitId));
  if (refusal) return refused(refusal);
  const said = saidIn(input);
  const isKept = before?.unitId === said.unitId || (await stands(tx, keeping, said.unitId));
  const half = said.latitude === null ? 'latitude' : 'longitude';
  const wrong = refuseAll([
    ...(isKept ? [] : [refusals.unitGone('unitId')]),
    ...((said.latitude === null) === (said.longitude === null) ? [] : [refusals.halfOnMap(half)]),
    ...(before && before.kind !== said.kind && before.hanging > 0 ? [refusals.kindHangs()] : []),
  ]);
  if (wrong) return wrong;
  const all = await sitesOf(tx, actor.authorityId);
  const twin = all.find(
    (site) => site.id !== before?.id && !site.endedOn && site.kind === said.kind && saysTheSame(site.place, said.place),
  );
  return twin ? refused(refusals.siteListed(twin.place)) : ok(said);
}

/** Adds a place. Refused: for units of others and units that are not there, half a point on the map, a place that is listed with its kind. */
export async function addSite(tx: Tx, keeping: Keeping, input: SiteInput): Promise<Result<SiteId>> {
  const { authorityId } = keeping.actor;
  await lockTree(tx, authorityId);
  const said = await taken(tx, keeping, input);
  if (!said.ok) return said;
  const { id } = await tx
    .insertInto('display_site')
    .values({ ...columns(said.value), authority_id: authorityId })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, { action: 'display-site.added', objectType: 'display-site', objectId: id, changes: difference({}, said.value) });
  return ok(id as SiteId);
}

async function held(tx: Tx, { actor }: Keeping, id: SiteId): Promise<Result<Site>> {
  await lockTree(tx, actor.authorityId);
  const site = await siteOf(tx, actor.authorityId, id);
  if (!site) return refused(refusals.unknownSite());
  const refusal = whyNotKeep(actor, site.unitId);
  return refusal ? refused(refusal) : ok(site);
}

const update = (tx: Tx, { actor }: Keeping, id: SiteId) =>
  tx.updateTable('display_site').where('authority_id', '=', actor.authorityId).where('id', '=', id);

/** Corrects a place, also to hand it to another unit. Saying what stands already changes nothing. Refused as adding is, and where it has ended. */
export async function correctSite(tx: Tx, keeping: Keeping, id: SiteId, input: SiteInput): Promise<Result<SiteId>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const { endedOn, hanging: _hanging, id: _id, ...before } = found.value;
  if (endedOn) return refused(refusals.siteEnded(endedOn));
  const said = await taken(tx, keeping, input, found.value);
  if (!said.ok) return said;
  const changes = difference({ ...before }, { ...said.value });
  if (Object.keys(changes).length === 0) return ok(id);
  await update(tx, keeping, id).where('ended_on', 'is', null).set(columns(said.value)).execute();
  recordChange(tx, { action: 'display-site.corrected', objectType: 'display-site', objectId: id, changes });
  return ok(id);
}

/** Says from which day on a place is no longer used. Refused: while something hangs there, and what has ended. */
export async function endSite(tx: Tx, keeping: Keeping, id: SiteId, endedOn: Temporal.PlainDate): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const { endedOn: before, hanging } = found.value;
  if (before) return refused(refusals.siteEnded(before));
  if (hanging > 0) return refused(refusals.stillHangs(hanging));
  await update(tx, keeping, id).where('ended_on', 'is', null).set({ ended_on: endedOn }).execute();
  recordChange(tx, { action: 'display-site.ended', objectType: 'display-site', objectId: id, changes: difference({}, { endedOn }) });
  return ok(undefined);
}

/** Takes an ended place back. Refused: what is in use, and where the same place was added anew meanwhile. */
export async function resumeSite(tx: Tx, keeping: Keeping, id: SiteId): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const { endedOn, kind, place } = found.value;
  if (!endedOn) return refused(refusals.siteInUse());
  const all = await sitesOf(tx, keeping.actor.authorityId);
  const twin = all.find((site) => site.id !== id && !site.endedOn && site.kind === kind && saysTheSame(site.place, place));
  if (twin) return refused(refusals.siteListed(twin.place));
  await update(tx, keeping, id).where('ended_on', 'is not', null).set({ ended_on: null }).execute();
  const changes = difference({ endedOn }, { endedOn: null });
  recordChange(tx, { action: 'display-site.resumed', objectType: 'display-site', objectId: id, changes });
  return ok(undefined);
}
