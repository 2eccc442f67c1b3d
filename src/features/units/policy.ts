import { holds, type Actor } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';

/** Every officer sees which units there are. */
export const maySeeUnits = (actor: Actor): Refusal | undefined =>
  actor.posts.length > 0
    ? undefined
    : {
        code: 'no-post',
        message: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được danh sách đơn vị.',
        en: 'This account holds no post yet, so it does not see the units.',
      };

/** Whom citizens ask is said by who answers for the plan or its papers, and by the administrator. */
export const maySetContact = (actor: Actor): Refusal | undefined =>
  holds(actor, 'administrator', 'plan-owner', 'clerk')
    ? undefined
    : {
        code: 'may-not-set-contact',
        message: 'Chỉ quản trị, người chủ trì kế hoạch hoặc văn thư được ghi nơi hỏi đáp.',
        en: 'Only the administrator, the owner of the plan or the clerk says whom citizens ask.',
      };

/** Units are kept by the administrator. */
export const mayManageUnits = (actor: Actor): Refusal | undefined =>
  holds(actor, 'administrator')
    ? undefined
    : {
        code: 'administrator-only',
        message: 'Chỉ người giữ vai trò quản trị đơn vị được thay đổi đơn vị.',
        en: 'Only the administrator changes units.',
      };
