import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { formatNumber } from '#platform/values/format.ts';
import { tidyLine } from '#platform/values/text.ts';
import { WHOLE } from '../../changes/carry.ts';
import type { RearrangementId, RearrangementKind, RearrangementPart } from '../../changes/rearrangement.ts';
import { rearrangementRefusals as refusals } from '../../changes/refusals.ts';
import { parentOfPath } from '../../unit.ts';
import { addUnit, endUnit, moveUnit } from '../commands.ts';
import { lockTree, standsOn, storedVersions, type Stored } from '../version.ts';
import { rearrangementsOf } from './queries.ts';

interface Rearranging {
  authorityId: AuthorityId;
  by: OfficerId;
  at: Temporal.Instant;
  on: Temporal.PlainDate;
  basis: string;
}

/** A unit that is there, or the name of one to be made beside the old one. */
export interface Heir {
  id?: UnitId | undefined;
  name?: string | undefined;
}

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

const standing = (versions: readonly Stored[], unitId: UnitId, on: Temporal.PlainDate): Stored | undefined =>
  versions.find((version) => version.unitId === unitId && standsOn(version, on));

const lastOf = (versions: readonly Stored[], unitId: UnitId): Stored | undefined =>
  versions.filter((version) => version.unitId === unitId).at(-1);

/** A unit that stood before the day is its own heir; a new one is nobody's. */
const goingOn = (versions: readonly Stored[], unitId: UnitId, on: Temporal.PlainDate): RearrangementPart[] =>
  standing(versions, unitId, on.subtract({ days: 1 })) ? [{ fromId: unitId, toId: unitId, share: WHOLE }] : [];

const nameIn = (versions: readonly Stored[], unitId: UnitId): string => lastOf(versions, unitId)?.name ?? '';

/** The units that are to go or to be shared out, as they stand on the day before the change. Refused: the authority itself, one that is not there, one that went already. */
async function oldUnits(
  tx: Tx,
  { authorityId, on }: Rearranging,
  ids: readonly UnitId[],
  versions: readonly Stored[],
): Promise<Result<Stored[]>> {
  const made = (await rearrangementsOf(tx, authorityId)).filter(({ undoneAt }) => undoneAt === null);
  const found: Stored[] = [];
  for (const id of new Set(ids)) {
    const version = standing(versions, id, on.subtract({ days: 1 }));
    const gone = made.find((one) => one.parts.some((part) => part.fromId === id) && compare(one.on, on) >= 0);
    if (gone) return refusals.rearranged(nameIn(versions, id), gone.on);
    if (!version) return refusals.heirGone(nameIn(versions, id) || '–');
    if (parentOfPath(version.path) === null) return refusals.rootStays();
    found.push(version);
  }
  return ok(found);
}

/** Where things go: the unit that was chosen, which has to stand from the day on for good, or a new one beside `like`. */
async function heirOf(
  tx: Tx,
  { authorityId, on, basis }: Rearranging,
  { id, name }: Heir,
  { like, field, versions }: { like: Stored; field: string; versions: readonly Stored[] },
): Promise<Result<UnitId>> {
  const typed = tidyLine(name ?? '');
  if ((id === undefined) === (typed === '')) return refusals.noHeir(field);
  if (id !== undefined) {
    const version = standing(versions, id, on);
    return version && lastOf(versions, id)?.until === null ? ok(id) : refusals.heirGone(nameIn(versions, id));
  }
  const parentId = parentOfPath(like.path);
  if (parentId === null) return refusals.rootStays();
  const added = await addUnit(tx, { authorityId, parentId, kind: like.kind, name: typed, from: on, legalBasis: basis });
  return added.ok ? added : refused({ ...added.refusal, field });
}

/** Refused where the unit went into one of them the same day: they would go round. */
async function whyRound(
  tx: Tx,
  { authorityId, on }: Rearranging,
  heirId: UnitId,
  ids: readonly UnitId[],
  versions: readonly Stored[],
): Promise<Result<never> | undefined> {
  const same = (await rearrangementsOf(tx, authorityId)).filter((one) => one.undoneAt === null && one.on.equals(on));
  const into = same.flatMap(({ parts }) => parts.filter((part) => part.fromId === heirId && part.toId !== heirId));
  const round = ids.find((id) => into.some(({ toId }) => toId === id));
  return round && refusals.cycle(nameIn(versions, heirId), nameIn(versions, round));
}

