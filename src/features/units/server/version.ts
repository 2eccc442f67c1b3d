import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { parentOfPath, type UnitVersion } from '../unit.ts';

const day = (text: string | undefined): Temporal.PlainDate | null => (text ? Temporal.PlainDate.from(text) : null);

/** First day and first day after of a `daterange` as PostgreSQL prints it; an open end is null. */
export function bounds(range: string): { from: Temporal.PlainDate; until: Temporal.PlainDate | null } {
  const [, from, until] = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/.exec(range) ?? [];
  const first = day(from);
  if (!first) throw new RangeError(`A validity without its first day: ${range}`);
  return { from: first, until: day(until) };
}

interface VersionRow {
  valid: string;
  kind: string;
  label_vi: string;
  name: string;
  short_name: string;
  place_name: string | null;
  path: string;
  legal_basis: string | null;
}

export const versionOf = (row: VersionRow): UnitVersion => ({
  ...bounds(row.valid),
  kind: row.kind,
  kindLabel: row.label_vi,
  name: row.name,
  shortName: row.short_name,
  placeName: row.place_name,
  parentId: parentOfPath(row.path),
  legalBasis: row.legal_basis,
});

export interface Stored {
  unitId: UnitId;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
  kind: string;
  name: string;
  shortName: string;
  placeName: string | null;
  path: string;
  legalBasis: string | null;
}

/**
 * Holds the units and their names for this transaction, so that two officers change them one after the other.
 */
export async function lockTree(tx: Tx, authorityId: AuthorityId): Promise<void> {
  await takeTurn(tx, authorityId, 'units');
}

/** All versions of all units of the authority, or of the units whose path stands under `path`, oldest first. */
export async function storedVersions(tx: Tx, authorityId: AuthorityId, unitId?: UnitId): Promise<Stored[]> {
  const rows = await tx
    .selectFrom('unit_version')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .$if(unitId !== undefined, (q) => q.where('unit_id', '=', unitId ?? null))
    .orderBy(sql`lower(valid)`)
    .execute();
  return rows.map((row) => ({
    ...bounds(row.valid),
    unitId: row.unit_id,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    placeName: row.place_name,
    path: row.path,
    legalBasis: row.legal_basis,
  }));
}

export const standsOn = ({ from, until }: Pick<Stored, 'from' | 'until'>, on: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, on) <= 0 && (until === null || Temporal.PlainDate.compare(on, until) < 0);

const rangeText = (from: Temporal.PlainDate, until: Temporal.PlainDate | null): string => `[${from.toString()},${until?.toString() ?? ''})`;

export async function insertVersion(tx: Tx, authorityId: AuthorityId, version: Stored): Promise<void> {
  await tx
    .insertInto('unit_version')
    .values({
      authority_id: authorityId,
      unit_id: version.unitId,
      valid: rangeText(version.from, version.until),
      kind: version.kind,
      name: version.name,
      short_name: version.shortName,
      place_name: version.placeName,
      path: version.path,
      legal_basis: version.legalBasis,
    })
    .execute();
}

export async function updateVersion(tx: Tx, authorityId: AuthorityId, version: Stored, change: Partial<Stored>): Promise<void> {
  const next = { ...version, ...change };
  const valid = rangeText(version.from, version.until);
  await supersede(tx, 'unit_version', { authority_id: authorityId, unit_id: version.unitId, valid });
  await tx
    .updateTable('unit_version')
    .set({
      valid: rangeText(next.from, next.until),
      name: next.name,
      short_name: next.shortName,
      place_name: next.placeName,
      path: next.path,
      legal_basis: next.legalBasis,
    })
    .where('authority_id', '=', authorityId)
    .where('unit_id', '=', version.unitId)
    .where(sql<boolean>`lower(valid) = ${version.from.toString()}::date`)
    .execute();
}

/**
 * Lets a change begin on `from`: the version is closed there and goes on as a new one. A change on the first day of a version corrects it.
 */
export async function beginVersion(
  tx: Tx,
  authorityId: AuthorityId,
  version: Stored,
  from: Temporal.PlainDate,
  change: Partial<Stored>,
): Promise<void> {
  if (version.from.equals(from)) return updateVersion(tx, authorityId, version, change);
  await updateVersion(tx, authorityId, version, { until: from });
  await insertVersion(tx, authorityId, { ...version, ...change, from });
}
