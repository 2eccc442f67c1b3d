import { isWorkingDay } from '#features/calendar/index.ts';
import { holidaysOf } from '#features/calendar/server/index.ts';
import { officersThere } from '#features/identity/server/index.ts';
import { settingStart } from '#features/messages/index.ts';
import { deliverMessages, messagesOf, openWays, readAll, settingOf, settle } from '#features/messages/server/index.ts';
import { ruleIn, standingOn } from '#features/tasks/index.ts';
import { remind, setReminderRule, tasksOf, urgeTask } from '#features/tasks/server/index.ts';
import { readings, REMINDED, rule, RULE_SET_AT, settings, urges } from '../story/messages.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import { remindings } from '#root/src/worker/remindings.ts';
import type { Event } from './year.ts';

const daysOf = ({ from, to }: typeof REMINDED): string[] => {
  const days: string[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 })) days.push(day.toString());
  return days;
};

/** Nobody has given an address by then, so what there is until that moment stays in the product. */
async function decide({ db, authorityId, installKey }: Telling, at: Temporal.Instant): Promise<void> {
  const [officers, holidays] = [await officersThere(db, authorityId, dayOf(at)), await holidaysOf(db, 2026, 2027)];
  const around = { authority: '', officers, isDayOff: (day: Temporal.PlainDate) => !isWorkingDay(day, holidays) };
  await deliverMessages({ db, authorityId, now: () => at, isOver: () => false }, around, await openWays(installKey));
}

async function settleFor(telling: Telling, { at, by, email, more }: (typeof settings)[number]): Promise<void> {
  const { installKey } = telling;
  const actor = known(telling.officers, by);
  const start = settingStart(await settingOf(telling.db, actor));
  await telling.act({ at: moment(at), by }, (tx) => settle(tx, { actor, installKey }, { ...start, email, ...more }));
}

async function urgeLate(telling: Telling, { at, tasks }: (typeof urges)[number]): Promise<void> {
  const [actor, now] = [known(telling.officers, 'chair'), moment(at)];
  const all = await tasksOf(telling.db, telling.authorityId, { today: dayOf(now) });
  const late = all.filter((task) => standingOn(task, dayOf(now)) === 'late');
  for (const { id: taskId } of late.slice(0, tasks))
    await telling.act({ at: now, by: 'chair' }, (tx) => urgeTask(tx, { actor, taskId, now }));
}

async function readUpTo(telling: Telling, { at, by }: (typeof readings)[number]): Promise<void> {
  const [actor, now] = [known(telling.officers, by), moment(at)];
  const [latest] = (await messagesOf(telling.db, actor, { locale: 'vi', limit: 1 })).messages;
  if (latest) await telling.act({ at: now, by }, (tx) => readAll(tx, { actor, now }, latest.id));
}

/** Officers are reminded and urged in November, some give an address, and some have read what there is. */
export function tellOfficers(telling: Telling): Event[] {
  const actor = known(telling.officers, 'owner');
  return [
    {
      at: moment(RULE_SET_AT),
      happen: () => telling.act({ at: moment(RULE_SET_AT), by: 'owner' }, (tx) => setReminderRule(tx, actor, ruleIn(rule))),
    },
    ...daysOf(REMINDED).map((day) => ({
      at: moment(`${day}T05:00`),
      happen: async () => void (await remind(telling.db, telling.authorityId, moment(`${day}T05:00`), remindings)),
    })),
    ...urges.map((one) => ({ at: moment(one.at), happen: () => urgeLate(telling, one) })),
    ...readings.map((one) => ({ at: moment(one.at), happen: () => readUpTo(telling, one) })),
    { at: moment('2026-09-15T08:00'), happen: () => decide(telling, moment('2026-09-15T08:00')) },
    ...settings.map((one) => ({ at: moment(one.at), happen: () => settleFor(telling, one) })),
  ];
}
