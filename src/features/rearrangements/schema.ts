import * as z from 'zod';
import { measures, wayOf } from '#features/channels/index.ts';
import { choice, day, form, hidden, idOf, year } from '#platform/values/forms.ts';

const unit = idOf<'unit'>();

export const handOverForm = form({ fromId: hidden(unit), toId: hidden(unit), seen: hidden(z.string().max(100)) });

export const undoHandoverForm = form({ handover: hidden(idOf<'handover'>()) });

const flows = Object.fromEntries(Object.entries(measures).filter(([measure]) => wayOf(measure) === 'flow'));

/** By what figures are looked at on two maps: a year, what is counted, the day of either map, as known when. */
export const mapListForm = form({
  nam: year({ label: { vi: 'Năm', en: 'Year' }, min: 2020, max: 2100, optional: true }),
  dem: choice({
    label: { vi: 'Số liệu', en: 'Figure' },
    options: { activities: { vi: 'Số hoạt động', en: 'Activities' }, ...flows },
    look: 'select',
    optional: true,
  }),
  truoc: day({ label: { vi: 'Cơ cấu ngày', en: 'Map of' }, optional: true }),
  sau: day({ label: { vi: 'So với cơ cấu ngày', en: 'Against the map of' }, optional: true }),
  biet: day({
    label: { vi: 'Theo điều đã biết đến hết ngày', en: 'As known by the end of' },
    hint: { vi: 'Để trống là theo điều biết lúc này.', en: 'Left empty: as it is known now.' },
    optional: true,
  }),
});
