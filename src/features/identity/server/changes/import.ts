import type { Read, Tx } from '#platform/server/database.ts';
import { byColumn } from '#platform/server/imports/columns.ts';
import type { Rows } from '#platform/server/imports/rows.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, refusalIn, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { isBinding, roles, type RoleCode } from '../../roles.ts';
import { dayOf } from '../posts.ts';
import { hashed, oneTimePassword, type Hashed } from '../codes.ts';
import { createOfficer } from '../officers.ts';
import type { By } from './by.ts';
import { officersOf, type Officer } from '../queries.ts';
import { roleNamed, sameAnswer, unitFinder, type NamedUnit } from './import-names.ts';
import { rowFaults } from './refusals.ts';
import { propose, secondPersons, type Means } from './proposals.ts';

/** The columns of the sheet with the headers by which each is known; the first is the one of the template. */
export const officerColumns = {
  fullName: ['Họ và tên', 'Họ tên', 'Full name'],
  unit: ['Đơn vị', 'Unit'],
  role: ['Vai trò', 'Role'],
  signInName: ['Tên đăng nhập', 'Sign-in name'],
  /** Answers whether a row means somebody of the same name: `sameAnswer`. */
  same: ['Trùng tên', 'Same name'],
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
  waits: boolean;
  fault: string;
}

interface Importing {
  authorityId: AuthorityId;
  rows: Rows;
  from: Temporal.PlainDate;
  by: By;
  reason: string | undefined;
  locale: Locale;
  /** By `passwordsFor`. A trial, which whoever asks takes back whole, needs none. */
  passwords: readonly Hashed[] | 'trial';
}

const HASHED_AT_ONCE = 4;

export async function passwordsFor(rows: Rows): Promise<Hashed[]> {
  const { length } = byColumn(rows, officerColumns);
  const made: Hashed[] = [];
  while (made.length < length) {
    const some = Array.from({ length: Math.min(HASHED_AT_ONCE, length - made.length) }, () => hashed(oneTimePassword()));
    made.push(...(await Promise.all(some)));
  }
  return made;
}

const holdsAlready = (officers: readonly Officer[], fullName: string, unitId: UnitId, role: string): boolean =>
  officers.some(
    (officer) =>
      fold(officer.fullName) === fold(fullName) &&
      officer.posts.some((post) => post.unitId === unitId && post.role === role && post.until === undefined && !post.endedAt),
  );

/** True where a row gives a binding role and nobody else could agree to it: then the reason is asked for, once for the whole list. */
export async function takesReason(db: Read, { authorityId, rows, by }: Pick<Importing, 'authorityId' | 'rows' | 'by'>): Promise<boolean> {
  const hasBinding = byColumn(rows, officerColumns).some(({ cells }) => isBinding(roleNamed(cells.role) ?? ''));
  return hasBinding && (await secondPersons(db, authorityId, [by.officerId], dayOf(by.at))).length === 0;
}

interface List extends Pick<Importing, 'authorityId' | 'from' | 'by' | 'reason' | 'locale'> {
  tx: Tx;
  means: Means;
  unitNamed: (typed: string) => Result<NamedUnit>;
  known: readonly Officer[];
  made: Map<string, OfficerId>;
  /** Whom earlier rows have made, and where they stand. */
  people: (Person & { unitId: UnitId; line: number })[];
}

interface Person {
  officerId: OfficerId;
  fullName: string;
  signInName: string;
}

/** Somebody of the name of the row: of an earlier row in the same unit, or an officer who is here. */
type Namesake = Person & { where: { line: number } | { here: true } };

const namesakesOf = ({ people, known }: List, fullName: string, unitId: UnitId): Namesake[] => {
  const name = fold(fullName);
  const earlier = people.filter((one) => fold(one.fullName) === name && one.unitId === unitId);
  const here = known.filter((one) => fold(one.fullName) === name && !one.endedOn);
  const found = [
    ...earlier.map((one): Namesake => ({ ...one, where: { line: one.line } })),
    ...here.map(({ id, signInName = '' }): Namesake => ({ officerId: id, fullName, signInName, where: { here: true } })),
  ];
  return [...new Map(found.map((one) => [one.officerId, one])).values()];
};

