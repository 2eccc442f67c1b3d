import { answerQuality, qualityItems, takeUsualItems } from '#features/quality/server/index.ts';
import type { QualityItemId } from '#features/quality/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { acting, now, value } from '../actors.ts';
import { aDraft } from '../plans.ts';

/** The items of an authority, the usual ones where it has none. */
export async function itemsOfChecklist(db: Database, by: Actor): Promise<QualityItemId[]> {
  value(await acting(db, by, (tx) => takeUsualItems(tx, { actor: by, now })));
  return (await qualityItems(db, by.authorityId)).map(({ id }) => id);
}

/** An item is answered for a draft. */
export const qualitySaid = (
  db: Database,
  by: Actor,
  planId: PlanId,
  id: QualityItemId,
  given: Partial<Parameters<typeof answerQuality>[4]> = {},
) => acting(db, by, (tx) => answerQuality(tx, { actor: by, now }, planId, id, { verdict: 'met', ...given }));

export const qualityForms = () => [{ page: 'ke-hoach/muc-kiem', action: 'add', params: {} }];

/** The forms of the checklist that edit. */
export async function qualityEdits(db: Database, officer: Actor) {
  const [first, second] = await itemsOfChecklist(db, officer);
  const plan = await aDraft(db, officer, { year: 2027 });
  const params = { id: plan as string, mucKiem: first as string };
  return [
    { page: 'ke-hoach/[id]/tu-kiem/[mucKiem]', params, needed: { verdict: 'met', remark: 'Đã đọc to' } },
    { page: 'ke-hoach/muc-kiem/[mucKiem]', params: { mucKiem: second as string } },
  ];
}
