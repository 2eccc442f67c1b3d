import type * as z from 'zod';
import { choice, day, form, hidden, idOf, longText, pick, rows, storedRecord, text } from '#platform/values/forms.ts';
import { timeShape } from '#platform/values/forms/times.ts';
import { weekdays } from './hours.ts';
import { purposes } from './purposes.ts';

const time = { pattern: timeShape, shape: { vi: 'là giờ trong ngày, ví dụ 7 giờ 30', en: 'be a time such as 7:30' }, max: 15 };

const hours = form({
  firstDay: choice({ label: { vi: 'Từ', en: 'From' }, options: weekdays }),
  lastDay: choice({ label: { vi: 'Đến hết', en: 'To' }, options: weekdays, optional: true }),
  opens: text({ readBy: 'public', label: { vi: 'Giờ bắt đầu', en: 'Opens' }, ...time }),
  closes: text({ readBy: 'public', label: { vi: 'Giờ nghỉ', en: 'Closes' }, ...time }),
});

export const kept = storedRecord(
  'contact',
  {
    purpose: choice({ label: { vi: 'Để làm gì', en: 'What for' }, options: purposes }),
    name: text({
      readBy: 'public',
      label: { vi: 'Tên gọi', en: 'Name' },
      hint: { vi: 'Để trống thì trang công khai ghi theo mục trên.', en: 'Left empty, the public page names the purpose.' },
      max: 120,
      optional: true,
      needed: { vi: 'bắt buộc khi chọn “Khác”', en: 'needed with "Other"' },
    }),
    unitId: pick({
      label: { vi: 'Đơn vị', en: 'Unit' },
      hint: { vi: 'Để trống nếu là của cả cơ quan.', en: 'Left empty for the authority as a whole.' },
      value: idOf<'unit'>(),
      optional: true,
    }),
    email: text({
      readBy: 'public',
      label: { vi: 'Thư điện tử', en: 'E-mail' },
      hint: { vi: 'Hộp thư của cơ quan, không ghi hộp thư riêng của cán bộ.', en: 'A mailbox of the office, no private one.' },
      input: 'email',
      max: 200,
      optional: true,
    }),
    address: text({ readBy: 'public', label: { vi: 'Địa chỉ', en: 'Address' }, max: 300, optional: true }),
    note: longText({
      readBy: 'public',
      label: { vi: 'Lời nhắn cho người dân', en: 'Note for citizens' },
      hint: { vi: 'Ví dụ: mang theo căn cước; gọi ngoài giờ thì để lại lời nhắn.', en: 'What to bring, what to do out of hours.' },
      max: 500,
      lines: 3,
      optional: true,
    }),
  },
  { logged: 'names' },
);

const { purpose, name, unitId, email, address, ...others } = kept.shape;

export const contactForm = form({
  purpose,
  name,
  unitId,
  phones: rows({
    label: { vi: 'Điện thoại', en: 'Telephones' },
    hint: {
      vi: 'Chỉ ghi số của cơ quan, không ghi số riêng của cán bộ: mọi người đều đọc được.',
      en: 'Numbers of the office alone, no private ones: everybody reads them.',
    },
    of: form({ number: text({ readBy: 'public', label: { vi: 'Số', en: 'Number' }, input: 'tel', max: 20 }) }),
    max: 5,
  }),
  email,
  address,
  hours: rows({
    label: { vi: 'Giờ làm việc', en: 'Working hours' },
    hint: { vi: 'Buổi sáng một dòng, buổi chiều một dòng.', en: 'A line for the morning and one for the afternoon.' },
    of: hours,
    max: 14,
  }),
  ...others,
});

export const checkForm = form({ checkedOn: day({ label: { vi: 'Ngày kiểm tra', en: 'Checked on' } }) });

export const endForm = form({
  endedOn: day({
    label: { vi: 'Không còn dùng từ ngày', en: 'No longer used from' },
    hint: { vi: 'Từ ngày này trang công khai không ghi nữa; nội dung vẫn được giữ.', en: 'From this day on it is not shown; it is kept.' },
  }),
});

export const resumeForm = form({});

export const placeForm = form({ contactId: hidden(idOf<'contact'>()) });

export type ContactInput = z.output<typeof contactForm>;
