import { formatDay } from '#platform/values/format.ts';
import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why a unit plans, signs or says something not, in the words of the reader. */
export const refusals = {
  noPost: () =>
    said('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được kế hoạch của đơn vị.',
      en: 'This account holds no post yet, so it sees no plans of units.',
    }),
  mayNotPlan: () =>
    said('may-not-plan', {
      vi: 'Vai trò của tài khoản này không lập kế hoạch cho đơn vị.',
      en: 'The role of this account plans for no unit.',
    }),
  otherUnit: () => said('not-your-unit', { vi: 'Chọn đơn vị nơi bạn làm việc.', en: 'Choose a unit in which you work.' }, 'unitId'),
  notYours: () =>
    said('not-a-plan-of-your-unit', {
      vi: 'Chỉ người của đơn vị (hoặc người chủ trì kế hoạch làm thay) sửa, ký kế hoạch của đơn vị.',
      en: 'Only the unit changes and signs its plan, or the owner of the plan for it.',
    }),
  notAPartner: () =>
    said(
      'not-a-partner',
      {
        vi: 'Chỉ Mặt trận, đoàn thể ghi theo cách này. Phòng, tổ dân phố lập kế hoạch của mình.',
        en: 'Only the Front and mass organisations say it so. Rooms and neighbourhoods make a plan of their own.',
      },
      'unitId',
    ),
  noPlan: () =>
    said('plan-does-not-hold', { vi: 'Chọn kế hoạch đã ban hành và còn hiệu lực.', en: 'Choose an issued plan that holds.' }, 'planId'),
  noDuty: (field = 'dutyId') =>
    said('unknown-duty', { vi: 'Chọn nhiệm vụ trong kế hoạch của cơ quan.', en: 'Choose a duty of the plan of the authority.' }, field),
  there: () =>
    said(
      'unit-has-a-plan',
      {
        vi: 'Đơn vị đã có kế hoạch (hoặc bản nháp) theo kế hoạch này. Mở kế hoạch đó để sửa, hoặc thôi dùng nó trước.',
        en: 'The unit has a plan or a draft under this one. Open it, or withdraw it first.',
      },
      'planId',
    ),
  unknown: () => said('unknown-subplan', { vi: 'Không tìm thấy kế hoạch này của đơn vị.', en: 'There is no such plan of a unit.' }),
  unknownItem: () => said('unknown-item', { vi: 'Không tìm thấy việc này trong kế hoạch.', en: 'There is no such item.' }),
  noFile: () => said('unknown-subplan-file', { vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' }),
  signed: () =>
    said('subplan-signed', {
      vi: 'Kế hoạch đã ký nên không sửa được. Thôi dùng rồi lập kế hoạch mới.',
      en: 'It is signed and no longer changed. Withdraw it and make another.',
    }),
  notSigned: () => said('subplan-not-signed', { vi: 'Kế hoạch chưa ký.', en: 'It is not signed yet.' }),
  withdrawn: () => said('subplan-withdrawn', { vi: 'Kế hoạch này không còn dùng.', en: 'This plan no longer holds.' }),
  empty: () =>
    said('subplan-empty', {
      vi: 'Kế hoạch chưa có việc nào. Thêm ít nhất một việc rồi ký.',
      en: 'It holds nothing yet. Add something first.',
    }),
  full: () => said('subplan-full', { vi: 'Kế hoạch của đơn vị có tối đa 100 việc.', en: 'A plan of a unit holds 100 items at most.' }),
  itemThere: () => said('item-there', { vi: 'Việc này đã có trong kế hoạch.', en: 'It stands in the plan already.' }, 'text'),
  notOfUnit: () =>
    said('not-of-unit', { vi: 'Chọn người đang làm việc ở đơn vị.', en: 'Choose somebody who works in the unit.' }, 'officerId'),
  futureDay: (today: Temporal.PlainDate) =>
    said(
      'day-in-future',
      { vi: `Ngày ký không được sau hôm nay, ${formatDay(today)}.`, en: `The day must not be after today, ${formatDay(today)}.` },
      'signedOn',
    ),
  pastDay: (today: Temporal.PlainDate) =>
    said('day-is-past', { vi: `Chọn ngày từ ${formatDay(today)} trở đi.`, en: `Choose ${formatDay(today)} or later.` }, 'dueOn'),
  mayNotAsk: () =>
    said('may-not-ask-plans', {
      vi: 'Chỉ người chủ trì kế hoạch đề nghị, đôn đốc các đơn vị lập kế hoạch.',
      en: 'Only the owner of the plan asks units for plans.',
    }),
  unitGone: () => said('unit-gone', { vi: 'Có đơn vị không còn hoạt động.', en: 'One of the units is no longer there.' }, 'unitIds'),
  unknownAsk: () => said('unknown-ask', { vi: 'Không tìm thấy đề nghị lập kế hoạch này.', en: 'There is no such request.' }),
  hasPlan: () =>
    said('has-a-plan', { vi: 'Đơn vị đã có kế hoạch nên không cần đôn đốc.', en: 'The unit has its plan; there is nothing to urge.' }),
  isPartner: () =>
    said('partner-not-urged', {
      vi: 'Đoàn thể được mời, không đôn đốc. Có thể gửi lại đề nghị với ngày khác.',
      en: 'A partner is asked, never urged. Ask again with another day.',
    }),
  urgedToday: () => said('urged-today', { vi: 'Hôm nay đã đôn đốc đơn vị này.', en: 'The unit was urged today.' }),
  declined: () =>
    said('ask-declined', { vi: 'Đơn vị đã trả lời là không lập kế hoạch riêng.', en: 'The unit has said that it makes no plan.' }),
} as const;
