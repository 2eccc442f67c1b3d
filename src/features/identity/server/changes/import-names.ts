import { matchUnits, unitsOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { fold } from '#platform/values/text.ts';
import { offeredRoles, roles, type RoleCode } from '../../roles.ts';

/** The role that a row names: its whole name, a part of it ("Chủ tịch", "trưởng thôn") or its English name. */
export function roleNamed(typed: string): RoleCode | undefined {
  const wanted = fold(typed);
  const names = (code: RoleCode): string[] => {
    const { vi, en } = roles[code];
    return [
      code,
      fold(en),
      fold(vi),
      ...fold(vi)
        .split(/[(),]/)
        .map((part) => part.trim()),
    ].filter(Boolean);
  };
  return offeredRoles.find((code) => names(code).includes(wanted));
}

/** A unit with its official name, or what is wrong with the name that was typed. */
export type NamedUnit = { unitId: UnitId; name: string } | { fault: string };

/** The unit that a row names, as papers and people write it ("–" or "-", "UBND"); else what is wrong with the name. */
export async function unitFinder(
  db: Read,
  authorityId: AuthorityId,
  names: readonly string[],
  day: Temporal.PlainDate,
): Promise<(typed: string) => NamedUnit> {
  const units = await unitsOn(db, authorityId, day);
  const byName = Map.groupBy(
    units.flatMap(({ id, name, shortName }) => [...new Set([fold(name), fold(shortName)])].map((key) => ({ key, id }))),
    ({ key }) => key,
  );
  const matches = await matchUnits(db, authorityId, names, day);
  const nameOf = (unitId: UnitId): string => units.find(({ id }) => id === unitId)?.name ?? '';
  return (typed) => {
    if (!typed) return { fault: 'Chưa ghi đơn vị.' };
    const written = byName.get(fold(typed)) ?? [];
    if (written.length > 1) return { fault: `Có nhiều đơn vị cùng tên “${typed}”.` };
    const match = written[0] ? { unitIds: [written[0].id], sure: true } : matches.get(typed);
    const [unitId, ...more] = match?.unitIds ?? [];
    if (!unitId) return { fault: `Không tìm thấy đơn vị “${typed}”.` };
    if (more.length > 0) return { fault: `“${typed}” ứng với nhiều đơn vị; hãy ghi tên của một đơn vị.` };
    const name = nameOf(unitId);
    return match?.sure ? { unitId, name } : { fault: `Không tìm thấy đơn vị “${typed}”; có phải “${name}”?` };
  };
}
