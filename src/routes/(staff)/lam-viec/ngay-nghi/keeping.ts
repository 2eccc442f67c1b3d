import { mayKeepHolidays, type DayKind } from '#features/calendar/index.ts';
import type { KeptDay } from '#features/calendar/server/index.ts';
import { movedBy } from '#features/agenda/server/index.ts';
import { whyNotOperator } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { ok, type Result } from '#platform/values/result.ts';

/** Days off are common to the authorities of an installation: kept by the administrators of the one that was set up first. */
export async function whyNotKeep({ db, actor }: StaffContext): Promise<Result<void>> {
  const refusal = mayKeepHolidays(actor);
  return refusal ? { ok: false, refusal } : whyNotOperator(db, actor.authorityId);
}

/** What the change would move, and to what of it the officer has said yes. */
export const askedOn = async (
  { db, actor, today }: StaffContext,
  day: Temporal.PlainDate,
  isOff: boolean | undefined,
  sure: string | undefined,
) => ({
  doubts: await movedBy(db, { authorityId: actor.authorityId, today }, day, isOff),
  sure: (sure ?? '').split('|'),
});

export const kindOf = ({ isOff }: Pick<KeptDay, 'isOff'>): DayKind => (isOff ? 'off' : 'worked');

/** The day that an address names; undefined where it names none. */
export function dayAt(text: string | undefined): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text ?? '')) return undefined;
  try {
    return Temporal.PlainDate.from(text ?? '');
  } catch {
    return undefined;
  }
}

export const done = (of: Result<void>, notice: string): Result<{ notice: string }> => (of.ok ? ok({ notice }) : of);
