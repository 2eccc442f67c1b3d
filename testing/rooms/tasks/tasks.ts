import { raiseDifficulty } from '#features/difficulties/server/index.ts';
import { askExtension, comment, orderTasks } from '#features/tasks/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, value } from '../../actors.ts';

/** An extension that somebody asks for and that waits. */
export const anExtension = async (db: Database, actor: Actor, taskId: TaskId, untilOn = day('2026-12-20')) =>
  value(await acting(db, actor, (tx) => askExtension(tx, { actor, taskId, now, untilOn, reason: 'Chờ kinh phí' })));

export const aComment = async (db: Database, actor: Actor, taskId: TaskId, text = 'Đã liên hệ nhà văn hóa') =>
  value(await acting(db, actor, (tx) => comment(tx, { actor, taskId, now, text, mentions: [] })));

/** Tasks ordered outside of the plan, for units of the authority. */
export const ordering = (
  db: Database,
  actor: Actor,
  input: { planId: PlanId; unitIds: UnitId[] } & Partial<Parameters<typeof orderTasks>[2]>,
) =>
  acting(db, actor, (tx) =>
    orderTasks(
      tx,
      { actor, now },
      {
        text: 'Tuyên truyền đợt cao điểm dịch vụ công',
        orderedByName: 'UBND tỉnh',
        symbol: '15/CĐ-UBND',
        orderedOn: day('2026-05-20'),
        dueOn: day('2026-06-15'),
        repeat: 'once',
        ...input,
      },
    ),
  );

export const anOrder = async (...given: Parameters<typeof ordering>) => value(await ordering(...given)).orderId;

/** Something that stands in the way of a unit, raised on a plan or one of its tasks. */
export const raising = (db: Database, actor: Actor, input: Parameters<typeof raiseDifficulty>[2], at = now) =>
  acting(db, actor, (tx) => raiseDifficulty(tx, { actor, now: at }, input), at);

export const aDifficulty = async (...given: Parameters<typeof raising>) => value(await raising(...given));
