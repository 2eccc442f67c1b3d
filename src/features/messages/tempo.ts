import { isKind, kinds, TRIAL, type Kind, type Tempo } from './message.ts';

/** How an officer wants to be reached outside of the product. */
export interface Setting {
  email: string | null;
  language: 'vi' | 'en';
  /** `20:00` and `06:30`: nothing goes out from the first to the second, also over midnight. The same twice: no hours of rest. */
  quietFrom: string;
  quietUntil: string;
  /** Nothing goes out on days off but what is urgent. */
  hasQuietDaysOff: boolean;
  /** Kinds whose tempo differs from that of `kinds`. */
  tempos: Readonly<Partial<Record<Kind, Tempo>>>;
}

/** How often each kind goes out to the officer. */
export const temposOf = ({ tempos }: Pick<Setting, 'tempos'>): Record<Kind, Tempo> =>
  Object.fromEntries((Object.keys(kinds) as Kind[]).map((kind) => [kind, tempos[kind] ?? kinds[kind].tempo])) as Record<Kind, Tempo>;

/** What holds for an officer who has said nothing: no address, so only what devices were registered for goes out. */
export const usualSetting: Setting = {
  email: null,
  language: 'vi',
  quietFrom: '20:00',
  quietUntil: '06:30',
  hasQuietDaysOff: true,
  tempos: {},
};

/** When what is told together is told, on the clock of Việt Nam. */
const TOGETHER_AT = Temporal.PlainTime.from('07:30');

const MONDAY = 1;
const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** Whether the day is one of rest; by the calendar of holidays, which who asks brings along. */
export type IsDayOff = (day: Temporal.PlainDate) => boolean;

type Wall = Temporal.PlainDateTime;
const at = (day: Temporal.PlainDate, time: Temporal.PlainTime): Wall => day.toPlainDateTime(time);
const isBefore = (one: Temporal.PlainTime, other: Temporal.PlainTime): boolean => Temporal.PlainTime.compare(one, other) < 0;

/** The next moment, from this one on, at which what is told together is told. */
function together(wall: Wall, tempo: Tempo): Wall {
  const start = Temporal.PlainDateTime.compare(wall, at(wall.toPlainDate(), TOGETHER_AT)) <= 0 ? 0 : 1;
  const first = wall.toPlainDate().add({ days: start });
  const wait = tempo === 'weekly' ? (7 + MONDAY - first.dayOfWeek) % 7 : 0;
  return at(first.add({ days: wait }), TOGETHER_AT);
}

/** The end of the hours of rest in which the moment lies, or the moment itself. */
function afterRest(wall: Wall, from: Temporal.PlainTime, until: Temporal.PlainTime): Wall {
  const [day, time] = [wall.toPlainDate(), wall.toPlainTime()];
  const overMidnight = isBefore(until, from);
  if (overMidnight && !isBefore(time, from)) return at(day.add({ days: 1 }), until);
  const isWithin = overMidnight ? isBefore(time, until) : !isBefore(time, from) && isBefore(time, until);
  return isWithin ? at(day, until) : wall;
}

/** Longer than any row of days off. */
const MOST_DAYS = 60;

/** The first moment from this one on that lies neither in the hours of rest nor, but for what is urgent, on a day off; after one it goes on at `again`. */
export function outsideRest(
  from: Wall,
  { quietFrom, quietUntil, hasQuietDaysOff }: Setting,
  { isUrgent, isDayOff, again = MIDNIGHT }: { isUrgent: boolean; isDayOff: IsDayOff; again?: Temporal.PlainTime },
): Wall {
  const [start, end] = [Temporal.PlainTime.from(quietFrom), Temporal.PlainTime.from(quietUntil)];
  const keepsDays = hasQuietDaysOff && !isUrgent;
  let wall = from;
  for (let days = 0; days <= MOST_DAYS; days += 1) {
    wall = afterRest(wall, start, end);
    if (!keepsDays || !isDayOff(wall.toPlainDate())) return wall;
    wall = at(wall.toPlainDate().add({ days: 1 }), again);
  }
  return wall;
}

/**
 * When a message may go out that was made at a moment on the clock of Việt Nam; undefined: never, it is read in the product. What is told once a day or
 * a week waits for 7.30, nothing goes out in the hours of rest nor on days off; what is urgent passes over days off alone.
 */
export function goesAt(
  { kind, isUrgent, madeAt }: { kind: string; isUrgent: boolean; madeAt: Wall },
  setting: Setting,
  isDayOff: IsDayOff,
): Wall | undefined {
  if (kind === TRIAL) return madeAt;
  const tempo = setting.tempos[kind as Kind] ?? (isKind(kind) ? kinds[kind].tempo : 'at-once');
  if (tempo === 'never') return undefined;
  if (tempo === 'at-once') return outsideRest(madeAt, setting, { isUrgent, isDayOff });
  return outsideRest(together(madeAt, tempo), setting, { isUrgent, isDayOff, again: TOGETHER_AT });
}
