import {
  addItem,
  askForPlans,
  asksOf,
  beginEvent,
  beginSubplan,
  correctHead,
  correctItem,
  declinePlan,
  dropItem,
  includeInOwn,
  itemsOf,
  signSubplan,
  tickItem,
  urgeForPlan,
} from '#features/subplans/server/index.ts';
import type { SubplanId } from '#features/subplans/index.ts';
import { ask, included, subplans } from '../../story/below/subplans.ts';
import type { UnitKey } from '../../story/units.ts';
import { keeping } from '../displays.ts';
import type { Planned } from '../planned.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

type Told = (typeof subplans)[number];

function itemOf(telling: Telling, planned: Planned, { duty, who, dueOn, text, form, timing, product }: Told['items'][number]) {
  return {
    ...{ text, form, timing, product },
    dutyId: duty && planned.duty(duty).id,
    officerId: who && known(telling.officers, who).officerId,
    dueOn: dueOn === undefined ? undefined : Temporal.PlainDate.from(dueOn),
  };
}

/** The plan opens with the duties of the unit; those that the story details are corrected, the others dropped, its own added. */
async function detail(telling: Telling, planned: Planned, told: Told, id: SubplanId): Promise<void> {
  const at = moment(told.at);
  const by = keeping(telling, told.by, at);
  const act = <T>(command: Parameters<typeof telling.act<T>>[1]) => telling.act({ at, by: told.by }, command);
  await act((tx) => correctHead(tx, by, id, { title: told.title, aim: told.aim, means: told.means }));
  for (const item of await itemsOf(telling.db, telling.authorityId, id)) {
    const said = told.items.find(({ duty }) => duty && planned.duty(duty).id === item.dutyId);
    if (said) await act((tx) => correctItem(tx, by, id, item.id, itemOf(telling, planned, said)));
    else await act((tx) => dropItem(tx, by, id, item.id));
  }
  for (const said of told.items.filter(({ duty }) => duty === undefined))
    await act((tx) => addItem(tx, by, id, itemOf(telling, planned, said)));
}

async function sign(telling: Telling, told: Told, id: SubplanId): Promise<void> {
  const { at: local, by: who, signer, symbol } = told.signed;
  const at = moment(local);
  const by = keeping(telling, who, at);
  await telling.act({ at, by: who }, (tx) => signSubplan(tx, by, id, { signer, symbol, signedOn: dayOf(at) }));
  const done = told.items.filter(({ isDone }) => isDone).map(({ text }) => text);
  for (const item of await itemsOf(telling.db, telling.authorityId, id))
    if (done.includes(item.text)) await telling.act({ at, by: who }, (tx) => tickItem(tx, by, id, item.id, true));
}

function planOne(telling: Telling, planned: Planned, told: Told): Event[] {
  let begun: SubplanId | undefined;
  const at = moment(told.at);
  const unitId = known(telling.units, told.unit);
  return [
    {
      at,
      async happen() {
        const by = keeping(telling, told.by, at);
        const { event, title } = told;
        begun = await telling.act({ at, by: told.by }, (tx) =>
          event
            ? beginEvent(tx, by, { unitId, dutyId: planned.duty(event).id, title })
            : beginSubplan(tx, by, { unitId, planId: planned.plan.id, title }),
        );
        await detail(telling, planned, told, begun);
      },
    },
    {
      at: moment(told.signed.at),
      async happen() {
        if (!begun) throw new Error('No plan was begun.');
        await sign(telling, told, begun);
      },
    },
  ];
}

/** Units are asked for plans of their own: three are made, a partner put ours into its own, one unit makes none, one is urged. */
export function planBelow(telling: Telling, planned: Planned): Event[] {
  const planId = planned.plan.id;
  const askOf = async (unit: UnitKey) => {
    const [found] = await asksOf(telling.db, telling.authorityId, { planId, unitIds: [known(telling.units, unit)] });
    if (!found) throw new Error('The unit was asked for nothing.');
    return found.id;
  };
  const during = (local: string, happen: (at: Temporal.Instant) => Promise<unknown>): Event => ({
    at: moment(local),
    happen: async () => void (await happen(moment(local))),
  });
  return [
    during(ask.at, (at) =>
      telling.act({ at, by: ask.by }, (tx) =>
        askForPlans(tx, keeping(telling, ask.by, at), planId, {
          ...{ unitIds: ask.units.map((unit) => known(telling.units, unit)), note: ask.note },
          dueOn: Temporal.PlainDate.from(ask.dueOn),
        }),
      ),
    ),
    during(ask.declined.at, async (at) => {
      const { by, unit, reason } = ask.declined;
      const id = await askOf(unit);
      return telling.act({ at, by }, (tx) => declinePlan(tx, keeping(telling, by, at), id, reason));
    }),
    during(ask.urged.at, async (at) => {
      const id = await askOf(ask.urged.unit);
      return telling.act({ at, by: 'owner' }, (tx) => urgeForPlan(tx, keeping(telling, 'owner', at), id));
    }),
    during(included.at, (at) => {
      const { by, unit, title, symbol, signedOn, duties } = included;
      return telling.act({ at, by }, (tx) =>
        includeInOwn(tx, keeping(telling, by, at), {
          ...{ unitId: known(telling.units, unit), planId, title, symbol },
          ...{ signedOn: Temporal.PlainDate.from(signedOn), dutyIds: duties.map((key) => planned.duty(key).id) },
        }),
      );
    }),
    ...subplans.flatMap((told) => planOne(telling, planned, told)),
  ];
}
