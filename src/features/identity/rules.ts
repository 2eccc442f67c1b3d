import { formatDay } from '#platform/values/format.ts';
import { refuse, type Refusal } from '#platform/values/result.ts';
import { roles, type RoleCode } from './roles.ts';

/** How long things of the sign-in last. */
export interface SignInRules {
  /** A session ends this long after the sign-in, however busy it was. */
  sessionHours: number;
  /** For how long a password or code that was typed vouches for who sits at the screen. */
  confirmMinutes: number;
  /** A password that was given and not changed by then no longer opens. */
  oneTimeHours: number;
  /** How long a proposal waits for a second officer. */
  proposalDays: number;
}

/** Why a role is not held in a unit of this kind, or undefined: partners are asked, so they hold no office of the authority. */
export function whyNotIn(role: RoleCode, unit: { isPartner: boolean; name: string }): Refusal | undefined {
  const isForPartners = roles[role].in === 'partner';
  if (isForPartners === unit.isPartner) return undefined;
  return isForPartners
    ? { code: 'role-for-partners', message: `Vai trò “${roles[role].vi}” dành cho đoàn thể, không dành cho ${unit.name}.`, field: 'role' }
    : { code: 'role-not-for-partners', message: `Ở ${unit.name} chỉ có vai trò “${roles.partner.vi}”.`, field: 'role' };
}

/** Why a change of officers is not taken, in the words of the reader. */
export const officerRefusals = {
  unknown: () => refuse('officer-unknown', 'Không tìm thấy cán bộ này.'),
  nameMissing: () => refuse('name-missing', 'Hãy ghi họ và tên.', 'fullName'),
  signInNameForm: () =>
    refuse(
      'sign-in-name-form',
      'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch nối; bắt đầu bằng chữ.',
      'signInName',
    ),
  signInNameTaken: (name: string) => refuse('sign-in-name-taken', `Tên đăng nhập “${name}” đã có người dùng.`, 'signInName'),
  noSignIn: () => refuse('no-sign-in', 'Cán bộ này không có tài khoản đăng nhập.'),
  nothingChanges: () => refuse('nothing-changes', 'Họ tên và tên đăng nhập vẫn như cũ, nên không có gì thay đổi.'),
  ended: (on: Temporal.PlainDate) => refuse('officer-ended', `Cán bộ này đã thôi làm việc từ ngày ${formatDay(on)}.`),
  notEnded: () => refuse('officer-not-ended', 'Cán bộ này đang làm việc.'),
  notOneself: () => refuse('not-oneself', 'Không tự làm việc này cho chính mình được; hãy nhờ một quản trị đơn vị khác.'),
  ownPassword: () => refuse('own-password', 'Hãy đổi mật khẩu của mình ở trang Tài khoản.'),
  noSecondStep: () => refuse('no-second-step', 'Cán bộ này không bật xác thực hai bước.'),
  lastAdministrator: () => refuse('last-administrator', 'Đây là quản trị đơn vị cuối cùng. Hãy giao vai trò này cho người khác trước.'),
  unitUnknown: () => refuse('unit-unknown', 'Không có đơn vị này vào ngày bắt đầu.', 'unitId'),
  roleUnknown: () => refuse('role-unknown', 'Không có vai trò này.', 'role'),
  roleNotOffered: (role: RoleCode) =>
    refuse('role-not-offered', `Vai trò “${roles[role].vi}” không giao mới nữa vì quyền giống vai trò “${roles.performer.vi}”.`, 'role'),
  backwards: () => refuse('post-backwards', 'Ngày cuối phải từ ngày bắt đầu trở đi.', 'until'),
  heldAlready: () => refuse('post-held', 'Cán bộ này đã giữ vai trò đó ở đơn vị đó trong khoảng thời gian này.', 'role'),
  postUnknown: () => refuse('post-unknown', 'Không tìm thấy vai trò này.'),
  postOver: (on: Temporal.PlainDate) =>
    refuse('post-over', `Vai trò này đã kết thúc từ ngày ${formatDay(on)}; chỉ rút ngắn được, không kéo dài.`, 'lastDay'),
  reasonMissing: () =>
    refuse('reason-missing', 'Cơ quan chưa có người thứ hai để duyệt, nên phải ghi rõ lý do; lý do được lưu trong nhật ký.', 'reason'),
  proposedAlready: () => refuse('proposed-already', 'Việc này đã được đề xuất và đang chờ người thứ hai duyệt.'),
  proposalUnknown: () => refuse('proposal-unknown', 'Không tìm thấy đề xuất này.'),
  proposalDecided: () => refuse('proposal-decided', 'Đề xuất này đã được quyết định hoặc đã rút.'),
  proposalExpired: () => refuse('proposal-expired', 'Đề xuất này đã hết hạn; cần đề xuất lại.'),
  ownProposal: () => refuse('own-proposal', 'Người đề xuất không tự duyệt được.'),
  aboutOneself: () => refuse('about-oneself', 'Không duyệt được đề xuất về chính mình.'),
  notEntitled: () => refuse('not-entitled', 'Chỉ quản trị đơn vị hoặc lãnh đạo đang giữ vai trò được quyết định đề xuất.'),
  mustWait: (days: number) =>
    refuse(
      'must-wait',
      `Trong ${days} ngày qua bạn đã cho người có thể duyệt thôi vai trò, nên chưa thể làm một mình. Hãy chờ hết ${days} ngày kể từ hôm đó.`,
    ),
  notTheProposer: () => refuse('not-the-proposer', 'Chỉ người đề xuất rút được đề xuất này.'),
  alreadySetUp: () => refuse('already-set-up', 'Phần mềm này đã có quản trị đơn vị. Hãy đăng nhập.'),
} as const;
