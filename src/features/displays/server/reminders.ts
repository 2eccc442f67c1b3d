import { workersOn, type Reminding } from '#features/tasks/server/index.ts';
import { formatDay } from '#platform/values/format.ts';
import { truncate } from '#platform/values/text.ts';
import { sloganLine } from '../view.ts';
import { displaysOf } from './queries.ts';

/** Of what hangs nearly to its last day, or past it, by the rule of the authority: who looks after the site, and the owner of the plan where nobody there has an account. */
export const displayReminders: Reminding = async (tx, authorityId, { due, late }, today) => {
  const found = await displaysOf(tx, authorityId, { untilOn: [...due, ...late] });
  if (found.length === 0) return [];
  const workers = await workersOn(tx, authorityId, today);
  return found.flatMap((display) => {
    const { id, unitId, untilOn, place } = display;
    if (!untilOn) return [];
    const slogan = truncate(sloganLine(display), 100);
    const isOver = Temporal.PlainDate.compare(untilOn, today) < 0;
    const day = formatDay(untilOn);
    const word = {
      ...{ kind: 'display' as const, about: { type: 'display-ending', id }, address: `/lam-viec/truc-quan/${id}` },
      title: isOver
        ? { vi: `Đã quá ngày treo: ${slogan}`, en: `Hangs past its day: ${slogan}` }
        : { vi: `Sắp hết thời gian treo: ${slogan}`, en: `To be taken down soon: ${slogan}` },
      text: {
        vi: `${place}: treo đến hết ngày ${day}. Gỡ xuống, hoặc sửa ngày nếu treo tiếp.`,
        en: `${place}: until ${day}. Take it down, or correct the day.`,
      },
    };
    const own = workers.of(unitId);
    return (own.length > 0 ? own : workers.owners).map((officerId) => ({ officerId, ...word }));
  });
};
