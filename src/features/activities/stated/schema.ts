import { day, decimal, form, hidden, idOf, keptHidden, text } from '#platform/values/forms.ts';

/** A published figure of a target, with the day as of which it holds. */
export const stateForm = form({
  valueId: keptHidden(idOf<'target-value'>()),
  value: decimal({ label: { vi: 'Số liệu', en: 'Figure' }, hint: { vi: 'Ví dụ: 92,5', en: 'Such as 92,5' } }),
  measuredOn: day({ label: { vi: 'Tính đến ngày', en: 'As of' } }),
  source: text({
    readBy: 'staff',
    label: { vi: 'Nguồn', en: 'Source' },
    hint: { vi: 'Cơ quan công bố, số văn bản, ngày', en: 'Who published it, in which paper, when' },
    max: 300,
  }),
});

export const decideForm = form({ valueId: hidden(idOf<'target-value'>()) });
