import { holds, type Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';

const unless = (allowed: boolean, code: string, message: string): Refusal | undefined => (allowed ? undefined : { code, message });

/** Plans are read by everybody who holds a post. */
export const maySeePlans = (actor: Actor): Refusal | undefined =>
  unless(actor.posts.length > 0, 'no-post', 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được kế hoạch.');

/** Drafting and correcting a plan is the work of who owns it. */
export const mayDraftPlans = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'plan-owner'), 'not-plan-owner', 'Chỉ người chủ trì kế hoạch được soạn và sửa dự thảo kế hoạch.');

/** The chair decides; the clerk or the plan's owner enters number and date of the signed paper. */
export const mayIssuePlans = (actor: Actor): Refusal | undefined =>
  unless(
    holds(actor, 'chair', 'clerk', 'plan-owner'),
    'may-not-issue',
    'Chỉ lãnh đạo, văn thư hoặc người chủ trì kế hoạch được ghi nhận việc ban hành kế hoạch.',
  );

/** Who records that a plan is issued records that it is withdrawn. */
export const mayWithdrawPlans = (actor: Actor): Refusal | undefined =>
  unless(
    holds(actor, 'chair', 'clerk', 'plan-owner'),
    'may-not-withdraw',
    'Chỉ lãnh đạo, văn thư hoặc người chủ trì kế hoạch được ghi nhận việc thu hồi kế hoạch.',
  );
