import { holidaysOf } from '#features/calendar/server/index.ts';
import { superiorsOf } from '#features/envelopes/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { periodsAsked, yearsAround } from '../asking/periods.ts';
import type { Asked, AskedPeriod, DueRule, OwingLevel, Question, Regime, RegimeId, RegimeKind, RegimeVersion } from '../regime.ts';

const rowsOf = (db: Read, authorityIds: readonly AuthorityId[]) =>
  db
    .selectFrom('regime_version as v')
    .innerJoin('regime as r', (join) => join.onRef('r.authority_id', '=', 'v.authority_id').onRef('r.id', '=', 'v.regime_id'))
    .selectAll('v')
    .select(['r.kind', 'r.purpose', 'r.added_at', 'r.ended_on', 'r.ended_at'])
    .where('v.authority_id', 'in', [...authorityIds])
    .orderBy('v.from_on')
    .orderBy('v.told_at')
    .orderBy('v.id');

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function versionIn(row: Row): RegimeVersion {
  const { closing_day: closingDay, due_rule: dueRule, due_number: dueNumber } = row;
  const { covers_from_on: from, covers_to_on: to, due_on: dueOn } = row;
  return {
    ...{ from: row.from_on, name: row.name, basis: row.basis, through: row.through },
    ...{ levels: row.levels as OwingLevel[], periods: row.periods as AskedPeriod[] },
    rule:
      closingDay !== null && dueRule !== null && dueNumber !== null
        ? { closingDay, dueRule: dueRule as DueRule, dueNumber, dueMonth: row.due_month }
        : null,
    isBefore: row.is_before,
    once: from && to && dueOn ? { covers: { from, to }, dueOn } : null,
    questions: row.questions as unknown as Question[],
    askedSince: (row.questions as unknown as Question[]).map(() => row.told_at),
    ...{ toldAt: row.told_at, toldBy: row.told_by },
  };
}

const isSame = (one: Question, other: Question | undefined): boolean =>
  one.text === other?.text && one.kind === other.kind && one.unit === other.unit;

/** Of versions from one day the one that was told last, whose questions were asked since they came. */
function standing(versions: readonly RegimeVersion[]): RegimeVersion[] {
  const told: RegimeVersion[] = [];
  for (const version of versions) {
    const before = told.at(-1);
    if (!before?.from.equals(version.from)) told.push(version);
    else {
      const since = version.questions.map((one, at) => (isSame(one, before.questions[at]) ? before.askedSince[at] : undefined));
      told[told.length - 1] = { ...version, askedSince: since.map((at) => at ?? version.toldAt) };
    }
  }
  return told;
}

function regimeIn(rows: readonly [Row, ...Row[]], knownBy: KnownBy): Regime | undefined {
  const [row] = rows;
  const isKnown = (at: Temporal.Instant): boolean => knownBy === 'now' || Temporal.Instant.compare(at, knownBy) <= 0;
  const versions = standing(rows.filter(({ told_at: at }) => isKnown(at)).map(versionIn));
  if (versions.length === 0) return undefined;
  return {
    ...{ id: row.regime_id, askerId: row.authority_id, kind: row.kind as RegimeKind, purpose: row.purpose, addedAt: row.added_at },
    ...{ endedOn: row.ended_at && isKnown(row.ended_at) ? row.ended_on : null, versions },
  };
}

/** The regimes of authorities with their versions as they were known, those that hold first, by name. */
export async function regimesOf(
  db: Read,
  authorityIds: readonly AuthorityId[],
  { id, knownBy = 'now' }: { id?: RegimeId; knownBy?: KnownBy } = {},
): Promise<Regime[]> {
  if (authorityIds.length === 0) return [];
  const rows = await rowsOf(db, authorityIds)
    .$if(id !== undefined, (query) => query.where('v.regime_id', '=', id ?? null))
    .execute();
  const name = ({ versions }: Regime): string => versions.at(-1)?.name ?? '';
  return [...Map.groupBy(rows, ({ regime_id: one }) => one).values()]
    .flatMap(([first, ...others]) => (first ? [regimeIn([first, ...others], knownBy)] : []))
    .filter((one) => one !== undefined)
    .toSorted((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null) || name(a).localeCompare(name(b), 'vi'));
}

export async function regimeOf(db: Read, authorityId: AuthorityId, id: RegimeId, knownBy: KnownBy = 'now'): Promise<Regime | undefined> {
  const [one] = await regimesOf(db, [authorityId], { id, knownBy });
  return one;
}

export interface Asking {
  regime: Regime;
  asker: string;
}

/** The regimes of those of this installation whom the authority named as its superiors, for the purposes for which it did; with the name of each. */
export async function regimesAbove(
  db: Read,
  authorityId: AuthorityId,
): Promise<(Asking & { links: { from: Temporal.PlainDate; until: Temporal.PlainDate | undefined }[] })[]> {
  const above = (await superiorsOf(db, authorityId)).flatMap((one) => (one.bodyId ? [{ ...one, bodyId: one.bodyId }] : []));
  const regimes = await regimesOf(db, [...new Set(above.map(({ bodyId }) => bodyId))]);
  return regimes.flatMap((regime) => {
    const links = above.filter(({ bodyId, purpose }) => bodyId === regime.askerId && purpose === regime.purpose);
    const [first] = links;
    return first ? [{ regime, asker: first.name, links: links.map(({ from, until }) => ({ from, until })) }] : [];
  });
}

/** The periods of a regime around a day, of the year before, its own and the next: those that are not due yet as they come, then those that were, the latest first. */
export async function periodsAround(db: Read, regime: Regime, today: Temporal.PlainDate): Promise<Asked[]> {
  const all = periodsAsked(regime, yearsAround(today), await holidaysOf(db, ...yearsAround(today)));
  const isAhead = ({ dueOn }: Asked): boolean => Temporal.PlainDate.compare(dueOn, today) >= 0;
  return [...all.filter(isAhead), ...all.filter((one) => !isAhead(one)).toReversed()];
}
