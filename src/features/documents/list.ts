import { choice, day, form, text } from '#platform/values/forms.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { symbolInWords } from './dates.ts';
import type { DocumentLine } from './document.ts';
import { texts } from './messages.ts';
import { stateView } from './state-view.ts';

export const listForm = form({
  tim: text({
    readBy: 'nobody',
    label: { vi: 'Tìm theo tên, số, cơ quan ban hành', en: 'Find by name, number or issuer' },
    optional: true,
  }),
  loai: choice({
    label: { vi: 'Loại', en: 'Kind' },
    options: {
      own: { vi: texts.vi.direction.own, en: texts.en.direction.own },
      received: { vi: texts.vi.direction.received, en: texts.en.direction.received },
    },
    look: 'select',
    optional: true,
  }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: {
      waiting: { vi: 'Chờ đọc', en: 'Waiting to be read' },
      running: { vi: 'Đang đọc', en: 'Being read' },
      done: { vi: 'Chờ đối chiếu', en: 'To be reviewed' },
      confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
      refused: { vi: 'Không đọc được', en: 'Could not be read' },
    },
    look: 'select',
    optional: true,
  }),
  tu: day({ label: { vi: 'Ban hành từ ngày', en: 'Issued from' }, optional: true }),
  den: day({ label: { vi: 'Đến ngày', en: 'To' }, optional: true }),
});

export const listColumns = (locale: Locale): ListColumn<DocumentLine>[] => [
  { header: { vi: 'Văn bản', en: 'Document' }, cell: ({ title, fileName }) => title ?? fileName, wide: true },
  { header: { vi: 'Số, ký hiệu', en: 'Number' }, cell: ({ symbol }) => symbol && symbolInWords(symbol, locale) },
  { header: { vi: 'Cơ quan ban hành', en: 'Issuer' }, cell: ({ issuer }) => issuer },
  {
    header: { vi: 'Ngày ban hành', en: 'Issued' },
    cell: ({ issuedOn }) => (/^\d{4}-\d{2}-\d{2}$/.test(issuedOn ?? '') ? Temporal.PlainDate.from(issuedOn ?? '') : issuedOn),
  },
  { header: { vi: 'Loại', en: 'Kind' }, cell: ({ direction }) => texts[locale].direction[direction] },
  { header: { vi: 'Tệp', en: 'File' }, cell: ({ fileName }) => fileName },
  { header: { vi: 'Tải lên lúc', en: 'Uploaded' }, cell: ({ uploadedAt }) => uploadedAt },
  { header: { vi: 'Tình trạng', en: 'State' }, cell: ({ reading }) => stateView(reading, locale).word },
];
