import { maySeeTasks, onlyLook } from '#features/tasks/index.ts';
import { holds, type Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';

/** Activities are seen by everybody who holds a post. */
export const maySeeActivities = maySeeTasks;

/** Whoever works in a unit records for it; those who only look or keep the accounts do not. */
export const mayRecord = (actor: Actor): Refusal | undefined =>
  actor.posts.some(({ role }) => !onlyLook.includes(role))
    ? undefined
    : { code: 'may-not-record', message: 'Vai trò của tài khoản này không ghi hoạt động.' };

/** Originals carry where and when a picture was taken: they are for those who record and those who check. */
export const maySeeOriginals = (actor: Actor): boolean => holds(actor, 'plan-owner', 'chair', 'auditor', 'content-approver');
