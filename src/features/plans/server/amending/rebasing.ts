import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { DutyId, PlanId, TargetId } from '#platform/values/ids.ts';
import type { FieldChange, ItemChange } from '../../amending/change.ts';
import { changesBetween } from '../../amending/difference.ts';
import type { SectionId } from '../../sections/section.ts';
import { planOf } from '../queries.ts';
import { addItem, takeItem, type Written } from './items.ts';
import { takeOutline } from './outline.ts';
import type { Bringing } from './telling.ts';

const tables = { duty: 'duty', target: 'target', section: 'plan_section' } as const;
type ItemObject = keyof typeof tables;

const keyOf = ({ object, ofId }: ItemChange, { field }: FieldChange): string => `${object} ${ofId ?? ''} ${field}`;

async function drop(tx: Tx, { authorityId, now }: Bringing, object: ItemObject, id: string): Promise<void> {
  await supersede(tx, tables[object], { authority_id: authorityId, id });
  await tx
    .updateTable(tables[object])
    .set({ dropped_at: now })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id as DutyId & TargetId & SectionId)
    .execute();
}

/**
 * What a paper brought into the plan is brought into the drafts that amend it as well, but for what a draft changes itself: issued later, it takes nothing
 * back that it never meant. `bringing.plan` is the plan as it stood before.
 */
export async function carryIntoDrafts(tx: Tx, bringing: Bringing, written: readonly Written[]): Promise<void> {
  const { authorityId, plan, draft: paper, from } = bringing;
  const drafts = await tx
    .selectFrom('plan')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('amends_id', '=', plan.id)
    .where('state', '=', 'draft')
    .forUpdate()
    .execute();
  for (const { id } of drafts) await carry(tx, { ...bringing, from, draft: paper }, id, written);
}

async function carry(tx: Tx, bringing: Bringing, draftId: PlanId, written: readonly Written[]): Promise<void> {
  const { authorityId, plan, draft: paper, from } = bringing;
  const draft = await planOf(tx, authorityId, draftId);
  if (!draft) return;
  const own = changesBetween(plan, draft);
  const changed = new Set(own.flatMap((one) => one.fields.map((field) => keyOf(one, field))));
  const copies = new Map<string, string>(
    [...draft.duties, ...draft.targets, ...draft.sections].flatMap(({ id, ofId }) => (ofId ? [[ofId, id]] : [])),
  );
  let carried = 0;
  for (const one of written) {
    const fields = one.fields.filter((field) => !changed.has(keyOf(one, field)));
    const copy = one.ofId ? copies.get(one.ofId) : undefined;
    if (one.object === 'outline') {
      await takeOutline(tx, { authorityId, from: paper.id, to: draftId }, [{ ...one, fields }]);
    } else if (one.act === 'added') {
      await addItem(tx, { authorityId, planId: draftId }, { ...one, object: one.object }, one.id);
    } else if (!copy || fields.length === 0) {
      continue;
    } else if (one.act === 'struck') {
      if (fields.length === one.fields.length) await drop(tx, bringing, one.object, copy);
    } else {
      await takeItem(tx, { authorityId, planId: draftId, amendingId: paper.id, from }, { ...one, fields, ofId: copy as DutyId });
    }
    carried += 1;
  }
  if (carried === 0) return;
  const changes = { amendedBy: { to: paper.id }, items: { to: carried } };
  recordChange(tx, { action: 'plan.amendment-carried', objectType: 'plan', objectId: draftId, changes });
}