/** Refused where the unit stands below one of them. */
function whyBelow({ on }: Rearranging, heirId: UnitId, old: readonly Stored[], versions: readonly Stored[]): Result<never> | undefined {
  const heir = standing(versions, heirId, on);
  const above = heir && old.find(({ path }) => heir.path.startsWith(`${path}.`));
  return above && refusals.heirBelow(nameIn(versions, heirId), above.name);
}

/** Ends a unit on the day; what stands below it goes to the heir with it. */
async function letGo(tx: Tx, { authorityId, on, basis }: Rearranging, old: Stored, heirId: UnitId): Promise<Result<void>> {
  const versions = await storedVersions(tx, authorityId);
  const below = versions.filter(
    (one) => parentOfPath(one.path) === old.unitId && (one.until === null || compare(one.until, on) > 0) && standsOn(one, on),
  );
  for (const { unitId, name } of below) {
    const moved = await moveUnit(tx, { authorityId, unitId, parentId: heirId, from: on, legalBasis: basis });
    if (!moved.ok) return refusals.onlyMove(name, moved.refusal.message);
  }
  const ended = await endUnit(tx, { authorityId, unitId: old.unitId, from: on });
  return ended.ok ? ended : refusals.onlyMove(old.name, ended.refusal.message);
}

/** A map is made known some years ahead at most; what lies behind that is a slip of the pen. */
const YEARS_AHEAD = 5;

function whyNotDay({ on, at }: Pick<Rearranging, 'on' | 'at'>): Result<never> | undefined {
  const last = at.toZonedDateTimeISO(ZONE).toPlainDate().add({ years: YEARS_AHEAD });
  return Temporal.PlainDate.compare(on, last) > 0 ? refusals.farDay(last) : undefined;
}

async function store(
  tx: Tx,
  { authorityId, by, at, on, basis }: Rearranging,
  kind: RearrangementKind,
  parts: readonly RearrangementPart[],
) {
  const { id } = await tx
    .insertInto('rearrangement')
    .values({ authority_id: authorityId, kind, happened_on: on, basis, made_at: at, made_by: by })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('rearrangement_part')
    .values(
      parts.map(({ fromId, toId, share }) => ({
        ...{ authority_id: authorityId, rearrangement_id: id },
        ...{ from_unit_id: fromId, to_unit_id: toId, share },
      })),
    )
    .execute();
  recordChange(tx, {
    action: `rearrangement.${kind}`,
    objectType: 'rearrangement',
    objectId: id,
    changes: {
      ...{ kind: { to: kind }, happened_on: { to: on.toString() }, basis: { to: basis } },
      shares: { to: parts.map(({ fromId, toId, share }) => `${fromId} → ${toId}: ${share / 100}%`) },
    },
  });
  return ok(id);
}

/**
 * Units become one from a day on, by a paper: one that takes the others over, or a new one beside the first. What stands below them goes along. Refused: a unit into itself or
 * into one below it, one that is not there or went already, an heir that does not stand for good, two that would go into each other.
 */
export async function mergeUnits(
  tx: Tx,
  input: Rearranging & { unitIds: readonly UnitId[]; heir: Heir },
): Promise<Result<RearrangementId>> {
  const { authorityId, unitIds, heir } = input;
  const far = whyNotDay(input);
  if (far) return far;
  await lockTree(tx, authorityId);
  const versions = await storedVersions(tx, authorityId);
  if (heir.id !== undefined && unitIds.includes(heir.id)) return refusals.intoItself(nameIn(versions, heir.id));
  const round = heir.id && (await whyRound(tx, input, heir.id, unitIds, versions));
  if (round) return round;
  const old = await oldUnits(tx, input, unitIds, versions);
  if (!old.ok) return old;
  const [like] = old.value;
  if (!like) return refusals.unknown();
  const below = heir.id && whyBelow(input, heir.id, old.value, versions);
  if (below) return below;
  const heirId = await heirOf(tx, input, heir, { like, field: 'heir', versions });
  if (!heirId.ok) return heirId;
  for (const one of old.value) {
    const gone = await letGo(tx, input, one, heirId.value);
    if (!gone.ok) return gone;
  }
  const parts = old.value.map(({ unitId }) => ({ fromId: unitId, toId: heirId.value, share: WHOLE }));
  return store(tx, input, 'merge', [...parts, ...goingOn(versions, heirId.value, input.on)]);
}

export interface SplitPart extends Heir {
  /** In percent, with at most two decimals. */
  share: number;
}

const hundredths = (share: number): number => Math.round(share * 100);

