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

/** Networks are counted in the memory of the process and forgotten with the day; nothing of them is stored. */
function keyOf(surveyId: string, network: string, today: string): string {
  if (day !== today) counts.clear();
  day = today;
  return createHash('sha256').update(`${surveyId} ${network}`).digest('base64url');
}

const isOver = (surveyId: string, network: string, today: string, most: number): boolean =>
  (counts.get(keyOf(surveyId, network, today)) ?? 0) >= most;

export function countAnswer(surveyId: string, network: string, today: string): void {
  const key = keyOf(surveyId, network, today);
  if (counts.size < 200_000 || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** True where so many answers to the survey came from the network today that no more are taken; with a code of one's own that alone counts. */
export async function isTooMuch(
  { authorityId, today }: PublicContext['asked'],
  id: SurveyId,
  { code, network }: { code: string | undefined; network: string },
): Promise<boolean> {
  if (code === undefined) return isOver(id, network, today.toString(), MOST_BY_PAGE);
  const { db, installKey } = app();
  const secret = await secretOf(db, authorityId, id);
  const way = secret === undefined ? undefined : wayOfCode({ installKey, id, secret }, code);
  return way !== undefined && way !== 'invited' && isOver(id, network, today.toString(), MOST_BY_PLACE);
}
