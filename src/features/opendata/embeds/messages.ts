import { messages } from '#platform/values/messages.ts';

export const embedTexts = messages({
  vi: {
    titles: {
      'tien-do': 'Tiến độ các chỉ tiêu',
      'tin-tuc': 'Tin, bài mới',
      'tin-moi': 'Việc mới làm',
      'lien-he': 'Nơi liên hệ',
      'duong-day-nong': 'Đường dây nóng',
    },
    all: {
      'tien-do': 'Xem cả kế hoạch',
      'tin-tuc': 'Xem mọi tin, bài',
      'tin-moi': 'Xem mọi việc đã làm',
      'lien-he': 'Xem mọi nơi liên hệ',
      'duong-day-nong': 'Xem mọi nơi liên hệ',
    },
    nothing: {
      'tien-do': 'Hiện chưa có chỉ tiêu nào được công bố.',
      'tin-moi': 'Chưa có việc nào được công bố.',
      'tin-tuc': 'Chưa có tin, bài nào được đăng.',
      'lien-he': 'Chưa có nơi liên hệ nào được công bố.',
      'duong-day-nong': 'Chưa có đường dây nóng nào được công bố.',
    },
    noFigure: 'chưa có số liệu',
    met: 'đã đạt',
    by: (unit: string, day: string) => `${unit}, ngày ${day}`,
    phone: 'Điện thoại',
    source: (name: string) => `Nguồn: ${name}`,
  },
  en: {
    titles: {
      'tien-do': 'Progress of the targets',
      'tin-tuc': 'New stories',
      'tin-moi': 'What was done last',
      'lien-he': 'Contacts',
      'duong-day-nong': 'Hotlines',
    },
    all: {
      'tien-do': 'See the whole plan',
      'tin-tuc': 'See all stories',
      'tin-moi': 'See all that was done',
      'lien-he': 'See all contacts',
      'duong-day-nong': 'See all contacts',
    },
    nothing: {
      'tien-do': 'No targets are published.',
      'tin-moi': 'Nothing is published yet.',
      'tin-tuc': 'No story is published yet.',
      'lien-he': 'No contact is published yet.',
      'duong-day-nong': 'No hotline is published yet.',
    },
    noFigure: 'no figure yet',
    met: 'reached',
    by: (unit, day) => `${unit}, ${day}`,
    phone: 'Telephone',
    source: (name) => `Source: ${name}`,
  },
});
