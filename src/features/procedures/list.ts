import { choice, form, pick, text } from '#platform/values/forms.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { services, type ProcedureLine, type Service } from './procedure.ts';

/** By what the list of procedures is filtered. */
export const procedureListForm = form({
  tim: text({ readBy: 'nobody', label: { vi: 'Tìm theo mã, tên, giấy tờ', en: 'Find by code, name, paper' }, optional: true }),
  'linh-vuc': pick({ label: { vi: 'Lĩnh vực', en: 'Field' }, optional: true }),
  'dich-vu': choice({ label: { vi: 'Dịch vụ công', en: 'On-line service' }, options: services, look: 'select', optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng hôm nay', en: 'State today' },
    options: {
      'in-force': { vi: 'Đang có hiệu lực', en: 'In force' },
      later: { vi: 'Sắp có hiệu lực', en: 'Later' },
      ended: { vi: 'Hết hiệu lực', en: 'Ended' },
    },
    look: 'select',
    optional: true,
  }),
});

/** The columns of the list as it is taken out. */
export const procedureListColumns = (locale: Locale): ListColumn<ProcedureLine>[] => [
  { header: { vi: 'Mã thủ tục', en: 'Code' }, cell: ({ code }) => code },
  { header: { vi: 'Tên thủ tục', en: 'Name' }, cell: ({ name }) => name, wide: true },
  { header: { vi: 'Lĩnh vực', en: 'Field' }, cell: ({ field }) => field },
  { header: { vi: 'Cơ quan thực hiện', en: 'Carried out by' }, cell: ({ performer }) => performer },
  { header: { vi: 'Mức độ dịch vụ công', en: 'On-line service' }, cell: ({ service }) => services[service as Service][locale] },
  { header: { vi: 'Có hiệu lực từ ngày', en: 'Holds from' }, cell: ({ fromOn }) => formatDay(fromOn) },
  { header: { vi: 'Hết hiệu lực từ ngày', en: 'Ends on' }, cell: ({ untilOn }) => (untilOn ? formatDay(untilOn) : null) },
  { header: { vi: 'Cập nhật ngày', en: 'As of' }, cell: ({ copiedOn }) => formatDay(copiedOn) },
];
