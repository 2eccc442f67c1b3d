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

/** Units are kept by the administrator. */
export const mayManageUnits = (actor: Actor): Refusal | undefined =>
  holds(actor, 'administrator')
    ? undefined
    : {
        code: 'administrator-only',
        message: 'Chỉ người giữ vai trò quản trị đơn vị được thay đổi đơn vị.',
        en: 'Only the administrator changes units.',
      };
