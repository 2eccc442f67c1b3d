import { messages } from '#platform/values/messages.ts';

/** Of the page of one task: how a request is answered, and how it is done without an activity. */
export const answerTexts = messages({
  vi: {
    request: 'Đề nghị phối hợp',
    requestLead: 'Kế hoạch đề nghị đơn vị tham gia việc này. Đơn vị có thể nhận hoặc chưa tham gia.',
    accept: 'Nhận tham gia',
    decline: 'Chưa tham gia được',
    declineSubmit: 'Gửi lý do chưa tham gia được',
    answered: { accepted: 'Đơn vị đã nhận tham gia.', declined: 'Đơn vị chưa tham gia được.' },
    finish: 'Đánh dấu đã xong',
    finishTitle: 'Đã xong mà không ghi hoạt động?',
    finishLead: 'Dùng khi việc đã xong nhưng không phải hoạt động tuyên truyền, ví dụ đã gửi báo cáo.',
    finished: 'Đã xong',
  },
  en: {
    request: 'A request',
    requestLead: 'The plan asks your body to take part. You may accept or decline.',
    accept: 'Take part',
    decline: 'Cannot take part',
    declineSubmit: 'Send why you cannot take part',
    answered: { accepted: 'The body takes part.', declined: 'The body does not take part.' },
    finish: 'Mark as done',
    finishTitle: 'Done without an activity?',
    finishLead: 'For what is done but is no activity, such as a report that was sent.',
    finished: 'Done',
  },
});
