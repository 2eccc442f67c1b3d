import type * as z from 'zod';
import { choice, choices, day, form, idOf, pick, storedRecord, text } from '#platform/values/forms.ts';
import { disclosureSubjects, disclosureWays } from './disclosure.ts';

export const kept = storedRecord('disclosure', {
  title: text({ readBy: 'public', label: { vi: 'Nội dung công khai', en: 'What is disclosed' }, max: 300 }),
  subject: choice({ label: { vi: 'Nhóm nội dung', en: 'Group' }, options: disclosureSubjects, look: 'select' }),
  unitId: pick({ label: { vi: 'Đơn vị công khai', en: 'Unit' }, value: idOf<'unit'>() }),
  sinceOn: day({ label: { vi: 'Từ ngày', en: 'From' } }),
  untilOn: day({
    label: { vi: 'Đến hết ngày', en: 'Until' },
    hint: { vi: 'Để trống nếu công khai thường xuyên.', en: 'Left empty where it stays.' },
    optional: true,
  }),
  basis: text({
    readBy: 'public',
    label: { vi: 'Lý do công khai ngắn ngày hơn quy định', en: 'Why it is disclosed for fewer days than the rule says' },
    max: 200,
    optional: true,
    needed: { vi: 'bắt buộc khi niêm yết hoặc phát thanh ít ngày hơn quy định', en: 'needed with fewer days than the rule says' },
  }),
  place: text({ readBy: 'public', label: { vi: 'Nơi công khai', en: 'Where' }, max: 200, optional: true }),
  link: text({
    readBy: 'public',
    label: { vi: 'Địa chỉ trên mạng, minh chứng', en: 'On the net, or its proof' },
    input: 'url',
    max: 300,
    optional: true,
  }),
});

export const disclosureForm = form({
  ...kept.shape,
  ways: choices({ label: { vi: 'Hình thức công khai', en: 'Forms' }, options: disclosureWays, min: 1 }),
});
export type DisclosureInput = z.output<typeof disclosureForm>;
