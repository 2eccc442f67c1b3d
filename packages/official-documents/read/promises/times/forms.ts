import { continuousForm, onDemandForm } from './continuous.ts';
import { dayForms } from './days.ts';
import { longForms, partOfYear, quarterAlone } from './months.ts';
import { isRate } from './rates.ts';
import { everySpanForm, lastMonthForm, lastMonthOf, periodEndForms, periodForm, periodsOf } from './periods.ts';
import { relativeForms } from './relative.ts';
import { before, only } from './time-form.ts';
import type { TimeForm } from './time-form.ts';

/** How papers set times. The first form that takes a stretch keeps it; a new way to set a time is one more entry. */
export const timeForms: readonly TimeForm[] = [
  ...relativeForms,
  ...dayForms,
  ...longForms.slice(0, 4),
  partOfYear,
  everySpanForm,
  ...periodEndForms,
  { form: periodForm, states: (match) => (isRate(match) ? undefined : only(periodsOf(match))) },
  { form: lastMonthForm, states: (match) => only(lastMonthOf(match)) },
  {
    form: /(?<before>trước )?ngày (?<day>\d{1,2})(?: của)? tháng (?:liền kề|sau|kế tiếp|tiếp theo)/iu,
    states: (match) => only({ kind: 'period-end', periods: ['month'], day: Number(match.groups?.['day']), ...before(match) }),
  },
  quarterAlone,
  ...longForms.slice(4),
  onDemandForm,
  continuousForm,
];
