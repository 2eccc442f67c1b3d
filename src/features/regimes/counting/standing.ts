import type { EnvelopeId } from '#features/envelopes/index.ts';
import { percentOf } from '#platform/values/share.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Asked, Regime } from '../regime.ts';

/** A report that came, with how it stood at the moment that is asked about. */
export interface Came {
  envelopeId: EnvelopeId;
  bodyId: AuthorityId;
  regimeId: string | null;
  kind: string;
  index: number;
  year: number;
  version: number;
  cameOn: Temporal.PlainDate;
  state: 'arrived' | 'accepted' | 'returned';
  isNone: boolean;
  isEstimate: boolean;
}

export type BodyState = 'missing' | 'arrived' | 'accepted' | 'returned';

/** How one of those below stands with the report of a period. Nothing that came is missing; "nothing arose" that somebody said is a report. */
export interface BodyStanding {
  bodyId: AuthorityId;
  name: string;
  state: BodyState;
  /** The day on which the first report of the period came. */
  cameOn: Temporal.PlainDate | null;
  /** The latest that stands. */
  envelopeId: EnvelopeId | null;
  version: number | null;
  isLate: boolean;
  isNone: boolean;
}

export interface Completeness {
  asked: number;
  received: number;
  onTime: number;
  late: number;
  missing: number;
  /** Of the missing those whose day is over. */
  overdue: number;
  none: number;
  accepted: number;
  returned: number;
  /** In percent; null before anybody's day is over and nobody has sent, and where nobody is asked. */
  onTimeShare: number | null;
}

export interface PeriodStanding {
  regime: Regime;
  asked: Asked;
  bodies: BodyStanding[];
  counts: Completeness;
}

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

/** Whether a report answers a regime for a period: it names the regime, or is the report of that very period, which may answer several. */
export const isFor = (
  { regimeId, kind, index, year }: Pick<Came, 'regimeId' | 'kind' | 'index' | 'year'>,
  regime: Pick<Regime, 'id'>,
  asked: Asked,
): boolean =>
  (regimeId === null ? asked.kind !== 'once' : regimeId === regime.id) &&
  kind === asked.kind &&
  index === asked.index &&
  year === asked.year;

/** How bodies stand with a period on a day: `came` holds what stood then, oldest first. */
export function standingsOf(
  asked: Asked,
  bodies: readonly { bodyId: AuthorityId; name: string }[],
  came: readonly Came[],
  on: Temporal.PlainDate,
): BodyStanding[] {
  const byBody = Map.groupBy(came, ({ bodyId }) => bodyId);
  return bodies.map(({ bodyId, name }) => {
    const own = byBody.get(bodyId) ?? [];
    const [first, latest] = [own[0], own.at(-1)];
    const day = first?.cameOn ?? on;
    return {
      ...{ bodyId, name, state: latest?.state ?? 'missing', cameOn: first?.cameOn ?? null },
      ...{ envelopeId: latest?.envelopeId ?? null, version: latest?.version ?? null },
      ...{ isLate: compare(day, asked.dueOn) > 0, isNone: latest?.isNone ?? false },
    };
  });
}

export function countsIn(bodies: readonly BodyStanding[]): Completeness {
  const count = (is: (one: BodyStanding) => boolean): number => bodies.filter(is).length;
  const received = count(({ state }) => state !== 'missing');
  const onTime = count(({ state, isLate }) => state !== 'missing' && !isLate);
  const overdue = count(({ state, isLate }) => state === 'missing' && isLate);
  const due = received + overdue;
  return {
    ...{ asked: bodies.length, received, onTime, late: received - onTime, missing: bodies.length - received, overdue },
    ...{ none: count(({ isNone }) => isNone), accepted: count(({ state }) => state === 'accepted') },
    returned: count(({ state }) => state === 'returned'),
    onTimeShare: due === 0 ? null : percentOf(onTime / due),
  };
}
