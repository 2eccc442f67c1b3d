import type { Answers } from '#features/tasks/index.ts';
import { messages } from '#platform/values/messages.ts';

interface Amends {
  symbol: string;
  unit: string;
  duties: number;
  from: string;
}

interface News {
  symbol: string;
  issuedOn: string;
  unit: string;
  ordered: number;
  requested: number;
}

export const words = messages({
  vi: {
    title: 'Hôm nay',
    greeting: (name: string) => `Chào ${name}.`,
    news: 'Kế hoạch mới, kế hoạch vừa sửa đổi',
    new: 'Mới',
    unseen: 'Kế hoạch chưa xem',
    unseenWord: 'Chưa xem',
    look: 'Xem việc được giao',
    lookAsked: 'Xem đề nghị phối hợp',
    first: { title: 'Những bước đầu tiên', lead: 'Làm lần lượt ba bước; ô này tự ẩn khi xong.', done: 'Xong', open: 'Chưa làm' },
    asks: ({ symbol, issuedOn, unit, ordered, requested }: News) =>
      `Số ${symbol}, ngày ${issuedOn}: ${[ordered > 0 && `giao ${ordered} nhiệm vụ cho ${unit}`, requested > 0 && `đề nghị phối hợp ${requested} nhiệm vụ (${unit})`].filter(Boolean).join('; ')}.`,
    amends: ({ symbol, unit, duties, from }: Amends) => `Số ${symbol} sửa ${duties} nhiệm vụ của ${unit}, áp dụng từ ngày ${from}.`,
    lookAtChanges: 'Xem nội dung sửa đổi',
    due: 'Việc cần làm ngay',
    dueNone: 'Không có việc nào đến hạn',
    dueNoneText: 'Khi đơn vị bạn có việc sắp đến hạn hoặc được đề nghị phối hợp, việc ấy hiện ở đây.',
    more: (count: number) => `Xem cả ${count} việc`,
    all: 'Xem tất cả việc',
    waits: 'Đang chờ bạn',
    further: (count: number) => `Xem thêm ${count}`,
    seeAll: 'Xem tất cả',
    record: 'Ghi hoạt động',
    upload: 'Tải văn bản lên',
    states: { late: 'Quá hạn', early: 'Hạn trước ngày ban hành', soon: 'Sắp đến hạn', asked: 'Chờ trả lời' },
    task: 'Việc',
    unit: 'Đơn vị',
    dueOn: 'Hạn',
    state: 'Tình trạng',
    toConfirm: 'Hoạt động chờ xác nhận',
    toAnswer: 'Đề nghị phối hợp chờ trả lời',
    answers: ({ accepted, declined, waiting }: Answers) => `${accepted} đã nhận lời, ${declined} chưa nhận lời, ${waiting} chờ trả lời.`,
    toDecide: 'Đề xuất chờ bạn duyệt',
    toReview: 'Văn bản chờ rà soát',
    toSpread: 'Văn bản cần phổ biến',
    toIssue: 'Kế hoạch đang dự thảo',
    returnedToYou: 'Bị trả lại, cần bổ sung',
    returnedWord: 'Trả lại',
    declinedToYou: 'Đề nghị chưa được nhận lời',
    declinedWord: 'Chưa nhận lời',
    writtenForYou: 'Người khác đã ghi, sửa số liệu của đơn vị bạn',
    writtenWord: 'Cần xem',
    reason: 'Lý do',
    mend: 'Sửa, bổ sung',
    confirmMany: 'Xác nhận nhiều hoạt động',
    by: (unit: string, day: string) => `${unit}, ${day}`,
    year: (year: number) => `Năm ${year}`,
  },
  en: {
    title: 'Today',
    greeting: (name: string) => `Hello ${name}.`,
    news: 'Plans issued lately',
    new: 'New',
    unseen: 'Plans at which nobody has looked',
    unseenWord: 'Not looked at',
    look: 'See what is asked',
    lookAsked: 'See what is asked',
    first: {
      title: 'First steps',
      lead: 'Three steps, one after the other; this box goes away when they are done.',
      done: 'Done',
      open: 'To do',
    },
    asks: ({ symbol, issuedOn, unit, ordered, requested }: News) =>
      `No. ${symbol} of ${issuedOn}: ${[ordered > 0 && `${ordered} duties for ${unit}`, requested > 0 && `${unit} is asked to take part in ${requested}`].filter(Boolean).join('; ')}.`,
    amends: ({ symbol, unit, duties, from }) =>
      `No. ${symbol} changes ${duties === 1 ? 'a duty' : `${duties} duties`} of ${unit}, from ${from}.`,
    lookAtChanges: 'See what changes',
    due: 'To be done now',
    dueNone: 'Nothing is due',
    dueNoneText: 'When your unit has work that is due soon or is asked to take part, it appears here.',
    more: (count: number) => `See all ${count}`,
    all: 'See all tasks',
    waits: 'Waits for you',
    further: (count: number) => `${count} more`,
    seeAll: 'See all',
    record: 'Record an activity',
    upload: 'Upload a document',
    states: { late: 'Late', early: 'Due before the plan was issued', soon: 'Due soon', asked: 'Awaits an answer' },
    task: 'Task',
    unit: 'Unit',
    dueOn: 'Due',
    state: 'State',
    toConfirm: 'Activities to confirm',
    toAnswer: 'Requests that wait for an answer',
    answers: ({ accepted, declined, waiting }) => `${accepted} accepted, ${declined} declined, ${waiting} without an answer.`,
    toDecide: 'Proposals to decide',
    toReview: 'Documents to review',
    toSpread: 'Papers to make known',
    toIssue: 'Plans being drafted',
    returnedToYou: 'Returned to you',
    returnedWord: 'Returned',
    declinedToYou: 'Requests that were declined',
    declinedWord: 'Declined',
    writtenForYou: 'Others wrote or changed figures of your unit',
    writtenWord: 'To be seen',
    reason: 'Reason',
    mend: 'Correct, add',
    confirmMany: 'Confirm several',
    by: (unit: string, day: string) => `${unit}, ${day}`,
    year: (year: number) => `Year ${year}`,
  },
});
