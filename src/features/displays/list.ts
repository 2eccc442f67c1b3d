import { choice, form, idOf, pick, text } from '#platform/values/forms.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { conditions, siteKinds, type Display } from './display.ts';
import { displayTexts } from './messages.ts';
import { sloganLine } from './view.ts';

/** By what the list of displays is filtered; units come with the page. */
export const displayListForm = form({
  tim: text({ readBy: 'nobody', label: { vi: 'Tìm theo nội dung, địa điểm', en: 'Find by words or place' }, optional: true }),
  'don-vi': pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>(), optional: true }),
  loai: choice({ label: { vi: 'Loại', en: 'Kind' }, options: siteKinds, look: 'select', optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: {
      hanging: { vi: 'Đang treo', en: 'Hangs' },
      expired: { vi: 'Quá hạn, cần gỡ', en: 'Past its day' },
      ending: { vi: 'Sắp hết hạn', en: 'Ends soon' },
      damaged: { vi: 'Hỏng, cần sửa', en: 'Damaged' },
      down: { vi: 'Đã gỡ', en: 'Taken down' },
      undone: { vi: 'Đã hủy, ghi nhầm', en: 'Undone' },
    },
    look: 'select',
    optional: true,
  }),
});

/** The columns of the list as it is taken out. */
export const displayColumns = (locale: Locale, unitOf: (display: Display) => string): ListColumn<Display>[] => [
  { header: { vi: 'Nội dung', en: 'What is read on it' }, cell: sloganLine, wide: true },
  { header: { vi: 'Loại', en: 'Kind' }, cell: ({ kind }) => siteKinds[kind][locale] },
  { header: { vi: 'Địa điểm', en: 'Place' }, cell: ({ place }) => place },
  { header: { vi: 'Đơn vị trông coi', en: 'Looked after by' }, cell: unitOf },
  { header: { vi: 'Số chiếc', en: 'How many' }, cell: ({ pieces }) => pieces },
  { header: { vi: 'Rộng (m)', en: 'Width (m)' }, cell: ({ width }) => width },
  { header: { vi: 'Cao (m)', en: 'Height (m)' }, cell: ({ height }) => height },
  { header: { vi: 'Treo từ ngày', en: 'From' }, cell: ({ hungOn }) => hungOn },
  { header: { vi: 'Đến hết ngày', en: 'Until' }, cell: ({ untilOn }) => untilOn },
  { header: { vi: 'Gỡ ngày', en: 'Taken down' }, cell: ({ takenDownOn }) => takenDownOn },
  { header: { vi: 'Tình trạng', en: 'Condition' }, cell: ({ condition }) => conditions[condition][locale] },
  { header: { vi: 'Kiểm tra ngày', en: 'Checked' }, cell: ({ checkedOn }) => checkedOn },
  { header: { vi: 'Ghi nhầm', en: 'Undone' }, cell: ({ isUndone }) => (isUndone ? displayTexts[locale].standing.undone : null) },
];
