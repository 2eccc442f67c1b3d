import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { compareVi } from '#platform/values/text.ts';
import { refusals } from '../refusals.ts';
import {
  parentOfPath,
  type Authority,
  type AuthorityLevel,
  type AuthorityOnDay,
  type UnitAlias,
  type UnitOnDay,
  type UnitVersion,
} from '../unit.ts';
import { versionRows } from './names.ts';
import { bounds, standsOn, versionOf } from './version.ts';

/** Every authority of this installation, oldest first, without those that were taken away. */
export async function authorities(db: Read): Promise<Authority[]> {
  const rows = await db
    .selectFrom('authority')
    .select(['id', 'slug', 'code', 'level', 'is_demo'])
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, slug, code, level, is_demo }) => ({
    id: id,
    slug,
    code,
    level: level as AuthorityLevel,
    isDemo: is_demo,
  }));
}

/** Refused for officers of any authority but the one that was set up first on this installation: its administrators add others. */
export async function whyNotOperator(db: Read, authorityId: AuthorityId): Promise<Result<void>> {
  const [first] = await authorities(db);
  return first?.id === authorityId ? ok(undefined) : refusals.notOperator();
}

/** The authority with the names it bears on the day; undefined where there is none, or where it does not exist on that day. */
export async function authorityOn(db: Read, authorityId: AuthorityId, day: Temporal.PlainDate): Promise<AuthorityOnDay | undefined> {
  const row = await db
    .selectFrom('authority as a')
    .innerJoin('unit_version as v', 'v.authority_id', 'a.id')
    .select(['a.id', 'a.slug', 'a.code', 'a.level', 'a.is_demo', 'v.unit_id', 'v.name', 'v.short_name', 'v.place_name'])
    .where('a.id', '=', authorityId)
    .where(sql<boolean>`nlevel(v.path) = 1 and v.valid @> ${day.toString()}::date`)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      slug: row.slug,
      code: row.code,
      level: row.level as AuthorityLevel,
      isDemo: row.is_demo,
      name: row.name,
      shortName: row.short_name,
      placeName: row.place_name ?? row.name,
      rootUnitId: row.unit_id,
    }
  );
}

/** What the authorities of this installation are called on a day, in Vietnamese order, without those that were taken away. */
export async function authorityNames(db: Read, day: Temporal.PlainDate): Promise<Map<AuthorityId, string>> {
  const rows = await db
    .selectFrom('authority as a')
    .innerJoin('unit_version as v', 'v.authority_id', 'a.id')
    .select(['a.id', 'v.name'])
    .where('a.removed_at', 'is', null)
    .where(sql<boolean>`nlevel(v.path) = 1 and v.valid @> ${day.toString()}::date`)
    .orderBy(sql`v.name collate "vi-x-icu"`)
    .orderBy('a.id')
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Placed = UnitOnDay & { position: number };

/** Depth first, children by kind and then by name, as an organisation chart is read. */
function inTreeOrder(units: readonly Placed[]): UnitOnDay[] {
  const known = new Set(units.map(({ id }) => id));
  const children = Map.groupBy(units, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const below = (parent: UnitId | null): UnitOnDay[] =>
    [...(children.get(parent) ?? [])]
      .sort((a, b) => a.position - b.position || compareVi(a.name, b.name))
      .flatMap(({ position: _position, ...unit }) => [unit, ...below(unit.id)]);
  return below(null);
}

export async function unitsOn(db: Read, authorityId: AuthorityId, day: Temporal.PlainDate): Promise<UnitOnDay[]> {
  const rows = (await versionRows(db, authorityId)).filter(({ valid }) => standsOn(bounds(valid), day));
  return inTreeOrder(
    rows.map((row) => ({
      id: row.unit_id,
      kind: row.kind,
      kindLabel: row.label_vi,
      isPartner: row.is_partner,
      name: row.name,
      shortName: row.short_name,
      placeName: row.place_name,
      path: row.path,
      depth: row.path.split('.').length - 1,
      parentId: parentOfPath(row.path),
      position: row.position,
    })),
  );
}

/** What a unit was called and where it stood, oldest first; empty where the authority has no such unit. */
export async function versionsOf(db: Read, authorityId: AuthorityId, unitId: UnitId): Promise<UnitVersion[]> {
  const rows = await db
    .selectFrom('unit_version as v')
    .innerJoin('unit_kind as k', 'k.code', 'v.kind')
    .select(['v.valid', 'v.kind', 'k.label_vi', 'v.name', 'v.short_name', 'v.place_name', 'v.path', 'v.legal_basis'])
    .where('v.authority_id', '=', authorityId)
    .where('v.unit_id', '=', unitId)
    .orderBy(sql`lower(v.valid)`)
    .execute();
  return rows.map((row) => versionOf(row));
}

/** Units that have ended before the day, with their last version, the latest end first. */
export async function endedUnits(db: Read, authorityId: AuthorityId, day: Temporal.PlainDate): Promise<(UnitVersion & { id: UnitId })[]> {
  const rows = await db
    .selectFrom('unit_version as v')
    .innerJoin('unit_kind as k', 'k.code', 'v.kind')
    .distinctOn('v.unit_id')
    .select(['v.unit_id', 'v.valid', 'v.kind', 'k.label_vi', 'v.name', 'v.short_name', 'v.place_name', 'v.path', 'v.legal_basis'])
    .where('v.authority_id', '=', authorityId)
    .orderBy('v.unit_id')
    .orderBy(sql`lower(v.valid) desc`)
    .execute();
  return rows
    .map((row) => ({ id: row.unit_id, ...versionOf(row) }))
    .filter(({ until }) => until !== null && Temporal.PlainDate.compare(until, day) <= 0)
    .sort((a, b) => compareVi(b.until?.toString() ?? '', a.until?.toString() ?? '') || compareVi(a.name, b.name));
}

/** Other names of the authority's units, in Vietnamese order; of one unit where it is named. */
export async function aliasesOf(db: Read, authorityId: AuthorityId, unitId?: UnitId): Promise<UnitAlias[]> {
  const rows = await db
    .selectFrom('unit_alias')
    .select(['unit_id', 'name', 'origin'])
    .where('authority_id', '=', authorityId)
    .$if(unitId !== undefined, (q) => q.where('unit_id', '=', unitId ?? null))
    .execute();
  return rows
    .map((row) => ({ unitId: row.unit_id, name: row.name, origin: row.origin as UnitAlias['origin'] }))
    .sort((a, b) => compareVi(a.name, b.name));
}

export async function unitKinds(db: Read): Promise<{ code: string; label: string; labelEn: string; isPartner: boolean }[]> {
  const rows = await db.selectFrom('unit_kind').select(['code', 'label_vi', 'label_en', 'is_partner']).orderBy('position').execute();
  return rows.map((row) => ({ code: row.code, label: row.label_vi, labelEn: row.label_en, isPartner: row.is_partner }));
}

/** What every unit of the authority was called last, by id, those that have ended too. */
export async function namesOfUnits(db: Read, authorityId: AuthorityId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('unit_version')
    .distinctOn('unit_id')
    .select(['unit_id', 'name'])
    .where('authority_id', '=', authorityId)
    .orderBy('unit_id')
    .orderBy(sql`lower(valid) desc`)
    .execute();
  return new Map(rows.map(({ unit_id, name }) => [unit_id, name]));
}
