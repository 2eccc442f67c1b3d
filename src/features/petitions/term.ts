import { addWorkingDays, isWorkingDay, type Holidays } from '#features/calendar/index.ts';
import type { Words } from '#platform/values/messages.ts';
import type { Kind } from './petition.ts';

export interface Term {
  days: number;
  isWorking: boolean;
  basis: string;
}

/** What stands in place of a paper where the authority has set no term: not a ground to name to citizens. */
export const usual = 'Mức mặc định của phần mềm; cơ quan đặt theo quy định của tỉnh';

/** How long an answer takes where the authority has set nothing else; forwarding by Nghị định 20/2008/NĐ-CP, Điều 9. */
export const usualTerms: Readonly<Record<Kind | 'forward', Term>> = {
  scene: { days: 7, isWorking: false, basis: usual },
  procedure: { days: 15, isWorking: true, basis: usual },
  behaviour: { days: 7, isWorking: false, basis: usual },
  business: { days: 15, isWorking: true, basis: 'Nghị định 55/2019/NĐ-CP, Điều 8' },
  idea: { days: 15, isWorking: true, basis: usual },
  forward: { days: 5, isWorking: true, basis: 'Nghị định 20/2008/NĐ-CP, Điều 9' },
};

/** A time in which the clock stands: from the day on which who sent it was asked, to that of the reply (null: it still stands). */
export interface Pause {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate | null;
}

export const whyNotCounted = {
  weekend: { vi: 'thứ Bảy, Chủ nhật', en: 'weekend' },
  holiday: { vi: 'ngày nghỉ lễ', en: 'holiday' },
  paused: { vi: 'chờ người gửi bổ sung', en: 'waiting for who sent it' },
} as const satisfies Record<string, Words>;

export interface CountedDay {
  day: Temporal.PlainDate;
  /** Its number among the days that count; null where it does not. */
  nth: number | null;
  why: keyof typeof whyNotCounted | null;
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

const isPaused = (day: Temporal.PlainDate, pauses: readonly Pause[], today: Temporal.PlainDate): boolean =>
  pauses.some(({ from, to }) => isAfter(day, from) && !isAfter(day, to ?? today));

const whyNot = (day: Temporal.PlainDate, holidays: Holidays): CountedDay['why'] =>
  isWorkingDay(day, holidays) ? null : holidays.has(day.toString()) ? 'holiday' : 'weekend';

/**
 * The days from receipt, which is not counted, to the last one, each with whether it counts and why not. A term in calendar days that ends on a day off ends
 * on the next working day (Bộ luật Dân sự 2015, Điều 148).
 */
export function countDays(
  receivedOn: Temporal.PlainDate,
  { days, isWorking }: Pick<Term, 'days' | 'isWorking'>,
  { holidays, pauses, today }: { holidays: Holidays; pauses: readonly Pause[]; today: Temporal.PlainDate },
): CountedDay[] {
  const counted: CountedDay[] = [];
  let [day, nth] = [receivedOn, 0];
  while (nth < days) {
    day = day.add({ days: 1 });
    const why = isPaused(day, pauses, today) ? 'paused' : isWorking ? whyNot(day, holidays) : null;
    if (why === null) nth += 1;
    counted.push({ day, nth: why === null ? nth : null, why });
  }
  const last = addWorkingDays(day, 0, holidays);
  while (isAfter(last, day)) {
    const why = whyNot(day, holidays);
    counted.splice(-1, 1, { day, nth: counted.at(-1)?.nth ?? null, why });
    day = day.add({ days: 1 });
    counted.push({ day, nth: null, why: null });
  }
  return counted;
}

export const lastDay = (counted: readonly CountedDay[], receivedOn: Temporal.PlainDate): Temporal.PlainDate =>
  counted.at(-1)?.day ?? receivedOn;
