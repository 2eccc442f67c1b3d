import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { compareVi, tidyLine } from '#platform/values/text.ts';
import { shortNameOf } from '../place.ts';
import { refusals } from '../refusals.ts';
import { labelOf, parentOfPath } from '../unit.ts';
import { storeUnit } from './create.ts';
import { beginVersion, insertVersion, lockTree, standsOn, storedVersions, updateVersion, type Stored } from './version.ts';

interface Change {
  authorityId: AuthorityId;
  unitId: UnitId;
  from: Temporal.PlainDate;
  legalBasis?: string | undefined;
}

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

const find = (versions: readonly Stored[], unitId: UnitId, on: Temporal.PlainDate): Stored | undefined =>
  versions.find((version) => version.unitId === unitId && standsOn(version, on));

const nextAfter = (versions: readonly Stored[], unitId: UnitId, day: Temporal.PlainDate): Stored | undefined =>
  versions.find((version) => version.unitId === unitId && compare(version.from, day) > 0);

const isBelow = (path: string, above: string): boolean => path.startsWith(`${above}.`);
const directlyBelow = (path: string, above: string): boolean => isBelow(path, above) && !path.slice(above.length + 1).includes('.');

const namesake = (
  versions: readonly Stored[],
  parentPath: string,
  name: string,
  from: Temporal.PlainDate,
  not?: UnitId,
): Stored | undefined =>
  versions.find(
    (version) =>
      version.unitId !== not &&
      directlyBelow(version.path, parentPath) &&
      (version.until === null || compare(version.until, from) > 0) &&
      tidyLine(version.name).toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'),
  );

/** The version of `parentId` that can take a unit from the day on, or why not: it has to stand that day, and neither to end nor to move later. */
function parentFrom(versions: readonly Stored[], parentId: UnitId, from: Temporal.PlainDate): Result<Stored> {
  const parent = find(versions, parentId, from);
  if (!parent) return refusals.unknownParent();
  const last = versions.filter(({ unitId }) => unitId === parentId).at(-1);
  if (last?.until) return refusals.parentEnds(last.until);
  const moved = versions.find((version) => version.unitId === parentId && version.path !== parent.path && compare(version.from, from) > 0);
  return moved ? refusals.changesLater(moved.from) : ok(parent);
}

export interface AddUnit {
  authorityId: AuthorityId;
  parentId: UnitId;
  kind: string;
  name: string;
  shortName?: string | undefined;
  placeName?: string | undefined;
  from: Temporal.PlainDate;
  legalBasis?: string | undefined;
}

/** Adds a unit from a day on. Refused: an unknown kind, a parent that does not stand or will end, a name that its parent has already. */
export async function addUnit(tx: Tx, input: AddUnit): Promise<Result<UnitId>> {
  const { authorityId, parentId, kind, from } = input;
  await lockTree(tx, authorityId);
  const name = tidyLine(input.name);
  if (name === '') return refusals.emptyName();
  if (!(await tx.selectFrom('unit_kind').select('code').where('code', '=', kind).executeTakeFirst())) return refusals.unknownKind();
  const versions = await storedVersions(tx, authorityId);
  const parent = parentFrom(versions, parentId, from);
  if (!parent.ok) return parent;
  if (namesake(versions, parent.value.path, name, from)) return refusals.nameTaken(name);
  const { id } = await storeUnit(tx, authorityId, parent.value.path, {
    kind,
    name,
    shortName: tidyLine(input.shortName ?? '') || shortNameOf(name),
    placeName: tidyLine(input.placeName ?? '') || null,
    legalBasis: input.legalBasis ?? null,
    from,
  });
  return ok(id);
}

export interface RenameUnit extends Change {
  name: string;
  shortName?: string | undefined;
  placeName?: string | undefined;
}

/** Gives a unit a name from a day on; the old one stays before. Refused: no such unit that day, the same names, a later change, a name taken. */
export async function renameUnit(tx: Tx, input: RenameUnit): Promise<Result<void>> {
  const { authorityId, unitId, from } = input;
  await lockTree(tx, authorityId);
  const versions = await storedVersions(tx, authorityId);
  const version = find(versions, unitId, from);
  if (!version) return refusals.unknownUnit();
  const name = tidyLine(input.name);
  if (name === '') return refusals.emptyName();
  const later = nextAfter(versions, unitId, from);
  if (later) return refusals.changesLater(later.from);
  const next = {
    name,
    shortName: tidyLine(input.shortName ?? '') || shortNameOf(name),
    placeName: tidyLine(input.placeName ?? '') || null,
  };
  const changes = difference({ name: version.name, shortName: version.shortName, placeName: version.placeName }, next);
  if (Object.keys(changes).length === 0) return refusals.nothingChanges();
  const parentPath = version.path.slice(0, version.path.lastIndexOf('.') + 1).slice(0, -1);
  if (parentPath && namesake(versions, parentPath, name, from, unitId)) return refusals.nameTaken(name);
  await beginVersion(tx, authorityId, version, from, { ...next, legalBasis: input.legalBasis ?? null });
  recordChange(tx, {
    action: 'unit.renamed',
    objectType: 'unit',
    objectId: unitId,
    changes: { ...changes, since: { to: from.toString() } },
  });
  return ok(undefined);
}

