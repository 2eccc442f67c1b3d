import { channels } from '#features/channels/index.ts';
import { choice, day, form, idOf, pick, sheetColumns, text } from '#platform/values/forms.ts';
import type { ListColumn } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { ActivityState, ActivitySummary } from './activity.ts';
import { tookPart } from './joint/joint.ts';
import { words } from './messages.ts';
import { kept } from './schema.ts';

const states = (of: (locale: Locale) => Record<ActivityState, string>) => {
  const [vi, en] = [of('vi'), of('en')];
  return {
    recorded: { vi: vi.recorded, en: en.recorded },
    returned: { vi: vi.returned, en: en.returned },
    confirmed: { vi: vi.confirmed, en: en.confirmed },
    withdrawn: { vi: vi.withdrawn, en: en.withdrawn },
  } as const satisfies Record<ActivityState, unknown>;
};

export const listForm = form({
  tim: text({ readBy: 'nobody', label: { vi: 'Tìm theo tên, địa điểm', en: 'Find by name or place' }, optional: true }),
  ky: pick({ label: { vi: 'Kỳ báo cáo', en: 'Period' }, optional: true }),
  'don-vi': pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>(), optional: true }),
  'hinh-thuc': choice({ label: { vi: 'Hình thức', en: 'Channel' }, options: channels, look: 'select', optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: states((locale) => words[locale].states),
    look: 'select',
    optional: true,
  }),
  tu: day({ label: { vi: 'Từ ngày', en: 'From' }, optional: true }),
  den: day({ label: { vi: 'Đến ngày', en: 'To' }, optional: true }),
});

export const listColumns = (locale: Locale): ListColumn<ActivitySummary>[] => [
  ...sheetColumns<typeof kept, ActivitySummary>(kept, { locale, instead: { unitId: ({ unitName }) => unitName } }),
  {
    header: { vi: 'Đơn vị cùng thực hiện', en: 'Held jointly by' },
    cell: ({ jointUnits }) =>
      tookPart(jointUnits)
        .map(({ name }) => name)
        .join('; '),
  },
  {
    header: { vi: 'Cùng phục vụ nhiệm vụ khác', en: 'Also serves' },
    cell: ({ alsoDuties }) => alsoDuties.map(({ text }) => text).join('; '),
  },
  { header: { vi: 'Số minh chứng', en: 'Pieces of evidence' }, cell: ({ evidenceCount }) => evidenceCount },
  { header: { vi: 'Tình trạng', en: 'State' }, cell: ({ state }) => words[locale].states[state] },
];
