import { askExtension, comment } from '#features/tasks/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { TaskId } from '#platform/values/ids.ts';
import { acting, day, now, value } from '../actors.ts';

/** An extension that somebody asks for and that waits. */
export const anExtension = async (db: Database, actor: Actor, taskId: TaskId, untilOn = day('2026-12-20')) =>
  value(await acting(db, actor, (tx) => askExtension(tx, { actor, taskId, now, untilOn, reason: 'Chờ kinh phí' })));

export const aComment = async (db: Database, actor: Actor, taskId: TaskId, text = 'Đã liên hệ nhà văn hóa') =>
  value(await acting(db, actor, (tx) => comment(tx, { actor, taskId, now, text, mentions: [] })));
