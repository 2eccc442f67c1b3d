import { choice, day, form, pick, year } from '#platform/values/forms.ts';

const known = day({
  label: { vi: 'Theo điều đã biết đến hết ngày', en: 'As known by the end of' },
  hint: { vi: 'Để trống là theo điều biết lúc này.', en: 'Left empty: as it is known now.' },
  optional: true,
});

/** By what the reports from below are looked at: a year, and both clocks. */
export const belowListForm = form({
  nam: year({ label: { vi: 'Năm', en: 'Year' }, min: 2020, max: 2100, optional: true }),
  ngay: day({ label: { vi: 'Tình hình đến ngày', en: 'As it was on' }, optional: true }),
  biet: known,
});

/** By what sums are looked at: the period of a regime, which reports count, as known when. */
export const sumListForm = form({
  ky: pick({ label: { vi: 'Kỳ báo cáo', en: 'Period' }, optional: true }),
  gom: choice({
    label: { vi: 'Cộng từ', en: 'Added from' },
    options: {
      accepted: { vi: 'Báo cáo đã chấp nhận', en: 'Accepted reports' },
      sent: { vi: 'Cả báo cáo đã gửi, chưa xem xong', en: 'Also those sent and not decided' },
    },
    look: 'select',
    optional: true,
  }),
  biet: known,
});
