import { messages } from '#platform/values/messages.ts';

/** What officers are told of surveys. */
export const surveyWords = messages({
  vi: {
    toApprove: 'Khảo sát chờ duyệt',
    toPublish: 'Kết quả khảo sát chờ duyệt công bố',
    returned: 'Khảo sát được trả lại để sửa',
    approved: 'Khảo sát đã được duyệt',
    ended: 'Khảo sát đã hết thời gian nhận trả lời',
    published: 'Kết quả khảo sát đã được công bố',
  },
  en: {
    toApprove: 'A survey waits for approval',
    toPublish: 'Results of a survey wait for approval',
    returned: 'A survey was given back',
    approved: 'A survey was approved',
    ended: 'The days of a survey are over',
    published: 'Results of a survey were published',
  },
});
