import {
  addScreen,
  alarmNow,
  endAlarm,
  giveCode,
  noteHeard,
  pairMachine,
  raiseAlarm,
  tellOfSilent,
} from '#features/screens/server/index.ts';
import { alarm, screens, SILENT_TOLD_AT } from '../../story/portal/screens.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

const keeping = (telling: Telling, now: Temporal.Instant) => ({ actor: known(telling.officers, 'owner'), today: dayOf(now), now });

async function setUp(telling: Telling, { on, said, heard }: (typeof screens)[number]): Promise<void> {
  const { db, authorityId, installKey } = telling;
  const now = moment(`${on}T09:00`);
  const by = { at: now, by: 'owner' as const };
  const id = await telling.act(by, (tx) => addScreen(tx, keeping(telling, now), said));
  const code = await telling.act(by, (tx) => giveCode(tx, keeping(telling, now), id));
  await db.transaction().execute(async (tx) => {
    const done = await pairMachine(tx, { authorityId, installKey, now: now.add({ minutes: 30 }) }, code);
    if (!done.ok) throw new Error(done.refusal.message);
  });
  await noteHeard(db, authorityId, id, { now: moment(heard.at), shows: heard.shows });
}

/** Two screens show the ward’s news, one falls silent; an alarm stood over them for two days. */
export function setUpScreens(telling: Telling): Event[] {
  const { db } = telling;
  const [began, over] = [moment(alarm.at), moment(alarm.ended)];
  const silentAt = moment(SILENT_TOLD_AT);
  return [
    ...screens.map((one) => ({ at: moment(`${one.on}T09:00`), happen: () => setUp(telling, one) })),
    {
      at: began,
      happen: async () =>
        void (await telling.act({ at: began, by: 'owner' }, (tx) => raiseAlarm(tx, { ...keeping(telling, began), people: 1 }, alarm))),
    },
    {
      at: over,
      async happen() {
        const id = (await alarmNow(db, telling.authorityId, over))?.id;
        if (id) await telling.act({ at: over, by: 'owner' }, (tx) => endAlarm(tx, keeping(telling, over), id));
      },
    },
    {
      at: silentAt,
      happen: () =>
        tellOfSilent(db, {
          now: silentAt,
          silentMinutes: 30,
          keepers: () => Promise.resolve([known(telling.officers, 'owner').officerId]),
        }),
    },
  ];
}
