import { z } from 'zod';
import { choice, decimal, form, idOf, keptHidden, pick, storedRecord, text, whole, year } from '#platform/values/forms.ts';
import { indexKinds } from './result.ts';

export const kept = storedRecord('index_result', {
  indexKind: choice({ label: { vi: 'Chỉ số', en: 'Index' }, options: indexKinds, look: 'select' }),
  indexName: text({
    readBy: 'public',
    label: { vi: 'Tên chỉ số khác', en: 'Name of another index' },
    max: 200,
    optional: true,
    needed: { vi: 'bắt buộc với chỉ số khác', en: 'needed for another index' },
  }),
  year: year({ label: { vi: 'Năm', en: 'Year' }, min: 2000, max: 2100 }),
  unitId: pick({
    label: { vi: 'Của đơn vị', en: 'Of the unit' },
    hint: { vi: 'Để trống cả hai ô là kết quả của cơ quan.', en: 'With both left empty it is the result of the authority.' },
    value: idOf<'unit'>(),
    optional: true,
  }),
  body: text({
    readBy: 'public',
    label: { vi: 'Của xã, cơ quan khác', en: 'Of a commune or another body' },
    hint: { vi: 'Ví dụ: UBND xã Bình Thử.', en: 'Such as UBND xã Bình Thử.' },
    max: 200,
    optional: true,
  }),
  score: decimal({ label: { vi: 'Điểm', en: 'Score' }, max: 100_000 }),
  outOf: decimal({ label: { vi: 'Thang điểm', en: 'Out of' }, hint: { vi: 'Ví dụ: 100.', en: 'Such as 100.' }, max: 100_000 }),
  place: whole({ label: { vi: 'Xếp hạng', en: 'Place' }, min: 1, max: 100_000, optional: true }),
  places: whole({ label: { vi: 'Trên số đơn vị', en: 'Among' }, min: 1, max: 100_000, optional: true }),
  source: text({
    readBy: 'public',
    label: { vi: 'Nguồn', en: 'Source' },
    hint: { vi: 'Ví dụ: Quyết định số 812/QĐ-UBND ngày 12/3/2026.', en: 'Such as a decision with its day.' },
    max: 300,
  }),
  link: text({
    readBy: 'public',
    label: { vi: 'Địa chỉ nơi công bố', en: 'Where it can be read' },
    pattern: /^https?:\/\/[^\s/]+\.\S+$/,
    shape: { vi: 'bắt đầu bằng https:// hoặc http://', en: 'begin with https:// or http://' },
    max: 500,
    optional: true,
  }),
});

export const resultForm = form({ ...kept.shape });
/** A decision about what was shown, by when that was written. */
export const publishResultForm = form({ seen: keptHidden(z.string().max(40)) });
export const endResultForm = form({
  reason: text({ readBy: 'staff', label: { vi: 'Lý do thu hồi', en: 'Why it is taken back' }, max: 300 }),
});

export type ResultInput = z.output<typeof resultForm>;