function whyNotShares(parts: readonly SplitPart[], stays: boolean): Result<never> | undefined {
  const total = parts.reduce((sum, { share }) => sum + hundredths(share), 0);
  if (stays) return total >= WHOLE ? refusals.sharesTooMany(formatNumber(total / 100, 'vi')) : undefined;
  return total === WHOLE ? undefined : refusals.sharesNotWhole(formatNumber(total / 100, 'vi'));
}

/**
 * A unit is shared out from a day on, by a paper: among new units and such as are there, each with its share; it ends, or goes on with what is left. What stands below one that
 * ends goes to the first. Refused: shares that are not 100 % together (or leave nothing to one that goes on), the same heir twice, and as a merger is.
 */
export async function splitUnit(
  tx: Tx,
  input: Rearranging & { unitId: UnitId; stays: boolean; parts: readonly SplitPart[] },
): Promise<Result<RearrangementId>> {
  const { authorityId, unitId, stays, parts } = input;
  const far = whyNotDay(input);
  if (far) return far;
  await lockTree(tx, authorityId);
  const versions = await storedVersions(tx, authorityId);
  const wrong = whyNotShares(parts, stays);
  if (wrong) return wrong;
  if (parts.some(({ id }) => id === unitId)) return refusals.intoItself(nameIn(versions, unitId));
  const twice = parts.find(({ id }, at) => id !== undefined && parts.findIndex((one) => one.id === id) < at);
  if (twice?.id) return refusals.heirTwice(nameIn(versions, twice.id));
  const old = await oldUnits(tx, input, [unitId], versions);
  if (!old.ok) return old;
  const [like] = old.value;
  if (!like) return refusals.unknown();
  const shares: RearrangementPart[] = [];
  for (const part of parts) {
    const round = part.id && ((await whyRound(tx, input, part.id, [unitId], versions)) ?? whyBelow(input, part.id, old.value, versions));
    if (round) return round;
    const heirId = await heirOf(tx, input, part, { like, field: 'parts', versions });
    if (!heirId.ok) return heirId;
    shares.push({ fromId: unitId, toId: heirId.value, share: hundredths(part.share) });
    shares.push(...goingOn(versions, heirId.value, input.on));
  }
  const left = WHOLE - parts.reduce((sum, { share }) => sum + hundredths(share), 0);
  const [first] = shares;
  if (!stays && first) {
    const gone = await letGo(tx, input, like, first.toId);
    if (!gone.ok) return gone;
  }
  return store(tx, input, 'split', stays ? [...shares, { fromId: unitId, toId: unitId, share: left }] : shares);
}

/**
 * A level is abolished from a day on, by a paper: every unit of the kind ends, and what stood below it stands where it stood itself, which is its heir. Refused: a kind of which
 * nothing stands, the authority itself, and where one of them cannot go.
 */
export async function abolishKind(tx: Tx, input: Rearranging & { kind: string }): Promise<Result<RearrangementId>> {
  const { authorityId, kind, on } = input;
  const far = whyNotDay(input);
  if (far) return far;
  await lockTree(tx, authorityId);
  const versions = await storedVersions(tx, authorityId);
  const before = on.subtract({ days: 1 });
  const ofKind = versions.filter(
    (version) => version.kind === kind && standsOn(version, before) && lastOf(versions, version.unitId)?.until === null,
  );
  if (ofKind.length === 0) return refusals.noneOfKind();
  const old = await oldUnits(tx, input, ofKind.map(({ unitId }) => unitId), versions); // prettier-ignore
  if (!old.ok) return old;
  // The highest first: what stands below one that went stands higher by then.
  const parts: RearrangementPart[] = [];
  const going = new Set(old.value.map(({ unitId }) => unitId));
  for (const one of old.value.toSorted((a, b) => a.path.length - b.path.length)) {
    const above = one.path
      .split('.')
      .slice(0, -1)
      .toReversed()
      .map((label) => versions.find(({ path }) => path.split('.').at(-1) === label)?.unitId)
      .find((id) => id !== undefined && !going.has(id));
    if (above === undefined) return refusals.rootStays();
    const now = standing(await storedVersions(tx, authorityId), one.unitId, on) ?? one;
    const gone = await letGo(tx, input, now, above);
    if (!gone.ok) return gone;
    parts.push({ fromId: one.unitId, toId: above, share: WHOLE });
  }
  const heirs = [...new Set(parts.map(({ toId }) => toId))].map((id) => ({ fromId: id, toId: id, share: WHOLE }));
  return store(tx, input, 'abolish', [...parts, ...heirs]);
}
