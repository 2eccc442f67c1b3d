import { fold } from 'official-documents';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { tidyLine } from '#platform/values/text.ts';
import { matcher, type Part, partsOf, type UnitMatch } from '../match.ts';
import { ownPlace } from '../place.ts';
import { refusals } from '../refusals.ts';
import type { AliasOrigin } from '../unit.ts';
import { aliasesOf, unitsOn } from './queries.ts';
import { lockTree } from './version.ts';

export async function saveAliases(
  tx: Tx,
  authorityId: AuthorityId,
  unitId: UnitId,
  names: readonly string[],
  origin: AliasOrigin,
): Promise<void> {
  const rows = names.map((name) => ({ authority_id: authorityId, unit_id: unitId, folded: fold(name), name: tidyLine(name), origin }));
  if (rows.length === 0) return;
  await tx
    .insertInto('unit_alias')
    .values(rows)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

const aliasRow = (tx: Tx, authorityId: AuthorityId, unitId: UnitId, name: string) =>
  tx
    .selectFrom('unit_alias')
    .select(['name', 'origin'])
    .where('authority_id', '=', authorityId)
    .where('unit_id', '=', unitId)
    .where('folded', '=', fold(name))
    .executeTakeFirst();

/** Notes another name of a unit. Refused: a unit of nobody's, an empty name, a name it has already (a guess is made certain instead). */
export async function addAlias(tx: Tx, input: { authorityId: AuthorityId; unitId: UnitId; name: string }): Promise<Result<void>> {
  const { authorityId, unitId } = input;
  const name = tidyLine(input.name);
  if (fold(name) === '') return refusals.emptyName();
  await lockTree(tx, authorityId);
  const unit = await tx.selectFrom('unit').select('id').where('authority_id', '=', authorityId).where('id', '=', unitId).executeTakeFirst();
  if (!unit) return refusals.unknownUnit();
  const known = await aliasRow(tx, authorityId, unitId, name);
  if (known?.origin === 'given') return refusals.aliasKnown(known.name);
  await tx
    .insertInto('unit_alias')
    .values({ authority_id: authorityId, unit_id: unitId, folded: fold(name), name, origin: 'given' })
    .onConflict((oc) => oc.columns(['authority_id', 'folded', 'unit_id']).doUpdateSet({ name, origin: 'given' }))
    .execute();
  recordChange(tx, {
    action: 'unit.alias-added',
    objectType: 'unit',
    objectId: unitId,
    changes: { alias: { from: known?.name, to: name } },
  });
  return ok(undefined);
}

/** Takes another name away; what it was stays in the audit log. Refused where the unit has no such name. */
export async function removeAlias(tx: Tx, input: { authorityId: AuthorityId; unitId: UnitId; name: string }): Promise<Result<void>> {
  const { authorityId, unitId, name } = input;
  await lockTree(tx, authorityId);
  const known = await aliasRow(tx, authorityId, unitId, name);
  if (!known) return refusals.unknownAlias();
  await tx
    .deleteFrom('unit_alias')
    .where('authority_id', '=', authorityId)
    .where('unit_id', '=', unitId)
    .where('folded', '=', fold(name))
    .execute();
  recordChange(tx, { action: 'unit.alias-removed', objectType: 'unit', objectId: unitId, changes: { alias: { from: known.name } } });
  return ok(undefined);
}

/** Remembers which units a name stands for; an empty list forgets it. Nothing written where known so. Refused: a unit of another authority. */
export async function rememberAlias(
  tx: Tx,
  input: { authorityId: AuthorityId; name: string; unitIds: readonly UnitId[] },
): Promise<Result<void>> {
  const { authorityId } = input;
  const [name, folded, unitIds] = [tidyLine(input.name), fold(input.name), [...new Set(input.unitIds)].sort()];
  if (folded === '') return refusals.emptyName();
  await lockTree(tx, authorityId);
  const own = await tx
    .selectFrom('unit')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', 'in', [...unitIds, null])
    .execute();
  if (own.length !== unitIds.length) return refusals.unknownUnit();
  const before = tx
    .selectFrom('unit_alias')
    .where('authority_id', '=', authorityId)
    .where('folded', '=', folded)
    .where('origin', '=', 'remembered');
  const known = (await before.select('unit_id').orderBy('unit_id').execute()).map(({ unit_id }) => unit_id);
  if (known.join() === unitIds.join()) return ok(undefined);
  await tx
    .deleteFrom('unit_alias')
    .where('authority_id', '=', authorityId)
    .where('folded', '=', folded)
    .where('origin', '=', 'remembered')
    .execute();
  for (const unitId of unitIds) {
    await tx
      .insertInto('unit_alias')
      .values({ authority_id: authorityId, unit_id: unitId, folded, name, origin: 'remembered' })
      .onConflict((oc) => oc.columns(['authority_id', 'folded', 'unit_id']).doUpdateSet({ name, origin: 'remembered' }))
      .execute();
  }
  for (const unitId of new Set([...known, ...unitIds])) {
    const [had, has] = [known.includes(unitId), unitIds.includes(unitId)];
    if (had === has) continue;
    const changes = { alias: has ? { to: name } : { from: name } };
    recordChange(tx, { action: has ? 'unit.name-remembered' : 'unit.name-forgotten', objectType: 'unit', objectId: unitId, changes });
  }
  return ok(undefined);
}

/** The units of the day that names of a paper stand for; none where a name means nothing here. `sure: false` asks a person to look. */
export async function matchUnits(
  db: Read,
  authorityId: AuthorityId,
  names: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, UnitMatch>> {
  const match = await matcherOn(db, authorityId, day);
  return new Map(names.map((name) => [name, match(name)]));
}

/** The parts of each name with the units that they stand for on the day; a name that stands for one or for nobody known is one part. */
export async function matchParts(
  db: Read,
  authorityId: AuthorityId,
  names: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, Part[]>> {
  const match = await matcherOn(db, authorityId, day);
  return new Map(names.map((name) => [name, partsOf(match, name)]));
}

async function matcherOn(db: Read, authorityId: AuthorityId, day: Temporal.PlainDate): Promise<(name: string) => UnitMatch> {
  const units = await unitsOn(db, authorityId, day);
  const present = new Set(units.map(({ id }) => id));
  const others = (await aliasesOf(db, authorityId)).filter(({ unitId }) => present.has(unitId));
  const own = units.flatMap(({ id, name, shortName }) =>
    [name, shortName].map((text) => ({ unitId: id, name: text, origin: 'given' as const })),
  );
  const kinds = await db.selectFrom('unit_kind').select(['code', 'collective']).execute();
  const collectives = kinds.flatMap(({ code, collective }) => {
    const unitIds = units.filter(({ kind }) => kind === code).map(({ id }) => id);
    return unitIds.length > 0 ? collective.map((name) => ({ name, unitIds })) : [];
  });
  return matcher({ names: [...own, ...others], collectives, place: ownPlace(units[0]?.name ?? '') });
}
