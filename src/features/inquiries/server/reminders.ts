import type { Reminding } from '#features/tasks/server/index.ts';
import { workersOn } from '#features/tasks/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { formatDay } from '#platform/values/format.ts';
import { truncate } from '#platform/values/text.ts';
import { inquiriesOf } from './queries.ts';
import { wordOf } from './telling.ts';

/**
 * Of what units were asked and have not answered, by the rule of the authority: the asked unit before the day and after it, the asking one after it alone;
 * a partner is reminded as of a request, and never that the day is over.
 */
export const inquiryReminders: Reminding = async (tx, authorityId, { due, late, request }, today) => {
  const named = new Set([...due, ...late].map(String));
  const asked = new Set(request.map(String));
  const waiting = (await inquiriesOf(tx, authorityId, { isAnswered: false, limit: 1000 })).filter(({ isRequested, dueOn }) =>
    (isRequested ? asked : named).has(dueOn.toString()),
  );
  if (waiting.length === 0) return [];
  const [workers, names] = [await workersOn(tx, authorityId, today), await namesInTime(tx, authorityId)];
  const hearers = (unitId: Parameters<typeof workers.of>[0]) => {
    const own = workers.of(unitId);
    return own.length > 0 ? own : workers.owners;
  };
  return waiting.flatMap((inquiry) => {
    const { id, title, dueOn, fromUnitId, toUnitId, isRequested } = inquiry;
    const isLate = !isRequested && Temporal.PlainDate.compare(dueOn, today) < 0;
    const [from, to] = [names.on(fromUnitId, today).name, names.on(toUnitId, today).name];
    const short = truncate(title, 100);
    const word = {
      ...{ id, type: 'inquiry-due' },
      title: isLate
        ? { vi: `Quá ngày cần thông tin: ${short}`, en: `Past the day: ${short}` }
        : { vi: `Cần thông tin: ${short}`, en: `Needed: ${short}` },
      text: {
        vi: `${from} đề nghị ${to}, cần chậm nhất ngày ${formatDay(dueOn)}.`,
        en: `${from} asked ${to} for it by ${formatDay(dueOn)}.`,
      },
    };
    const officers = [...hearers(toUnitId), ...(isLate ? [inquiry.askedBy] : [])];
    return [...new Set(officers)].map((officerId) => ({ officerId, ...wordOf(word) }));
  });
};
