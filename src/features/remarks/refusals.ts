import { refuse } from '#platform/values/result.ts';

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được góp ý của người dân.',
      en: 'This account holds no post yet, so it does not see what citizens report.',
    }),
  notYours: () =>
    refuse('not-your-remark', {
      vi: 'Chỉ đơn vị giữ nội dung của trang, người chủ trì kế hoạch hoặc lãnh đạo trả lời góp ý này.',
      en: 'Only the unit that keeps the page, the owner of the plan or a leader answers this.',
    }),
  mayNotHand: () =>
    refuse('may-not-hand-on', {
      vi: 'Chỉ người chủ trì kế hoạch hoặc lãnh đạo chuyển góp ý cho đơn vị khác.',
      en: 'Only the owner of the plan or a leader hands this to another unit.',
    }),
  unknown: () => refuse('unknown-remark', { vi: 'Không tìm thấy góp ý này.', en: 'There is no such report.' }),
  unknownCode: () =>
    refuse(
      'unknown-code',
      {
        vi: 'Không có góp ý nào mang mã này. Mã gồm 12 chữ và số, ví dụ ABCD-2345-EFGH; hãy xem lại mã đã ghi.',
        en: 'No report has this code. It is made of 12 letters and figures, such as ABCD-2345-EFGH.',
      },
      'code',
    ),
  answered: () => refuse('answered-already', { vi: 'Góp ý này đã được trả lời.', en: 'This was answered already.' }),
  notAllowed: () =>
    refuse(
      'not-allowed',
      {
        vi: 'Người báo không đồng ý đăng công khai. Hãy bỏ chọn mục này; người báo vẫn đọc được trả lời bằng mã tra cứu.',
        en: 'Its sender did not allow this. Leave it open: the answer is found by the code all the same.',
      },
      'isShown',
    ),
  unknownUnit: () =>
    refuse('unknown-unit', { vi: 'Đơn vị đã chọn hiện không hoạt động.', en: 'The unit that was chosen is not there today.' }, 'unitId'),
  thereAlready: () =>
    refuse('reported-already', {
      vi: 'Nội dung này đã được ghi nhận cho trang này và đang chờ trả lời.',
      en: 'This was reported for this page already and waits for its answer.',
    }),
  tooMany: () =>
    refuse('too-many-reports', {
      vi: 'Hôm nay đã nhận quá nhiều góp ý nên chưa ghi thêm được. Mời gửi lại vào ngày mai hoặc gọi số điện thoại ở cuối trang.',
      en: 'Too much was reported today, so nothing more is taken. Please send it tomorrow, or call the number at the foot of the page.',
    }),
} as const;
