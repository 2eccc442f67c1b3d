import { matchUnits, unitsOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { offeredRoles, roles, type RoleCode } from '../../roles.ts';
import { rowFaults } from './refusals.ts';

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

/** What a row answers to the question whether it means the person of the same name. */
export function sameAnswer(typed: string): 'same' | 'another' | 'unclear' | undefined {
  const answer = fold(typed);
  if (answer === '') return undefined;
  if (['mot nguoi', 'cung nguoi', 'cung mot nguoi', 'same person', 'same'].includes(answer)) return 'same';
  return ['nguoi khac', 'khac', 'another person', 'another'].includes(answer) ? 'another' : 'unclear';
}

export interface NamedUnit {
  unitId: UnitId;
  name: string;
}

/** The unit that a row names, as papers and people write it ("–" or "-", "UBND"); else what is wrong with the name. */
export async function unitFinder(
  db: Read,
  authorityId: AuthorityId,
  names: readonly string[],
  day: Temporal.PlainDate,
): Promise<(typed: string) => Result<NamedUnit>> {
  const units = await unitsOn(db, authorityId, day);
  const byName = Map.groupBy(
    units.flatMap(({ id, name, shortName }) => [...new Set([fold(name), fold(shortName)])].map((key) => ({ key, id }))),
    ({ key }) => key,
  );
  const matches = await matchUnits(db, authorityId, names, day);
  const nameOf = (unitId: UnitId): string => units.find(({ id }) => id === unitId)?.name ?? '';
  return (typed) => {
    if (!typed) return rowFaults.noUnit();
    const written = byName.get(fold(typed)) ?? [];
    if (written.length > 1) return rowFaults.unitsOfOneName(typed);
    const match = written[0] ? { unitIds: [written[0].id], sure: true } : matches.get(typed);
    const [unitId, ...more] = match?.unitIds ?? [];
    if (!unitId) return rowFaults.unknownUnit(typed);
    if (more.length > 0) return rowFaults.unitUnclear(typed);
    const name = nameOf(unitId);
    return match?.sure ? ok({ unitId, name }) : rowFaults.unitMaybe(typed, name);
  };
}
