import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được sổ yêu cầu cung cấp thông tin.',
      en: 'This account holds no post yet, so it does not see the register of requests.',
    }),
  mayNotDeal: () =>
    refuse('may-not-deal', {
      vi: 'Chỉ văn thư, người chủ trì kế hoạch, lãnh đạo hoặc đơn vị được giao giải quyết yêu cầu này.',
      en: 'Only the clerk, the owner of the plan, a leader or the unit that was told deals with this request.',
    }),
  mayNotRecord: () =>
    refuse('may-not-record', {
      vi: 'Chỉ văn thư, người chủ trì kế hoạch hoặc lãnh đạo ghi sổ và giao yêu cầu cung cấp thông tin.',
      en: 'Only the clerk, the owner of the plan or a leader writes this register and hands requests on.',
    }),
  unknown: () => refuse('unknown-request', { vi: 'Không tìm thấy yêu cầu này.', en: 'There is no such request.' }),
  unknownCode: () =>
    refuse(
      'unknown-code',
      {
        vi: 'Không có yêu cầu nào mang mã này. Mã gồm 12 chữ và số, ví dụ ABCD-2345-EFGH; hãy xem lại mã đã ghi.',
        en: 'No request has this code. It is made of 12 letters and figures, such as ABCD-2345-EFGH.',
      },
      'code',
    ),
  noEmail: () =>
    refuse('no-email', { vi: 'Ghi thư điện tử để nhận thông tin qua thư.', en: 'Give the e-mail to which it is sent.' }, 'email'),
  thereAlready: () =>
    refuse('requested-already', {
      vi: 'Yêu cầu này của ông/bà đã được ghi sổ và đang chờ trả lời.',
      en: 'This request of yours is in the register already and waits for its answer.',
    }),
  tooMany: () =>
    refuse('too-many-requests', {
      vi: 'Hôm nay đã nhận quá nhiều yêu cầu qua mạng nên chưa ghi thêm được. Mời gửi lại vào ngày mai hoặc đến trụ sở.',
      en: 'Too many requests came today. Please send it tomorrow or come to the office.',
    }),
  futureDay: (today: Temporal.PlainDate) =>
    refuse(
      'future-day',
      { vi: `Ngày nhận không được sau hôm nay, ${formatDay(today)}.`, en: `The day must not be after today, ${formatDay(today)}.` },
      'receivedOn',
    ),
  answered: () => refuse('answered-already', { vi: 'Yêu cầu này đã được trả lời.', en: 'This was answered already.' }),
  unknownUnit: () =>
    refuse('unknown-unit', { vi: 'Đơn vị đã chọn hiện không hoạt động.', en: 'The unit that was chosen is not there today.' }, 'unitId'),
  extendedOnce: () => refuse('extended-already', { vi: 'Yêu cầu này đã được gia hạn một lần.', en: 'More time was taken once already.' }),
  notComplex: () =>
    refuse('not-complex', {
      vi: 'Chỉ yêu cầu phức tạp được gia hạn. Hãy ghi là phức tạp trước.',
      en: 'More time is for what is complex only. Say so first.',
    }),
  noGround: () => refuse('no-ground', { vi: 'Chọn căn cứ từ chối.', en: 'Choose the ground of the refusal.' }, 'ground'),
  groundless: () =>
    refuse('ground-without-refusal', { vi: 'Căn cứ từ chối chỉ chọn khi từ chối.', en: 'A ground is for a refusal only.' }, 'ground'),
} as const;
