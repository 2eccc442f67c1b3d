import { createHash } from 'node:crypto';
import type { SurveyId } from '#features/surveys/index.ts';
import { secretOf, wayOfCode } from '#features/surveys/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { PublicContext } from '../../portal.ts';

/** So many answers to a survey come from one network in a day: by the public page, and by the sheet or tablet of a counter, which many share. */
export const MOST_BY_PAGE = 5;
export const MOST_BY_PLACE = 400;

const counts = new Map<string, number>();
let day = '';

/** Networks are counted in the memory of each web process and forgotten with the day; nothing of them is stored, so two processes take twice as many. */
function keyOf(surveyId: string, network: string, today: string): string {
  if (day !== today) counts.clear();
  day = today;
  return createHash('sha256').update(`${surveyId} ${network}`).digest('base64url');
}

/** A place among the answers of a day, to be given back where the answer was not taken. */
export interface Place {
  giveBack: () => void;
}

/** Counts before it is known whether the answer is taken, so that many at once do not all find room. Undefined where there is none. */
function takePlace(surveyId: string, network: string, today: string, most: number): Place | undefined {
  const key = keyOf(surveyId, network, today);
  const there = counts.get(key) ?? 0;
  if (there >= most) return undefined;
  if (counts.size >= 200_000 && there === 0) return { giveBack: () => {} };
  counts.set(key, there + 1);
  return { giveBack: () => counts.set(key, Math.max(0, (counts.get(key) ?? 0) - 1)) };
}

/** A place for one more answer from the network today, undefined where so many came that no more are taken; with a code of one's own that alone counts. */
export async function placeFor(
  { authorityId, today }: PublicContext['asked'],
  id: SurveyId,
  { code, network }: { code: string | undefined; network: string },
): Promise<Place | undefined> {
  if (code === undefined) return takePlace(id, network, today.toString(), MOST_BY_PAGE);
  const { db, installKey } = app();
  const secret = await secretOf(db, authorityId, id);
  const way = secret === undefined ? undefined : wayOfCode({ installKey, id, secret }, code);
  return way === undefined || way === 'invited' ? { giveBack: () => {} } : takePlace(id, network, today.toString(), MOST_BY_PLACE);
}
