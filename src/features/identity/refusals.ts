import { formatDay } from '#platform/values/format.ts';
import { refuse, type Said } from '#platform/values/result.ts';
import { roles, type RoleCode } from './roles.ts';

export const mayNot = {
  manage: () =>
    refuse('administrator-only', {
      vi: 'Chỉ người giữ vai trò quản trị đơn vị được quản lý cán bộ.',
      en: 'Only the administrator manages officers.',
    }),
  readLog: () =>
    refuse('may-not-read-log', {
      vi: 'Nhật ký dành cho quản trị đơn vị, kiểm toán và lãnh đạo cơ quan.',
      en: 'The log is for the administrator, the auditor and the chair.',
    }),
  decide: () =>
    refuse('may-not-decide-proposals', {
      vi: 'Đề xuất giao quyền dành cho quản trị đơn vị và lãnh đạo cơ quan duyệt.',
      en: 'Proposals are decided by the administrator and the chair.',
    }),
} as const;

const wrong: Said = { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The sign-in name or the password is not right.' };

export const refusals = {
  wrong: () => refuse('sign-in-wrong', wrong),
  /** In the same words, so that nothing is learnt of who works here. */
  noOfficer: () => refuse('no-officer', wrong),
  locked: (minutes: number) =>
    refuse('sign-in-locked', {
      vi: `Đã thử sai nhiều lần nên phải tạm dừng. Mời thử lại sau ${minutes} phút.`,
      en: `There were too many wrong tries. Please try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    }),
  codeWrong: () =>
    refuse('code-wrong', {
      vi: 'Mã không đúng hoặc đã hết hạn. Kiểm tra giờ trên điện thoại rồi nhập mã đang hiện; sau 10 phút thì phải đăng nhập lại từ đầu.',
      en: 'The code is wrong or out of date. Check the clock of the telephone and type the code shown now; after 10 minutes, sign in again.',
    }),
  codeUsed: () =>
    refuse('code-used', {
      vi: 'Mã này đã dùng rồi. Chờ ứng dụng hiện mã mới (tối đa 30 giây), đăng nhập lại rồi nhập mã mới.',
      en: 'This code has been used. Wait for the next one (30 seconds at most), sign in again and type it.',
    }),
  codeUsedHere: () =>
    refuse('code-used', {
      vi: 'Mã này đã dùng rồi. Chờ ứng dụng hiện mã mới (tối đa 30 giây) rồi nhập mã mới.',
      en: 'This code has been used. Wait for the next one (30 seconds at most) and type it.',
    }),
  expired: () =>
    refuse('password-expired', {
      vi: 'Mật khẩu dùng một lần đã hết hạn. Nhờ người quản trị đơn vị cấp mật khẩu khác.',
      en: 'The one-time password has expired. Please ask the administrator for another one.',
    }),
  presenceMissing: () =>
    refuse('presence-missing', { vi: 'Hãy nhập mật khẩu của bạn để làm tiếp.', en: 'Please type your password to go on.' }),
  presenceWrong: () =>
    refuse('presence-wrong', { vi: 'Mật khẩu hoặc mã xác thực không đúng.', en: 'The password or the code is not right.' }),
  demonstrationOff: () =>
    refuse('demonstration-off', {
      vi: 'Bản cài đặt này không phải bản trình diễn.',
      en: 'This installation is not the demonstration.',
    }),
  demonstrationElsewhere: () =>
    refuse('demonstration-elsewhere', {
      vi: 'Chỉ vào được bản trình diễn từ chính máy đang chạy phần mềm.',
      en: 'The demonstration can only be entered from the machine on which it runs.',
    }),
  demonstrationRole: () =>
    refuse('demonstration-role', {
      vi: 'Bản trình diễn không có cán bộ nào giữ vai trò này.',
      en: 'Nobody in the demonstration holds this role.',
    }),
  currentWrong: () =>
    refuse('current-wrong', { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is not right.' }, 'currentPassword'),
  sameAsBefore: () =>
    refuse(
      'same-as-before',
      { vi: 'Mật khẩu mới phải khác mật khẩu cũ.', en: 'The new password must differ from the old one.' },
      'newPassword',
    ),
  notTheSame: () =>
    refuse(
      'not-the-same',
      { vi: 'Hai lần nhập mật khẩu mới không giống nhau.', en: 'The new password was not typed the same twice.' },
      'again',
    ),
  setUpCodeWrong: () =>
    refuse(
      'code-wrong',
      {
        vi: 'Mã không đúng. Kiểm tra giờ trên điện thoại rồi nhập sáu chữ số đang hiện.',
        en: 'The code is wrong. Check the clock of the telephone and type the six figures shown now.',
      },
      'code',
    ),
  sessionUnknown: () => refuse('session-unknown', { vi: 'Phiên này đã kết thúc.', en: 'This session has ended already.' }),
  weak: (why: Weakness, field: string) => refuse(`password-${why}`, weaknesses[why], field),
} as const;

const weaknesses = {
  short: { vi: 'Mật khẩu phải có ít nhất 10 ký tự.', en: 'The password needs at least 10 characters.' },
  names: {
    vi: 'Mật khẩu không được chứa tên của mình, tên đăng nhập hay tên cơ quan.',
    en: 'The password must not hold your name, your sign-in name or the name of the authority.',
  },
  common: {
    vi: 'Mật khẩu này nhiều người dùng nên dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
    en: 'Many people use this password, so it is easy to guess. Put four or five words together that have nothing to do with each other.',
  },
  repeated: {
    vi: 'Mật khẩu có đoạn lặp lại nên dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
    en: 'The password repeats itself, so it is easy to guess. Put four or five words together that have nothing to do with each other.',
  },
  sequence: {
    vi: 'Mật khẩu có dãy liền nhau như “12345” hay “qwerty” nên dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
    en: 'The password holds a row such as "12345" or "qwerty". Put four or five words together that have nothing to do with each other.',
  },
  date: {
    vi: 'Mật khẩu có ngày tháng hoặc năm nên dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
    en: 'The password holds a date or a year. Put four or five words together that have nothing to do with each other.',
  },
  weak: {
    vi: 'Mật khẩu này còn dễ đoán. Nên ghép bốn, năm từ không liên quan với nhau.',
    en: 'The password is still easy to guess. Put four or five words together that have nothing to do with each other.',
  },
} as const satisfies Record<string, Said>;

export type Weakness = keyof typeof weaknesses;

export const officerRefusals = {
  unknown: () => refuse('officer-unknown', { vi: 'Không tìm thấy cán bộ này.', en: 'There is no such officer.' }),
  nameMissing: () => refuse('name-missing', { vi: 'Hãy ghi họ và tên.', en: 'Please type the full name.' }, 'fullName'),
  signInNameForm: () =>
    refuse(
      'sign-in-name-form',
      {
        vi: 'Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch nối; bắt đầu bằng chữ.',
        en: 'A sign-in name has 3 to 40 small letters without marks, figures, dots and hyphens; it begins with a letter.',
      },
      'signInName',
    ),
  signInNameTaken: (name: string) =>
    refuse(
      'sign-in-name-taken',
      { vi: `Tên đăng nhập “${name}” đã có người dùng.`, en: `Somebody has the sign-in name “${name}” already.` },
      'signInName',
    ),
  authorityWorks: () =>
    refuse('authority-works', {
      vi: 'Đã có cán bộ của cơ quan này đăng nhập hoặc làm việc trên phần mềm, nên không bỏ được nữa.',
      en: 'Officers of this authority have signed in or worked here already, so it cannot be taken away any more.',
    }),
  noSignIn: () =>
    refuse('no-sign-in', { vi: 'Cán bộ này không có tài khoản đăng nhập.', en: 'This officer has no account to sign in with.' }),
  nothingChanges: () =>
    refuse('nothing-changes', {
      vi: 'Họ tên và tên đăng nhập vẫn như cũ, nên không có gì thay đổi.',
      en: 'Name and sign-in name are as before, so nothing changes.',
    }),
  ended: (on: Temporal.PlainDate) =>
    refuse('officer-ended', {
      vi: `Cán bộ này đã thôi làm việc từ ngày ${formatDay(on)}.`,
      en: `This officer has left from ${formatDay(on)}.`,
    }),
  notEnded: () => refuse('officer-not-ended', { vi: 'Cán bộ này đang làm việc.', en: 'This officer is at work.' }),
  notOneself: () =>
    refuse('not-oneself', {
      vi: 'Không tự làm việc này cho chính mình được; hãy nhờ một quản trị đơn vị khác.',
      en: 'Nobody does this for the own account; please ask another administrator.',
    }),
  ownPassword: () =>
    refuse('own-password', {
      vi: 'Hãy đổi mật khẩu của mình ở trang Tài khoản.',
      en: 'Please change your own password on the page of your account.',
    }),
  noSecondStep: () =>
    refuse('no-second-step', { vi: 'Cán bộ này không bật xác thực hai bước.', en: 'This officer has not turned on the second step.' }),
  lastAdministrator: () =>
    refuse('last-administrator', {
      vi: 'Đây là quản trị đơn vị cuối cùng. Hãy giao vai trò này cho người khác trước.',
      en: 'This is the last administrator. Please give the role to somebody else first.',
    }),
  unitUnknown: () =>
    refuse('unit-unknown', { vi: 'Không có đơn vị này vào ngày bắt đầu.', en: 'There is no such unit on the first day.' }, 'unitId'),
  roleUnknown: () => refuse('role-unknown', { vi: 'Không có vai trò này.', en: 'There is no such role.' }, 'role'),
  roleNotOffered: (role: RoleCode) =>
    refuse(
      'role-not-offered',
      {
        vi: `Vai trò “${roles[role].vi}” không giao mới nữa vì quyền giống vai trò “${roles.performer.vi}”.`,
        en: `The role “${roles[role].en}” is no longer granted, since it may what “${roles.performer.en}” may.`,
      },
      'role',
    ),
  roleForPartners: (role: RoleCode, unit: string) =>
    refuse(
      'role-for-partners',
      {
        vi: `Vai trò “${roles[role].vi}” dành cho đoàn thể, không dành cho ${unit}.`,
        en: `The role “${roles[role].en}” is for partners, not for ${unit}.`,
      },
      'role',
    ),
  roleNotForPartners: (unit: string) =>
    refuse(
      'role-not-for-partners',
      { vi: `Ở ${unit} chỉ có vai trò “${roles.partner.vi}”.`, en: `At ${unit} there is only the role “${roles.partner.en}”.` },
      'role',
    ),
  backwards: () =>
    refuse('post-backwards', { vi: 'Ngày cuối phải từ ngày bắt đầu trở đi.', en: 'The last day must not be before the first.' }, 'until'),
  heldAlready: () =>
    refuse(
      'post-held',
      {
        vi: 'Cán bộ này đã giữ vai trò đó ở đơn vị đó trong khoảng thời gian này.',
        en: 'The officer holds this role in this unit already during this time.',
      },
      'role',
    ),
  postUnknown: () => refuse('post-unknown', { vi: 'Không tìm thấy vai trò này.', en: 'The officer does not hold this role.' }),
  postOver: (on: Temporal.PlainDate) =>
    refuse(
      'post-over',
      {
        vi: `Vai trò này đã kết thúc từ ngày ${formatDay(on)}; chỉ rút ngắn được, không kéo dài.`,
        en: `The role has ended from ${formatDay(on)}; it can be made shorter, not longer.`,
      },
      'lastDay',
    ),
  reasonMissing: () =>
    refuse(
      'reason-missing',
      {
        vi: 'Cơ quan chưa có người thứ hai để duyệt, nên phải ghi rõ lý do; lý do được lưu trong nhật ký.',
        en: 'The authority has no second person who could agree, so please say why; the reason is kept in the log.',
      },
      'reason',
    ),
  proposedAlready: () =>
    refuse('proposed-already', {
      vi: 'Việc này đã được đề xuất và đang chờ người thứ hai duyệt.',
      en: 'This was proposed already and waits for the second person.',
    }),
  proposalUnknown: () => refuse('proposal-unknown', { vi: 'Không tìm thấy đề xuất này.', en: 'There is no such proposal.' }),
  proposalDecided: () =>
    refuse('proposal-decided', {
      vi: 'Đề xuất này đã được quyết định hoặc đã rút.',
      en: 'The proposal was decided or withdrawn already.',
    }),
  proposalExpired: () =>
    refuse('proposal-expired', {
      vi: 'Đề xuất này đã hết hạn; cần đề xuất lại.',
      en: 'The proposal has expired; please propose it anew.',
    }),
  ownProposal: () =>
    refuse('own-proposal', { vi: 'Người đề xuất không tự duyệt được.', en: 'Who proposed it does not agree to it as well.' }),
  aboutOneself: () =>
    refuse('about-oneself', { vi: 'Không duyệt được đề xuất về chính mình.', en: 'Nobody decides on a proposal about themselves.' }),
  notEntitled: () =>
    refuse('not-entitled', {
      vi: 'Chỉ quản trị đơn vị hoặc lãnh đạo đang giữ vai trò được quyết định đề xuất.',
      en: 'Only an administrator or chair who holds the role today decides on proposals.',
    }),
  mustWait: (days: number) =>
    refuse('must-wait', {
      vi: `Trong ${days} ngày qua bạn đã cho người có thể duyệt thôi vai trò, nên chưa thể làm một mình. Hãy chờ hết ${days} ngày kể từ hôm đó.`,
      en: `Within ${days} days you took the role of somebody who could agree, so you cannot do it alone yet. Please wait until ${days} days from then have passed.`,
    }),
  notTheProposer: () =>
    refuse('not-the-proposer', { vi: 'Chỉ người đề xuất rút được đề xuất này.', en: 'Only who made the proposal withdraws it.' }),
  gotInAlready: () =>
    refuse('got-in-already', {
      vi: 'Cơ quan này đã có cán bộ đăng nhập và đặt mật khẩu. Hãy nhờ quản trị đơn vị của cơ quan cấp lại mật khẩu.',
      en: 'An officer of this authority has signed in and chosen a password. Its administrator gives new ones.',
    }),
  noFirst: () =>
    refuse('no-first-administrator', {
      vi: 'Cơ quan này không có quản trị đơn vị nào đăng nhập được.',
      en: 'This authority has no administrator with a sign-in.',
    }),
  joined: () =>
    refuse('officer-joined', {
      vi: 'Cán bộ này đang đăng nhập bằng tài khoản của cơ quan khác. Hãy tách tài khoản trước, rồi mới sửa hoặc cấp lại tài khoản ở đây.',
      en: 'This officer signs in with the account of another authority. Please separate the accounts first, then change the one of this authority.',
    }),
  notJoined: () =>
    refuse('officer-not-joined', {
      vi: 'Tài khoản của cán bộ này không nối với cơ quan khác.',
      en: 'The account of this officer is not joined with another authority.',
    }),
  alreadySetUp: () =>
    refuse('already-set-up', {
      vi: 'Phần mềm này đã có quản trị đơn vị. Hãy đăng nhập.',
      en: 'There is an administrator here already. Please sign in.',
    }),
} as const;
