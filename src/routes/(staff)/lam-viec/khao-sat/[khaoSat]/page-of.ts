import type { RequestEvent } from '@sveltejs/kit';
import { publicStart } from '#features/newsroom/server/index.ts';
import type { SurveyId } from '#features/surveys/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { setting } from '#root/src/settings.ts';

/** Where everybody answers the survey: at the authority's own name, else where the product is asked. */
export async function pageOf(
  { db, actor }: Pick<StaffContext, 'db' | 'actor'>,
  { url }: Pick<RequestEvent, 'url'>,
  id: SurveyId,
): Promise<string> {
  const base = (setting('ORIGIN') ?? url.origin).replace(/\/$/, '');
  return `${(await publicStart(db, actor.authorityId, base)) ?? base}/khao-sat/${id}`;
}
