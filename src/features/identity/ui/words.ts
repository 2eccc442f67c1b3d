import { messages } from '#platform/values/messages.ts';

/** Apart from the other words: what every page of the staff may show is loaded with each of them. */
export const noticeTexts = messages({
  vi: {
    title: (count: number) => `Tài khoản: ${count} thay đổi mới`,
    lead: 'Nếu có việc bạn không biết, hãy đổi mật khẩu và báo ngay cho lãnh đạo cơ quan.',
    seen: 'Đã xem',
    wasSeen: 'Đã ghi là đã xem.',
    list: 'Thay đổi đối với tài khoản',
    listLead: 'Mọi thay đổi về đăng nhập và vai trò của bạn, mới nhất ở trên.',
    none: 'Chưa có thay đổi nào.',
    byOneself: 'chính bạn',
    line: (what: string, by: string, at: string) => `${what} (${by}, ${at})`,
    what: {
      'post-granted': 'Bạn được giao vai trò',
      'post-ended': 'Vai trò của bạn đã kết thúc',
      'post-withdrawn': 'Vai trò chưa bắt đầu của bạn đã bị rút',
      renamed: 'Họ tên hoặc tên đăng nhập của bạn đã được sửa',
      ended: 'Bạn được ghi là thôi làm việc tại cơ quan',
      readmitted: 'Bạn được nhận lại',
      'password-given': 'Mật khẩu của bạn đã được cấp lại',
      'password-changed': 'Mật khẩu của bạn đã được đổi',
      'password-proposed': 'Có người đề xuất cấp lại mật khẩu của bạn',
      'second-step-proposed': 'Có người đề xuất tắt xác thực hai bước của bạn',
      'second-step-on': 'Xác thực hai bước đã được bật',
      'second-step-off': 'Xác thực hai bước đã bị tắt',
      'second-step-removed': 'Xác thực hai bước của bạn đã bị người quản trị tắt',
      'backup-codes-renewed': 'Mã dự phòng đã được tạo lại',
      'session-ended': 'Một phiên đăng nhập của bạn đã bị kết thúc',
    },
  },
  en: {
    title: (count) => `Your account: ${count} new ${count === 1 ? 'change' : 'changes'}`,
    lead: 'If something here is news to you, change your password and tell the head of the authority at once.',
    seen: 'Seen',
    wasSeen: 'Noted as seen.',
    list: 'Changes to the account',
    listLead: 'All changes to your sign-in and your roles, the latest first.',
    none: 'No changes yet.',
    byOneself: 'yourself',
    line: (what: string, by: string, at: string) => `${what} (${by}, ${at})`,
    what: {
      'post-granted': 'You were given a role',
      'post-ended': 'A role of yours has ended',
      'post-withdrawn': 'A role of yours that had not begun was taken back',
      renamed: 'Your name or sign-in name was corrected',
      ended: 'You were noted as having left the authority',
      readmitted: 'You were taken back',
      'password-given': 'You were given a new password',
      'password-changed': 'Your password was changed',
      'password-proposed': 'Somebody proposed to give you a new password',
      'second-step-proposed': 'Somebody proposed to turn your two-step sign-in off',
      'second-step-on': 'Two-step sign-in was turned on',
      'second-step-off': 'Two-step sign-in was turned off',
      'second-step-removed': 'The administrator turned your two-step sign-in off',
      'backup-codes-renewed': 'New back-up codes were made',
      'session-ended': 'A session of yours was ended',
    },
  },
});

export type NoticeKind = keyof (typeof noticeTexts)['vi']['what'];

export const presenceTexts = messages({
  vi: {
    title: 'Nhập lại mật khẩu để làm tiếp',
    lead: 'Việc này quan trọng nên phần mềm hỏi lại xem có đúng là bạn không. Những gì đã nhập vẫn giữ nguyên.',
    field: 'Mật khẩu',
    fieldOrCode: 'Mật khẩu hoặc mã xác thực sáu chữ số',
    submit: 'Tiếp tục',
  },
  en: {
    title: 'Type your password again to go on',
    lead: 'This is important, so you are asked once more whether it is you. What you typed is kept.',
    field: 'Password',
    fieldOrCode: 'Password or six-figure code',
    submit: 'Go on',
  },
});
