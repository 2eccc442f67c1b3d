import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { compareVi } from '#platform/values/text.ts';
import { bounds, standsOn } from './version.ts';

export interface UnitName {
  name: string;
  shortName: string;
}

export interface NamesInTime {
  units: readonly string[];
  /** The name on the first of the days on which the unit existed; where it did on none, the last it bore before them, else its first one. */
  on(unitId: string, ...days: readonly Temporal.PlainDate[]): UnitName;
  ofAuthority(...days: readonly Temporal.PlainDate[]): UnitName;
  byKind(day: Temporal.PlainDate): string[][];
  /** The units that stand on the day, by the code of their kind, in the order of their names. */
  unitsByKind(day: Temporal.PlainDate): Map<string, { id: string; name: string }[]>;
}

const gone: UnitName = { name: 'Đơn vị không còn hoạt động', shortName: 'Không còn hoạt động' };

export interface NamedVersion {
  unit_id: string;
  valid: string;
  name: string;
  short_name: string;
  kind: string;
  is_root: boolean;
}

export function namesFrom(rows: readonly NamedVersion[]): NamesInTime {
  const versions = Map.groupBy(
    rows.map((row) => ({ ...bounds(row.valid), unitId: row.unit_id, name: row.name, shortName: row.short_name })),
    ({ unitId }) => unitId,
  );
  const root = rows.find(({ is_root }) => is_root)?.unit_id ?? '';
  const on: NamesInTime['on'] = (unitId, ...days) => {
    const own = versions.get(unitId) ?? [];
    const [first] = days;
    const standing = days.flatMap((day) => own.find((version) => standsOn(version, day)) ?? [])[0];
    const before = first && own.findLast(({ from }) => Temporal.PlainDate.compare(from, first) <= 0);
    const { name, shortName } = standing ?? before ?? own[0] ?? gone;
    return { name, shortName };
  };
  const unitsByKind: NamesInTime['unitsByKind'] = (day) => {
    const standing = rows.filter((row) => standsOn(bounds(row.valid), day)).toSorted((a, b) => compareVi(a.name, b.name));
    const kinds = Map.groupBy(standing, ({ kind }) => kind);
    return new Map([...kinds].map(([kind, of]) => [kind, of.map(({ unit_id: id, name }) => ({ id, name }))]));
  };
  const byKind: NamesInTime['byKind'] = (day) => [...unitsByKind(day).values()].map((of) => of.map(({ name }) => name));
  return { units: [...versions.keys()], on, ofAuthority: (...days) => on(root, ...days), byKind, unitsByKind };
}

/** Every version of every unit with its kind, the oldest first: what trees and names are made of, asked alike for both. */
export const versionRows = (db: Read, authorityId: AuthorityId, knownBy: KnownBy = 'now') =>
  db
    .selectFrom(asKnown('unit_version', authorityId, knownBy))
    .innerJoin('unit_kind', 'unit_kind.code', 'unit_version.kind')
    .select(['unit_version.unit_id', 'unit_version.valid', 'unit_version.kind', 'unit_version.name', 'unit_version.short_name'])
    .select(['unit_version.place_name', 'unit_version.path', 'unit_kind.label_vi', 'unit_kind.is_partner', 'unit_kind.position'])
    .where('unit_version.authority_id', '=', authorityId)
    .orderBy(sql`lower(unit_version.valid)`)
    .execute();

export async function namesInTime(db: Read, authorityId: AuthorityId, knownBy: KnownBy = 'now'): Promise<NamesInTime> {
  const rows = await versionRows(db, authorityId, knownBy);
  return namesFrom(rows.map((row) => ({ ...row, is_root: !row.path.includes('.') })));
}
