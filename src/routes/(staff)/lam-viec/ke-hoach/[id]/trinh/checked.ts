import { summaryOf } from '#features/quality/index.ts';
import { qualityAnswers, qualityItems } from '#features/quality/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { PlanId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';

/** How the plan stands by its checklist, for who decides on it; null where nobody answered anything. */
export async function checked({ db, actor }: StaffContext, planId: PlanId, locale: Locale): Promise<string | null> {
  const answers = await qualityAnswers(db, actor.authorityId, planId);
  return summaryOf(await qualityItems(db, actor.authorityId), answers, locale) ?? null;
}
