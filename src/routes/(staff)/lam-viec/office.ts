import { goalWord, progressView, type TargetProgress } from '#features/activities/index.ts';
import { progressOfPlan } from '#features/activities/server/index.ts';
import { overviewOf, type Overview, type UnitCount } from '#features/agenda/server/index.ts';
import { planOf, plansOf } from '#features/plans/server/index.ts';
import { mayFollowAll, taskLabel, taskTitle, whyNotNoteDecline } from '#features/tasks/index.ts';
import { namesInTime, type NamesInTime } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { formatDay, formatDue } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';

/** So much of a list stands on the first page. */
const MOST = 8;

type Told = Pick<StaffContext, 'today'> & { names: NamesInTime; locale: Locale };

const dueOf = ({ urgent, urgentCount }: Overview, { today, names, locale }: Told) => ({
  count: urgentCount,
  tasks: urgent.map(({ id, partId, unitId, text, label, dueOn, standing }) => ({
    id,
    key: partId ?? id,
    text: partId ? truncate(text, 160) : taskTitle(truncate(text, 160), label, locale),
    unit: names.on(unitId, today).name,
    label: taskLabel(label, locale),
    standing,
    due: dueOn ? formatDay(dueOn) + (standing === 'early' ? '' : ` (${formatDue(dueOn, today, locale)})`) : '',
  })),
});

const sum = (units: readonly UnitCount[], of: 'accepted' | 'declined' | 'waiting'): number =>
  units.reduce((all, unit) => all + unit[of], 0);

/** What partners answered in numbers, and by name those that have not; nothing where nobody is waited for. */
const requestsOf = ({ units, waiting }: Overview, { today, names }: Told) =>
  waiting.length === 0
    ? undefined
    : {
        answers: { accepted: sum(units, 'accepted'), declined: sum(units, 'declined'), waiting: sum(units, 'waiting') },
        tasks: waiting.map(({ id, unitId, text }) => ({ id, unit: names.on(unitId, today).name, title: truncate(text, 160) })),
      };

/** Units by what is late there, then by what is due soon; those without any task are left out. */
export const unitLines = (units: readonly UnitCount[], { today, names }: Pick<Told, 'today' | 'names'>) =>
  units
    .filter(({ late, open, done, accepted, declined, waiting }) => late + open + done + accepted + declined + waiting > 0)
    .map((unit) => ({ ...unit, name: names.on(unit.unitId, today).name }))
    .toSorted((a, b) => b.late - a.late || b.soon - a.soon || b.waiting - a.waiting || a.name.localeCompare(b.name, 'vi'));

/** Targets that are not met, the least reached first; those of which there are no figures yet come last. */
async function targetsOf({ db, actor, today }: StaffContext, locale: Locale) {
  const issued = (await plansOf(db, actor.authorityId)).find(
    ({ state, year, endedOn }) => state === 'issued' && year === today.year && !endedOn,
  );
  const plan = issued && (await planOf(db, actor.authorityId, issued.id));
  if (!plan) return undefined;
  const all = await progressOfPlan(db, plan, asOfToday(today));
  const behind = all.filter(({ isMet }) => !isMet).toSorted((a, b) => (a.share ?? 2) - (b.share ?? 2));
  const line = (one: TargetProgress) => {
    const { figure, percent } = progressView(one, locale);
    return { id: one.targetId, text: truncate(one.text, 140), goal: goalWord(one, locale), figure, percent };
  };
  return { planId: plan.id, count: all.length, met: all.length - behind.length, lines: behind.slice(0, 6).map(line) };
}

/**
 * The work of the office on the first page: what is due; for the owner of the plan what partners have not answered; for who follows the whole plan also
 * how each unit and each target stands.
 */
export async function office(staff: StaffContext, locale: Locale) {
  const { db, actor, today } = staff;
  const [own, follows] = [unitsOf(actor), mayFollowAll(actor)];
  const [found, names, targets] = await Promise.all([
    overviewOf(db, actor.authorityId, { today, own, unitIds: follows ? undefined : own, most: MOST }),
    namesInTime(db, actor.authorityId),
    follows ? targetsOf(staff, locale) : undefined,
  ]);
  const told = { today, names, locale };
  const lines = unitLines(found.units, told);
  return {
    due: { ...dueOf(found, told), requests: whyNotNoteDecline(actor) ? undefined : requestsOf(found, told) },
    units: follows ? { count: lines.length, lines: lines.slice(0, MOST) } : undefined,
    targets,
  };
}
