import { choice, form, pick, text } from '#platform/values/forms.ts';
import { services } from './procedure.ts';

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
