import type { Plan } from '#features/plans/index.ts';
import { addTarget, type TargetInput } from '#features/plans/server/index.ts';
import type { EntryId, RollId } from '#features/rolls/index.ts';
import { entriesOf, makeRoll } from '#features/rolls/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, TargetId } from '#platform/values/ids.ts';
import { acting, day, now, value } from '../actors.ts';

/** A list with these entries from the first day of 2026; `actor` is a plan owner. */
export async function aRoll(
  db: Database,
  actor: Actor,
  name: string,
  names: readonly string[],
): Promise<{ id: RollId; entries: EntryId[] }> {
  const input = { name, sort: 'post-office' as const, names: names.join('\n'), sinceOn: day('2026-01-01') };
  const id = value(await acting(db, actor, (tx) => makeRoll(tx, { actor, now }, input)));
  const entries = await entriesOf(db, actor.authorityId, [id]);
  return { id, entries: names.flatMap((one) => entries.find((entry) => entry.name === one)?.id ?? []) };
}

/** A target of a draft that takes a published figure, unless told otherwise. */
export const aTarget = async (db: Database, actor: Actor, planId: PlanId, given: Partial<TargetInput> = {}): Promise<TargetId> => {
  const target = { text: 'Chỉ số cải cách hành chính đạt từ 90 điểm', comparator: '>=' as const, value: 90, unit: 'điểm', ...given };
  return value(await acting(db, actor, (tx) => addTarget(tx, { actor, planId, now, target })));
};

/** The edit forms of a target of the draft and of a list. */
export async function targetEdits(
  db: Database,
  actor: Actor,
  { id, targets: [target], duties: [duty] }: Pick<Plan, 'id' | 'targets' | 'duties'>,
) {
  const roll = await aRoll(db, actor, 'Điểm bưu điện', ['Bưu cục A', 'Bưu cục B']);
  return [
    {
      page: 'ke-hoach/[id]/chi-tieu/[chiTieu]',
      action: 'edit',
      params: { id, chiTieu: target?.id ?? '' },
      // What counts only in another way is not kept.
      given: { upTo: '9000', way: 'more', comparator: '>=', per: '', whole: '' },
    },
    { page: 'ke-hoach/danh-sach/[id]', action: 'edit', params: { id: roll.id } },
    { page: 'ke-hoach/[id]/nhiem-vu/[nhiemVu]/noi-dung', params: { id, nhiemVu: duty?.id ?? '' } },
  ];
}
