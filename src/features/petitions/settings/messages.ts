import { messages } from '#platform/values/messages.ts';

/** The page on which terms and templates are kept. */
export const petitionSettings = messages({
  vi: {
    settingsTitle: 'Thời hạn và mẫu trả lời',
    settingsLead: 'Thời hạn đổi thì chỉ tính cho phản ánh nhận từ ngày áp dụng; phản ánh đang chạy giữ hạn cũ.',
    terms: 'Thời hạn trả lời',
    termSubmit: 'Đặt thời hạn',
    termNotice: 'Đã đặt thời hạn.',
    setTerm: 'Đặt thời hạn mới',
    since: (day: string | null) => (day === null ? 'khi cơ quan chưa đặt' : `từ ${day}`),
    forwardKind: 'Chuyển cơ quan khác',
    noTemplates: 'Chưa có mẫu nào.',
    addTemplate: 'Thêm mẫu trả lời',
    templateSubmit: 'Thêm mẫu',
    templateNotice: 'Đã thêm mẫu.',
    endTemplate: 'Thôi dùng',
    endedTemplate: 'Mẫu không còn dùng.',
  },
  en: {
    settingsTitle: 'Terms and templates',
    settingsLead: 'A new term is for what is received from its day; running ones keep theirs.',
    terms: 'Terms of answers',
    termSubmit: 'Set the term',
    termNotice: 'Set.',
    setTerm: 'Set a new term',
    since: (day) => (day === null ? 'where nothing was set' : `from ${day}`),
    forwardKind: 'Forwarding to another authority',
    noTemplates: 'There is none yet.',
    addTemplate: 'Add a template',
    templateSubmit: 'Add it',
    templateNotice: 'Added.',
    endTemplate: 'Use it no more',
    endedTemplate: 'It is used no more.',
  },
});