/** Whom a row without a sign-in name means: one of the same name, or (undefined) somebody new. Refused where that has to be said first. */
function meant(list: List, { cells }: Row, unitId: UnitId): Result<Person | undefined> {
  const [one, ...more] = namesakesOf(list, cells.fullName, unitId);
  const answer = sameAnswer(cells.same);
  if (answer === 'unclear') return rowFaults.answerUnclear(cells.same);
  if (answer === 'another' || (!one && !answer)) return ok(undefined);
  if (!one) return rowFaults.nobodyOfName();
  if (more.length > 0) return rowFaults.severalOfName([one, ...more].map(({ signInName }) => signInName));
  if (answer === 'same') return ok(one);
  return 'line' in one.where ? rowFaults.sameAsLine(one.where.line) : rowFaults.sameAsOfficer(one.signInName);
}

interface Row {
  line: number;
  cells: Record<keyof typeof officerColumns, string>;
  secret: Hashed;
}

function postNamed({ unitNamed, known }: List, { cells }: Row): Result<{ unitId: UnitId; role: RoleCode }> {
  const named = unitNamed(cells.unit);
  if (!named.ok) return named;
  const role = roleNamed(cells.role);
  if (!role) return cells.role ? rowFaults.unknownRole(cells.role) : rowFaults.noRole();
  if (holdsAlready(known, cells.fullName, named.value.unitId, role)) return rowFaults.holdsAlready();
  return ok({ unitId: named.value.unitId, role });
}

type Account = Pick<ImportedOfficer, 'signInName' | 'given'> & { officerId: OfficerId };

async function accountOf(list: List, row: Row, unitId: UnitId): Promise<Result<Account>> {
  const { tx, authorityId, means, by, made, known } = list;
  const { cells, secret } = row;
  const typed = fold(cells.signInName);
  const here = known.find((one) => typed && one.signInName === typed && fold(one.fullName) === fold(cells.fullName) && !one.endedOn);
  const earlier = typed ? (made.get(typed) ?? here?.id) : undefined;
  if (earlier) return ok({ officerId: earlier, signInName: typed, given: undefined });
  const same = typed ? ok(undefined) : meant(list, row, unitId);
  if (!same.ok) return same;
  if (same.value) return ok({ officerId: same.value.officerId, signInName: same.value.signInName, given: undefined });
  const { fullName, signInName: wanted } = cells;
  const officer = await createOfficer(tx, { ...means, ...secret, authorityId, fullName, signInName: wanted || undefined, now: by.at });
  if (!officer.ok) return officer;
  const { officerId, signInName } = officer.value;
  made.set(fold(signInName), officerId);
  list.people.push({ officerId, fullName, signInName, unitId, line: row.line });
  return ok({ officerId, signInName, given: { signInName, password: secret.password } });
}

async function addRow(list: List, row: Row): Promise<ImportedOfficer> {
  const { cells, line } = row;
  const { locale } = list;
  const [role, named] = [roleNamed(cells.role), list.unitNamed(cells.unit)];
  const written = { line, fullName: cells.fullName, unit: named.ok ? named.value.name : cells.unit };
  const result = { ...written, role: role ? roles[role][locale] : cells.role, signInName: '', given: undefined, waits: false };
  const post = postNamed(list, row);
  if (!post.ok) return { ...result, fault: refusalIn(post.refusal, locale) };
  const account = await accountOf(list, row, post.value.unitId);
  if (!account.ok) return { ...result, fault: refusalIn(account.refusal, locale) };
  const { officerId, signInName, given } = account.value;
  const { tx, authorityId, from, by, reason, means } = list;
  const posted = await propose(tx, { authorityId, officerId, by, proposed: { kind: 'grant', ...post.value, from }, reason }, means);
  const taken = { ...result, signInName, given };
  return posted.ok ? { ...taken, waits: posted.value.waits, fault: '' } : { ...taken, fault: refusalIn(posted.refusal, locale) };
}

const TRIAL: Hashed = { password: '–', passwordHash: 'trial' };

/** Makes the officers of a sheet; what takes two people waits. Every row comes back with its fault, if any. Throws where a row has no password. */
export async function importOfficers(tx: Tx, given: Importing, means: Means): Promise<ImportedOfficer[]> {
  const { authorityId, from, by, reason, passwords, locale } = given;
  const lines = byColumn(given.rows, officerColumns);
  const namedUnits = lines.map(({ cells }) => cells.unit);
  const unitNamed = await unitFinder(tx, authorityId, namedUnits, from);
  const known = await officersOf(tx, authorityId);
  const list: List = { tx, locale, authorityId, from, by, reason, means, unitNamed, known, made: new Map(), people: [] };
  const done: ImportedOfficer[] = [];
  for (const [at, line] of lines.entries()) {
    const secret = passwords === 'trial' ? TRIAL : passwords[at];
    if (!secret) throw new Error('A password is made for each line of a list before the list is taken.');
    done.push(await addRow(list, { ...line, secret }));
  }
  return done;
}
