import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId, DutyId, PlanId, TargetId } from '#platform/values/ids.ts';
import type { ItemChange } from '../../amending/change.ts';
import type { SectionId } from '../../sections/section.ts';
import type { Written } from './items.ts';

interface Of {
  authorityId: AuthorityId;
  amendingId: PlanId;
}

const columnsOf = (object: ItemChange['object'], id: string) => ({
  duty_id: object === 'duty' ? (id as DutyId) : null,
  target_id: object === 'target' ? (id as TargetId) : null,
  section_id: object === 'section' ? (id as SectionId) : null,
});

/** Keeps what was changed, a row for each thing that differs. */
export async function keepChanges(tx: Tx, { authorityId, amendingId }: Of, changes: readonly Written[]): Promise<void> {
  const rows = changes.flatMap(({ object, act, what, id, fields }) =>
    fields.map(({ field, was, is }) => ({ ...{ object, act, what, field, was, becomes: is }, ...columnsOf(object, id) })),
  );
  for (const [index, row] of rows.entries())
    await tx
      .insertInto('plan_change')
      .values({ authority_id: authorityId, amending_id: amendingId, position: index + 1, ...row })
      .execute();
}

/** Puts the items that a scheduled paper added to the plan in the place of its own, once its day has come. */
export async function settleChanges(tx: Tx, { authorityId, amendingId }: Of, written: readonly Written[]): Promise<void> {
  for (const { object, act, id, newId } of written) {
    if (act !== 'added') continue;
    await tx
      .updateTable('plan_change')
      .set(columnsOf(object, id))
      .where('authority_id', '=', authorityId)
      .where('amending_id', '=', amendingId)
      .where(`${object === 'outline' ? 'duty' : object}_id`, '=', newId as never)
      .execute();
  }
}
