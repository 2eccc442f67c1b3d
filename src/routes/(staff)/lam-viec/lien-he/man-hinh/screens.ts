import { error, type RequestEvent } from '@sveltejs/kit';
import { screenRefusals, screenStart, screenView, type ScreenId } from '#features/screens/index.ts';
import { screenOf } from '#features/screens/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';
import { refusalIn } from '#platform/values/result.ts';
import { setting } from '#root/src/settings.ts';

export const momentOf = ({ now }: Pick<StaffContext, 'now'>) => ({
  now,
  time: now.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' }),
  silentMinutes: setting('MINHBACH_SCREEN_SILENT_MINUTES'),
});

/** How many people an alarm takes. */
export const alarmPeople = (): number => setting('MINHBACH_ALARM_PEOPLE');

/** The screen of the address, or the page that says it is not there. */
export async function screenAt({ params, locals }: RequestEvent, { db, actor }: StaffContext) {
  const screen = await screenOf(db, actor.authorityId, parseId<ScreenId>(params['id']));
  return screen ?? error(404, refusalIn(screenRefusals.unknown().refusal, locals.locale));
}

export { screenStart, screenView };
