import { refuse } from '#platform/values/result.ts';

/** Why a plan from above is not received, taken up or answered. */
export const notAnswered = {
  noReceived: () =>
    refuse('no-received-plan', {
      vi: 'Không tìm thấy kế hoạch nhận được này trong cơ quan của bạn.',
      en: 'There is no such received plan in your authority.',
    }),
  noPaper: () =>
    refuse('no-paper', {
      vi: 'Dự thảo này được lập bằng tay, không từ văn bản nào, nên không thể là kế hoạch của cơ quan khác gửi đến.',
      en: 'This draft was made by hand and from no paper, so it cannot be a plan that another body sent.',
    }),
  noAsked: () =>
    refuse('no-asked-item', {
      vi: 'Nội dung này không có trong kế hoạch nhận được; tải lại trang để xem bản mới.',
      en: 'The received plan asks no such thing; please open the page anew.',
    }),
  noOwn: () =>
    refuse(
      'no-own-item',
      {
        vi: 'Chỉ nối được với nhiệm vụ, chỉ tiêu đang có trong dự thảo hoặc kế hoạch còn hiệu lực của cơ quan.',
        en: 'Only a duty or target that stands in a draft or a plan of ours that holds can answer.',
      },
      'ownId',
    ),
  noAnswer: () =>
    refuse('no-such-answer', {
      vi: 'Liên kết này không còn nữa; tải lại trang để xem bản mới.',
      en: 'This link is there no longer; please open the page anew.',
    }),
  isAnswered: () =>
    refuse(
      'is-answered',
      {
        vi: 'Nội dung này đang có nhiệm vụ hoặc chỉ tiêu đáp ứng. Gỡ liên kết trước khi ghi là không áp dụng.',
        en: 'A duty or target answers this. Take the link off before noting that it does not apply.',
      },
      'reason',
    ),
  isTakenUp: () =>
    refuse(
      'taken-up',
      {
        vi: 'Có nội dung vừa được đưa vào dự thảo hoặc được nối với nhiệm vụ, chỉ tiêu khác; tải lại trang rồi chọn trong những nội dung còn lại.',
        en: 'Something chosen was taken up or linked just now; please open the page anew and choose among what is left.',
      },
      'askedIds',
    ),
  otherYear: (asked: number, own: number) =>
    refuse(
      'other-year',
      {
        vi: `Kế hoạch nhận được là của năm ${asked}, dự thảo là của năm ${own}: chọn dự thảo của năm ${asked}.`,
        en: `The received plan is for ${asked}, the draft for ${own}: choose a draft for ${asked}.`,
      },
      'draftId',
    ),
  nothingChosen: () => refuse('nothing-chosen', { vi: 'Chọn ít nhất một nội dung.', en: 'Choose at least one item.' }, 'askedIds'),
  yearNotLater: (year: number) =>
    refuse(
      'year-not-later',
      { vi: `Chọn một năm sau năm ${year} của kế hoạch cũ.`, en: `Choose a year after ${year}, that of the old plan.` },
      'year',
    ),
  notIssued: () =>
    refuse('old-not-issued', {
      vi: 'Chỉ lập kế hoạch năm mới từ kế hoạch của cơ quan đã ban hành.',
      en: 'A new year begins from a plan of ours that was issued.',
    }),
  notSendable: () =>
    refuse('plan-not-issued', {
      vi: 'Chỉ gửi được kế hoạch đã ban hành và còn hiệu lực.',
      en: 'Only a plan that was issued and still holds can be sent.',
    }),
  isFromBelow: () =>
    refuse('plan-from-below', {
      vi: 'Kế hoạch này do cấp dưới gửi lên, không phải yêu cầu đối với cơ quan; không cần đáp ứng.',
      en: 'A body below sent this plan; it asks nothing of your authority, so there is nothing to answer.',
    }),
  isOthers: () =>
    refuse('plan-of-envelope', {
      vi: 'Kế hoạch này đến bằng phong bì có chữ ký của cơ quan khác, nên không thể là kế hoạch của mình.',
      en: 'This plan came in an envelope that another authority signed, so it cannot be ours.',
    }),
};
