import { refuse } from '#platform/values/result.ts';

export const joinRefusals = {
  wrong: () =>
    refuse(
      'join-wrong',
      {
        vi: 'Tên đăng nhập hoặc mật khẩu của tài khoản ấy không đúng.',
        en: 'The sign-in name or the password of that account is not right.',
      },
      'password',
    ),
  same: () =>
    refuse(
      'join-same',
      {
        vi: 'Đây là chính tài khoản đang đăng nhập. Hãy ghi tài khoản ở cơ quan kia.',
        en: 'This is the account you are signed in with. Please type the other one.',
      },
      'signInName',
    ),
  secondStep: () =>
    refuse(
      'join-second-step',
      {
        vi: 'Tài khoản ấy đang bật xác thực hai bước. Hãy đăng nhập bằng tài khoản ấy và tắt xác thực hai bước trước khi nối.',
        en: 'That account has two-step sign-in. Please sign in with it and turn the second step off before joining.',
      },
      'signInName',
    ),
  nobody: () =>
    refuse(
      'join-nobody',
      { vi: 'Tài khoản ấy không còn của cán bộ nào đang làm việc.', en: 'That account belongs to no officer at work.' },
      'signInName',
    ),
  hasOthers: () =>
    refuse(
      'join-has-others',
      {
        vi: 'Tài khoản ấy đã nối với cơ quan khác. Hãy tách ra trước.',
        en: 'That account is joined with another authority. Please separate it first.',
      },
      'signInName',
    ),
  sameAuthority: () =>
    refuse(
      'join-same-authority',
      {
        vi: 'Bạn đã có tài khoản của cơ quan ấy. Mỗi người chỉ có một tài khoản ở một cơ quan.',
        en: 'You have an account of that authority already; a person has one in each.',
      },
      'signInName',
    ),
  notThere: () =>
    refuse('not-of-that-authority', {
      vi: 'Bạn không có tài khoản ở cơ quan này, hoặc tài khoản đã tách ra.',
      en: 'You have no account of that authority, or it was separated.',
    }),
} as const;
