import { fold } from '#platform/values/text.ts';
import type { Refusal } from '#platform/values/result.ts';
import { countedAs, hangs, type Display, type SiteKind } from './display.ts';
import { refusals } from './refusals.ts';
import type { CorrectDisplayInput, HangInput } from './schema.ts';

type Day = Temporal.PlainDate;

const isBefore = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0;

/** Nothing that still stands was put up before. */
const FIRST_DAY = Temporal.PlainDate.from('2000-01-01');

/**
 * Since when a hanging is recorded as an activity: from the first day of the reporting year before that of today (Nghị định 09/2019/NĐ-CP counts from
 * 15/12). What has hung for longer is kept here alone.
 */
export const recordedSince = (today: Day): Day => new Temporal.PlainDate(today.year - 2, 12, 15);

/** What is wrong with the words and days of a display of the kind, all of it. */
export function whyNotSaid(kind: SiteKind, { slogan, untilOn }: CorrectDisplayInput, hungOn: Day): Refusal[] {
  return [
    ...(kind === 'banner' && slogan.split('\n').filter((line) => line.trim() !== '').length > 2 ? [refusals.tooManyLines()] : []),
    ...(untilOn && isBefore(untilOn, hungOn) ? [refusals.endsBefore(hungOn)] : []),
  ];
}

/** The same for what is hung now, with its day and number. */
export function whyNotHang(kind: SiteKind, input: HangInput, today: Day): Refusal[] {
  const { hungOn, pieces = 1 } = input;
  return [
    ...whyNotSaid(kind, input, hungOn),
    ...(isBefore(today, hungOn) ? [refusals.notYet('hungOn', today)] : []),
    ...(isBefore(hungOn, FIRST_DAY) ? [refusals.tooOld(FIRST_DAY)] : []),
    ...(countedAs[kind].measure !== 'banners' && pieces > 1 ? [refusals.onePiece()] : []),
  ];
}

/** Why it cannot have come down on that day, or undefined. */
export function whyNotDown({ hungOn, checkedOn }: Pick<Display, 'hungOn' | 'checkedOn'>, on: Day, today: Day): Refusal | undefined {
  if (isBefore(today, on)) return refusals.notYet('takenDownOn', today);
  if (isBefore(on, hungOn)) return refusals.downBefore(hungOn);
  return checkedOn && isBefore(on, checkedOn) ? refusals.downBeforeLook(checkedOn) : undefined;
}

/** Why nothing is done any more with a display, or undefined. */
export const whyNotChange = ({ isUndone, takenDownOn }: Pick<Display, 'isUndone' | 'takenDownOn'>): Refusal | undefined =>
  isUndone ? refusals.undone() : takenDownOn ? refusals.downAlready(takenDownOn) : undefined;

/** True for the same words, however they were typed. */
export const saysTheSame = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export type Standing = 'undone' | 'down' | 'expired' | 'soon' | 'hanging';

/** How it stands on a day: `soon` is its last day within `days` days. */
export function standingOn(display: Pick<Display, 'isUndone' | 'takenDownOn' | 'untilOn'>, today: Day, days: number): Standing {
  if (display.isUndone) return 'undone';
  if (!hangs(display)) return 'down';
  const { untilOn } = display;
  if (!untilOn) return 'hanging';
  if (isBefore(untilOn, today)) return 'expired';
  return isBefore(today.add({ days }), untilOn) ? 'hanging' : 'soon';
}
