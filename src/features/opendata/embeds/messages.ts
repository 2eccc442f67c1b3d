import { messages } from '#platform/values/messages.ts';

export const embedTexts = messages({
  vi: {
    titles: { 'tien-do': 'Tiến độ các chỉ tiêu', 'tin-moi': 'Việc mới làm', 'lien-he': 'Nơi liên hệ' },
    all: { 'tien-do': 'Xem cả kế hoạch', 'tin-moi': 'Xem mọi việc đã làm', 'lien-he': 'Xem mọi nơi liên hệ' },
    nothing: {
      'tien-do': 'Hiện chưa có chỉ tiêu nào được công bố.',
      'tin-moi': 'Chưa có việc nào được công bố.',
      'lien-he': 'Chưa có nơi liên hệ nào được công bố.',
    },
    noFigure: 'chưa có số liệu',
    met: 'đã đạt',
    by: (unit: string, day: string) => `${unit}, ngày ${day}`,
    phone: 'Điện thoại',
    source: (name: string) => `Nguồn: ${name}`,
  },
  en: {
    titles: { 'tien-do': 'Progress of the targets', 'tin-moi': 'What was done last', 'lien-he': 'Contacts' },
    all: { 'tien-do': 'See the whole plan', 'tin-moi': 'See all that was done', 'lien-he': 'See all contacts' },
    nothing: { 'tien-do': 'No targets are published.', 'tin-moi': 'Nothing is published yet.', 'lien-he': 'No contact is published yet.' },
    noFigure: 'no figure yet',
    met: 'reached',
    by: (unit, day) => `${unit}, ${day}`,
    phone: 'Telephone',
    source: (name) => `Source: ${name}`,
  },
});
