import type { RequestEvent } from '@sveltejs/kit';
import { maySeeRegimes, nameOfPeriod, regimeRefusals } from '#features/regimes/index.ts';
import { sumsBook } from '#features/regimes/server/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { bookResponse } from '#platform/server/sheets.ts';
import { askedSums } from '../sums.ts';

/** The sums that the address asks for, as sheets: the level, each body, and what was counted. */
export const GET = staffEndpoint(maySeeRegimes, async (event: RequestEvent, staff) => {
  const { summing } = await askedSums(event, staff);
  const made = summing && (await sumsBook(staff.db, staff.actor.authorityId, summing));
  if (!made) return stop(404, { refusal: regimeRefusals.unknownPeriod() }, event);
  const { version } = made.asked;
  return bookResponse(made.sheets, { title: `${version.name} ${nameOfPeriod(made.asked, event.locals.locale)}`, day: staff.today });
});
