import { formatDay } from '#platform/values/format.ts';
import type { Refusal } from '#platform/values/result.ts';
import type { Law, LawId, LawState, StateKind } from './law.ts';
import { refusals } from './refusals.ts';

const ends: readonly StateKind[] = ['expired', 'repealed', 'replaced'];
export const isEnd = (kind: StateKind): boolean => ends.includes(kind);

export const standings = {
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  'not-yet': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  suspended: { vi: 'Đang ngưng hiệu lực', en: 'Suspended' },
  ended: { vi: 'Đã hết hiệu lực', en: 'No longer in force' },
  unknown: { vi: 'Chưa ghi tình trạng', en: 'State not recorded' },
} as const;

export type StandingWord = keyof typeof standings;

/** How a paper stands on a day; `since` what stands so, `next` what is known to become of it later. */
export interface Standing {
  word: StandingWord;
  since: LawState | undefined;
  next: LawState | undefined;
  isAmended: boolean;
  isPartEnded: boolean;
}

const byDay = (a: LawState, b: LawState): number =>
  Temporal.PlainDate.compare(a.fromOn, b.fromOn) || Temporal.Instant.compare(a.recordedAt, b.recordedAt);

const wordFor = (kind: StateKind): StandingWord => (isEnd(kind) ? 'ended' : kind === 'suspended' ? 'suspended' : 'in-force');

/** How a paper stands on the day. One of which only a later end or change is known holds until then; of which nothing is known, nothing is said. */
export function standingOn({ states }: Pick<Law, 'states'>, day: Temporal.PlainDate): Standing {
  const sorted = states.toSorted(byDay);
  const past = sorted.filter(({ fromOn }) => Temporal.PlainDate.compare(fromOn, day) <= 0);
  const next = sorted[past.length];
  const since = past.findLast(({ kind }) => kind !== 'amended' && kind !== 'ended-in-part') ?? past.at(-1);
  const before = next === undefined ? 'unknown' : next.kind === 'in-force' ? 'not-yet' : 'in-force';
  return {
    word: since ? wordFor(since.kind) : before,
    since,
    next,
    isAmended: past.some(({ kind }) => kind === 'amended'),
    isPartEnded: past.some(({ kind }) => kind === 'ended-in-part'),
  };
}

/** The state that ended the paper by the day; undefined while it stands. */
export const endOn = (law: Pick<Law, 'states'>, day: Temporal.PlainDate): LawState | undefined => {
  const { word, since } = standingOn(law, day);
  return word === 'ended' ? since : undefined;
};

export interface StateSaid {
  kind: StateKind;
  fromOn: Temporal.PlainDate;
  byLawId: LawId | null;
}

/** Who ended whom: the paper that an end names, by the paper that it ended. */
export type Successors = ReadonlyMap<LawId, LawId>;

const leadsBack = (from: LawId, to: LawId, successors: Successors): boolean => {
  const seen = new Set<LawId>();
  for (let at: LawId | undefined = from; at !== undefined && !seen.has(at); at = successors.get(at)) {
    if (at === to) return true;
    seen.add(at);
  }
  return false;
};

const earlierThan = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;

function orderFaults(law: Pick<Law, 'issuedOn' | 'states'>, { kind, fromOn }: StateSaid): Refusal[] {
  const began = law.states.find((state) => state.kind === 'in-force');
  const end = law.states.find((state) => isEnd(state.kind));
  const [later] = law.states.filter((state) => state.kind !== 'in-force').toSorted(byDay);
  const last = law.states.toSorted(byDay).at(-1);
  if (end && (isEnd(kind) || earlierThan(end.fromOn, fromOn))) return [refusals.ended(formatDay(end.fromOn))];
  if (kind === 'in-force' && began) return [refusals.begun(formatDay(began.fromOn))];
  if (kind === 'in-force' && later && earlierThan(later.fromOn, fromOn)) return [refusals.beginsAfter(formatDay(later.fromOn))];
  if (kind !== 'in-force' && began && !earlierThan(began.fromOn, fromOn)) return [refusals.beforeForce(formatDay(began.fromOn))];
  if (isEnd(kind) && last && earlierThan(fromOn, last.fromOn)) return [refusals.endsBefore(formatDay(last.fromOn))];
  return law.issuedOn && earlierThan(fromOn, law.issuedOn) ? [refusals.beforeIssue(formatDay(law.issuedOn))] : [];
}

/** Everything that keeps a state from being recorded, in words: itself as its successor, a circle, a day out of order, said already. */
export function whyNotState(law: Pick<Law, 'id' | 'issuedOn' | 'states'>, said: StateSaid, successors: Successors): Refusal[] {
  const { kind, fromOn, byLawId } = said;
  if (law.states.some((state) => state.kind === kind && state.fromOn.equals(fromOn) && (state.by?.id ?? null) === byLawId))
    return [refusals.stateTwice()];
  const isStrayed = kind === 'resumed' && standingOn(law, fromOn).word !== 'suspended';
  return [
    ...(kind === 'replaced' && !byLawId ? [refusals.successorMissing()] : []),
    ...(byLawId === law.id ? [refusals.itself()] : []),
    ...(byLawId && byLawId !== law.id && isEnd(kind) && leadsBack(byLawId, law.id, successors) ? [refusals.circle()] : []),
    ...(isStrayed ? [refusals.notSuspended()] : []),
    ...orderFaults(law, said),
  ];
}
