import { matchUnits, unitsOn } from '#features/units/server/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { byColumn, type Rows } from '#platform/server/imports/rows.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { fold } from '#platform/values/text.ts';
import { isBinding, offeredRoles, roles, type RoleCode } from '../../roles.ts';
import { dayOf } from '../posts.ts';
import { oneTimePassword } from '../codes.ts';
import { createOfficer } from '../officers.ts';
import type { By } from './by.ts';
import { officersOf, type Officer } from '../queries.ts';
import { hashOf } from '../sign-in-rows.ts';
import { propose, secondPersons, type Means } from './proposals.ts';

/** The columns of the sheet with the headers by which each is known; the first is the one of the template. */
export const officerColumns = {
  fullName: ['Họ và tên', 'Họ tên', 'Full name'],
  unit: ['Đơn vị', 'Unit'],
  role: ['Vai trò', 'Role'],
  signInName: ['Tên đăng nhập', 'Sign-in name'],
} as const;

export interface ImportedOfficer {
  line: number;
  fullName: string;
  unit: string;
  role: string;
  /** Of the account, which a later row of the same officer names again; empty where none was made. */
  signInName: string;
  /** Undefined for a further role of somebody whom an earlier row has made. */
  given: { signInName: string; password: string } | undefined;
  /** The role waits for a second officer. */
  waits: boolean;
  fault: string;
}

interface Importing {
  authorityId: AuthorityId;
  rows: Rows;
  from: Temporal.PlainDate;
  by: By;
  reason: string | undefined;
  /** Only looks whether it could be done: whoever asks takes it all back, so no password is made. */
  isTrial: boolean;
}

const HASHED_AT_ONCE = 4;

/** Passwords with their hashes, made before anything is locked: each takes a good part of a second. */
async function passwords(count: number, isTrial: boolean): Promise<{ password: string; passwordHash: string }[]> {
  const made: { password: string; passwordHash: string }[] = [];
  while (made.length < count) {
    const some = Array.from({ length: Math.min(HASHED_AT_ONCE, count - made.length) }, async () => {
      const password = oneTimePassword();
      return { password, passwordHash: isTrial ? 'trial' : await hashOf(password) };
    });
    made.push(...(await Promise.all(some)));
  }
  return made;
}

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

/** The unit that a row names, as papers and people write it ("–" or "-", "UBND"); else what is wrong with the name. */
async function unitFinder(db: Read, authorityId: AuthorityId, names: readonly string[], day: Temporal.PlainDate) {
  const units = await unitsOn(db, authorityId, day);
  const byName = Map.groupBy(
    units.flatMap(({ id, name, shortName }) => [...new Set([fold(name), fold(shortName)])].map((key) => ({ key, id }))),
    ({ key }) => key,
  );
  const matches = await matchUnits(db, authorityId, names, day);
  const nameOf = (unitId: UnitId | undefined): string => units.find(({ id }) => id === unitId)?.name ?? '';
  return (typed: string): { unitId: UnitId } | { fault: string } => {
    if (!typed) return { fault: 'Chưa ghi đơn vị.' };
    const written = byName.get(fold(typed)) ?? [];
    if (written.length > 1) return { fault: `Có nhiều đơn vị cùng tên “${typed}”.` };
    const match = written[0] ? { unitIds: [written[0].id], sure: true } : matches.get(typed);
    const [unitId, ...more] = match?.unitIds ?? [];
    if (!unitId) return { fault: `Không tìm thấy đơn vị “${typed}”.` };
    if (more.length > 0) return { fault: `“${typed}” ứng với nhiều đơn vị; hãy ghi tên của một đơn vị.` };
    return match?.sure ? { unitId } : { fault: `Không tìm thấy đơn vị “${typed}”; có phải “${nameOf(unitId)}”?` };
  };
}

const holdsAlready = (officers: readonly Officer[], fullName: string, unitId: UnitId, role: string): boolean =>
  officers.some(
    (officer) =>
      fold(officer.fullName) === fold(fullName) &&
      officer.posts.some((post) => post.unitId === unitId && post.role === role && post.until === undefined && !post.endedAt),
  );

/** True where a row gives a binding role and nobody else could agree to it: then the reason is asked for, once for the whole list. */
export async function takesReason(db: Read, { authorityId, rows, by }: Pick<Importing, 'authorityId' | 'rows' | 'by'>): Promise<boolean> {
  const hasBinding = byColumn(rows, officerColumns, fold).some(({ cells }) => isBinding(roleNamed(cells.role) ?? ''));
  return hasBinding && (await secondPersons(db, authorityId, [by.officerId], dayOf(by.at))).length === 0;
}

/**
 * Makes the officers of a sheet with their roles; a later row with the same sign-in name is a further role. What takes two people waits.
 * Every row comes back, with its fault where it was refused; whoever finds faults takes the whole back.
 */
export async function importOfficers(tx: Tx, given: Importing, means: Means): Promise<ImportedOfficer[]> {
  const { authorityId, from, by, reason } = given;
  const lines = byColumn(given.rows, officerColumns, fold);
  const made = await passwords(lines.length, given.isTrial);
  const namedUnits = lines.map(({ cells }) => cells.unit);
  const [unitNamed, known] = [await unitFinder(tx, authorityId, namedUnits, from), await officersOf(tx, authorityId)];
  const before = new Map<string, OfficerId>();
  const done: ImportedOfficer[] = [];
  for (const [at, { line, cells }] of lines.entries()) {
    const role = roleNamed(cells.role);
    const result: ImportedOfficer = {
      ...{ line, fullName: cells.fullName, unit: cells.unit, role: role ? roles[role].vi : cells.role },
      ...{ signInName: '', given: undefined, waits: false, fault: '' },
    };
    const add = async (): Promise<string> => {
      const named = unitNamed(cells.unit);
      if ('fault' in named) return named.fault;
      const { unitId } = named;
      if (!role) return cells.role ? `Không có vai trò “${cells.role}”.` : 'Chưa ghi vai trò.';
      if (holdsAlready(known, cells.fullName, unitId, role)) return 'Cơ quan đã có cán bộ tên này giữ vai trò này ở đơn vị này.';
      const earlier = cells.signInName ? before.get(fold(cells.signInName)) : undefined;
      const secret = made[at] ?? { password: oneTimePassword(), passwordHash: '' };
      const officer = earlier
        ? undefined
        : await createOfficer(tx, {
            ...means,
            ...secret,
            authorityId,
            fullName: cells.fullName,
            signInName: cells.signInName || undefined,
            now: by.at,
          });
      if (officer && !officer.ok) return officer.refusal.message;
      const officerId = earlier ?? officer?.value.officerId;
      if (!officerId) return '';
      result.signInName = officer?.value.signInName ?? fold(cells.signInName);
      if (officer) {
        before.set(fold(officer.value.signInName), officerId);
        result.given = { signInName: officer.value.signInName, password: secret.password };
      }
      const posted = await propose(tx, { authorityId, officerId, by, proposed: { kind: 'grant', unitId, role, from }, reason }, means);
      result.waits = posted.ok && posted.value.waits;
      return posted.ok ? '' : posted.refusal.message;
    };
    result.fault = await add();
    done.push(result);
  }
  return done;
}
