import { holdersOf } from '#features/identity/server/index.ts';
import type { Reminding } from '#features/tasks/server/index.ts';
import { formatDay } from '#platform/values/format.ts';
import { truncate } from '#platform/values/text.ts';
import { nameOfPeriod } from '../asking/naming.ts';
import { isOpen } from '../asking/owed.ts';
import { regimeTexts } from '../messages.ts';
import { owedReports } from './owed.ts';

/** Of reports that superiors ask for and that were not sent, by the rule of the authority that owes them: before the day and after it. */
export const regimeReminders: Reminding = async (tx, authorityId, { due, late }, today) => {
  const named = new Set([...due, ...late].map(String));
  const waiting = (await owedReports(tx, authorityId, today)).filter((one) => isOpen(one) && named.has(one.asked.dueOn.toString()));
  if (waiting.length === 0) return [];
  const officers = await holdersOf(tx, authorityId, ['plan-owner'], today);
  return waiting.flatMap(({ asked, asker, regime }) => {
    const isLate = Temporal.PlainDate.compare(asked.dueOn, today) < 0;
    const said = (locale: 'vi' | 'en') => {
      const t = regimeTexts[locale];
      const what = truncate(`${asked.version.name}, ${nameOfPeriod(asked, locale)}`, 110);
      return { title: isLate ? t.lateTitle(what) : t.dueTitle(what), text: t.urgedBefore(asker, formatDay(asked.dueOn)) };
    };
    const [vi, en] = [said('vi'), said('en')];
    return officers.map((officerId) => ({
      ...{ officerId, kind: isLate ? ('task-late' as const) : ('task-due' as const), about: { type: 'regime', id: regime.id } },
      ...{ address: '/lam-viec/bao-cao/phai-gui', title: { vi: vi.title, en: en.title }, text: { vi: vi.text, en: en.text } },
    }));
  });
};
