import type * as z from 'zod';
import { choice, day, form, longText, text } from '#platform/values/forms.ts';
import { timeShape } from '#platform/values/forms/times.ts';

const time = { pattern: timeShape, shape: { vi: 'là giờ trong ngày, ví dụ 22 giờ', en: 'be a time such as 22:00' }, max: 15 };

export const outageForm = form({
  kind: choice({
    label: { vi: 'Loại', en: 'Kind' },
    options: {
      planned: { vi: 'Theo kế hoạch (báo trước ít nhất 7 ngày làm việc)', en: 'Planned (announced at least 7 working days ahead)' },
      fault: { vi: 'Sự cố đang xảy ra', en: 'A fault that is there now' },
    },
    look: 'radio',
  }),
  startsOn: day({ label: { vi: 'Từ ngày', en: 'From' } }),
  startsTime: text({ readBy: 'public', label: { vi: 'Từ giờ', en: 'From (time)' }, ...time }),
  endsOn: day({ label: { vi: 'Dự kiến xong ngày', en: 'Expected to end on' } }),
  endsTime: text({ readBy: 'public', label: { vi: 'Dự kiến xong lúc', en: 'Expected to end at (time)' }, ...time }),
  reason: text({
    readBy: 'public',
    label: { vi: 'Lý do', en: 'Reason' },
    hint: { vi: 'Ví dụ: nâng cấp máy chủ.', en: 'Such as a new server.' },
    max: 300,
  }),
  instead: longText({
    readBy: 'public',
    label: { vi: 'Trong lúc đó người dân làm thế nào', en: 'What people do meanwhile' },
    hint: { vi: 'Ví dụ: gọi đường dây nóng, đến Trung tâm Phục vụ hành chính công.', en: 'Such as calling the hotline.' },
    max: 500,
    lines: 2,
  }),
});
export type OutageInput = z.output<typeof outageForm>;

export const cancelOutageForm = form({});