/** Moves a unit with all below it. Refused: the root, itself or below it, a parent that does not stand or will end, a later change, a name taken. */
export async function moveUnit(tx: Tx, input: Change & { parentId: UnitId }): Promise<Result<void>> {
  const { authorityId, unitId, parentId, from } = input;
  await lockTree(tx, authorityId);
  const versions = await storedVersions(tx, authorityId);
  const version = find(versions, unitId, from);
  if (!version) return refusals.unknownUnit();
  const above = parentOfPath(version.path);
  if (above === null) return refusals.rootStays();
  if (above === parentId) return refusals.alreadyThere();
  const parent = parentFrom(versions, parentId, from);
  if (!parent.ok) return parent;
  if (parentId === unitId || isBelow(parent.value.path, version.path)) return refusals.underItself();
  const later = nextAfter(versions, unitId, from);
  if (later) return refusals.changesLater(later.from);
  if (namesake(versions, parent.value.path, version.name, from, unitId)) return refusals.nameTaken(version.name);
  const path = `${parent.value.path}.${labelOf(unitId)}`;
  await beginVersion(tx, authorityId, version, from, { path, ...(input.legalBasis && { legalBasis: input.legalBasis }) });
  for (const below of versions.filter((one) => isBelow(one.path, version.path) && (one.until === null || compare(one.until, from) > 0))) {
    const moved = { path: path + below.path.slice(version.path.length) };
    await (compare(below.from, from) > 0
      ? updateVersion(tx, authorityId, below, moved)
      : beginVersion(tx, authorityId, below, from, moved));
  }
  recordChange(tx, {
    action: 'unit.moved',
    objectType: 'unit',
    objectId: unitId,
    changes: { parent: { from: above, to: parentId }, since: { to: from.toString() } },
  });
  return ok(undefined);
}

/** Ends a unit: from the day on it is no longer there. Refused: the root, units still below it, a day before its first one, a later change. */
export async function endUnit(tx: Tx, { authorityId, unitId, from }: Omit<Change, 'legalBasis'>): Promise<Result<void>> {
  await lockTree(tx, authorityId);
  const versions = await storedVersions(tx, authorityId);
  const own = versions.filter((version) => version.unitId === unitId);
  const last = own.at(-1);
  if (!last || (last.until !== null && compare(last.until, from) <= 0)) return refusals.unknownUnit();
  if (parentOfPath(last.path) === null) return refusals.rootStays();
  if (compare(last.from, from) >= 0) return own.length > 1 ? refusals.changesLater(last.from) : refusals.notYet(last.from);
  const below = versions.filter(({ path, until }) => isBelow(path, last.path) && (until === null || compare(until, from) > 0));
  if (below.length > 0) return refusals.hasChildren([...new Set(below.map(({ name }) => name))].sort(compareVi));
  await updateVersion(tx, authorityId, last, { until: from });
  recordChange(tx, {
    action: 'unit.ended',
    objectType: 'unit',
    objectId: unitId,
    changes: { until: { from: last.until?.toString(), to: from.toString() } },
  });
  return ok(undefined);
}

/** Takes the end of a unit back, as if it had not been ended. Refused: a unit that has no end, a parent that is gone, a name taken meanwhile. */
export async function resumeUnit(tx: Tx, { authorityId, unitId }: Pick<Change, 'authorityId' | 'unitId'>): Promise<Result<void>> {
  await lockTree(tx, authorityId);
  const versions = await storedVersions(tx, authorityId);
  const last = versions.filter((version) => version.unitId === unitId).at(-1);
  if (!last) return refusals.unknownUnit();
  if (last.until === null) return refusals.notEnded();
  const above = parentOfPath(last.path);
  const parent = above === null ? undefined : parentFrom(versions, above, last.until);
  if (parent && !parent.ok) return parent;
  if (parent && namesake(versions, parent.value.path, last.name, last.until, unitId)) return refusals.nameTaken(last.name);
  const path = parent ? `${parent.value.path}.${labelOf(unitId)}` : last.path;
  if (path === last.path) await updateVersion(tx, authorityId, last, { until: null });
  else await insertVersion(tx, authorityId, { ...last, path, from: last.until, until: null });
  recordChange(tx, { action: 'unit.resumed', objectType: 'unit', objectId: unitId, changes: { until: { from: last.until.toString() } } });
  return ok(undefined);
}
