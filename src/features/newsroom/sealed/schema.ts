import { z } from 'zod';
import { choice, form, hidden, idOf, keptHidden, longText, text } from '#platform/values/forms.ts';

const lasting = {
  short: { vi: '4 giờ', en: '4 hours' },
  day: { vi: '24 giờ', en: '24 hours' },
  days: { vi: '3 ngày', en: '3 days' },
} as const;

export const hoursOf: Readonly<Record<keyof typeof lasting, number>> = { short: 4, day: 24, days: 72 };

/** A link for somebody without an account. */
export const makeLinkForm = form({
  key: hidden(),
  person: text({
    readBy: 'staff',
    label: { vi: 'Họ và tên người duyệt', en: 'Who approves, by name' },
    max: 100,
  }),
  post: text({
    readBy: 'staff',
    label: { vi: 'Chức vụ', en: 'Post' },
    hint: { vi: 'Ví dụ: Bí thư Đảng ủy phường', en: 'Such as secretary of the Party committee' },
    max: 100,
  }),
  lasting: choice({ label: { vi: 'Dùng được trong', en: 'Good for' }, options: lasting }),
});

export const endLinkForm = form({ link: hidden(idOf<'approval-link'>()) });

/** What whoever got the link types. */
export const openLinkForm = form({
  token: keptHidden(z.string().max(100)),
  code: text({
    readBy: 'nobody',
    label: { vi: 'Mã gồm 8 chữ số', en: 'Code of 8 figures' },
    hint: { vi: 'Người gửi đường dẫn đọc mã cho bạn qua điện thoại.', en: 'Whoever sent the link tells it to you by telephone.' },
    max: 20,
  }),
});

const pass = keptHidden(z.string().max(300));

export const approveByLinkForm = form({
  pass,
  note: longText({ readBy: 'staff', label: { vi: 'Ghi chú', en: 'Note' }, max: 500, lines: 2, optional: true }),
});

export const returnByLinkForm = form({
  pass,
  reason: longText({
    readBy: 'staff',
    label: { vi: 'Cần sửa điều gì', en: 'What is to be changed' },
    max: 1000,
    lines: 3,
  }),
});

export type MakeLinkInput = z.output<typeof makeLinkForm>;
