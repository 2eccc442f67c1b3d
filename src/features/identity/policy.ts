import type { Actor } from '#platform/values/actor.ts';
import { holds } from '#platform/values/actor.ts';
import type { Refusal } from '#platform/values/result.ts';

/** Every officer who is signed in: for the own account and the home page. */
export const anyOfficer = (_actor: Actor): Refusal | undefined => undefined;

/** Who adds officers, grants posts and gives one-time passwords: the administrator. */
export const mayManageOfficers = (actor: Actor): Refusal | undefined =>
  holds(actor, 'administrator')
    ? undefined
    : { code: 'administrator-only', message: 'Chỉ người giữ vai trò quản trị đơn vị được quản lý cán bộ.' };

/** Who reads the log of changes: the administrator, the auditor, the chair. */
export const mayReadLog = (actor: Actor): Refusal | undefined =>
  holds(actor, 'administrator', 'auditor', 'chair')
    ? undefined
    : { code: 'may-not-read-log', message: 'Nhật ký dành cho quản trị đơn vị, kiểm toán và lãnh đạo cơ quan.' };

/** Who is the second person for roles and passwords: the administrator, the chair. */
export const mayDecideProposals = (actor: Actor): Refusal | undefined =>
  holds(actor, 'administrator', 'chair')
    ? undefined
    : { code: 'may-not-decide-proposals', message: 'Đề xuất giao quyền dành cho quản trị đơn vị và lãnh đạo cơ quan duyệt.' };
