import type * as z from 'zod';
import { choice, form, longText, text } from '#platform/values/forms.ts';
import { licences } from './licences.ts';

/** How what the authority publishes may be used. */
export const publicationForm = form({
  licence: choice({
    label: { vi: 'Điều kiện dùng lại dữ liệu', en: 'Terms of open data' },
    options: licences,
  }),
  embedSites: longText({
    readBy: 'public',
    label: { vi: 'Trang được phép nhúng', en: 'Sites that may embed' },
    hint: {
      vi: 'Mỗi dòng một tên miền, ví dụ baodiaphuong.vn. Để trống thì mọi trang dùng https đều nhúng được.',
      en: 'A host on each line, such as example.vn. Left empty, every site over https may.',
    },
    max: 4000,
    lines: 4,
    optional: true,
  }),
  securityEmail: text({
    readBy: 'public',
    label: { vi: 'Nơi nhận báo lỗi an toàn thông tin', en: 'Where faults of security are told' },
    hint: {
      vi: 'Hộp thư của cơ quan, được ghi ở /.well-known/security.txt. Để trống thì không có tệp đó.',
      en: 'A mailbox of the office, for /.well-known/security.txt. Left empty, there is no such file.',
    },
    input: 'email',
    max: 200,
    optional: true,
  }),
});

export type PublicationInput = z.output<typeof publicationForm>;
