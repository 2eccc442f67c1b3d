import { confirmActivity } from '#features/activities/server/index.ts';
import { sumStart, type RelayId } from '#features/relays/index.ts';
import { answerMember, answerOnce, handOn, relayOf } from '#features/relays/server/index.ts';
import type { ActivityId } from '#platform/values/ids.ts';
import { relay } from '../../story/below/relays.ts';
import { keeping } from '../displays.ts';
import type { Planned } from '../planned.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** A partner hands a request on to five members: three did something, for one nothing arose, one has not answered; the authority is answered once. */
export function handOnRequest(telling: Telling, planned: Planned): Event[] {
  let id: RelayId | undefined;
  let activityId: ActivityId | undefined;
  const here = async () => {
    const found = id && (await relayOf(telling.db, telling.authorityId, { id }));
    if (!found) throw new Error('Nothing was handed on.');
    return found;
  };
  const { by } = relay;
  const answers = relay.members.flatMap((member): Event[] => {
    if (!('at' in member)) return [];
    const at = moment(member.at);
    return [
      {
        at,
        async happen() {
          const found = await here();
          const one = found.members.find(({ name }) => name === member.name);
          if (!one) throw new Error(`The member ${member.name} was not asked.`);
          const said =
            'on' in member
              ? {
                  state: 'done' as const,
                  said: member.said,
                  happenedOn: Temporal.PlainDate.from(member.on),
                  times: member.times,
                  people: member.people,
                  link: 'link' in member ? member.link : undefined,
                }
              : { state: 'none' as const };
          await telling.act({ at, by }, (tx) => answerMember(tx, keeping(telling, by, at), found.id, one.id, said));
        },
      },
    ];
  });
  const [begun, summed, confirmed] = [moment(relay.at), moment(relay.summed.at), moment(relay.confirmedAt)];
  return [
    {
      at: begun,
      async happen() {
        const { id: taskId } = await planned.openTask(relay.duty, relay.unit, dayOf(begun));
        const input = {
          unitIds: [],
          names: relay.members.map(({ name }) => ({ name })),
          note: relay.note,
          dueOn: Temporal.PlainDate.from(relay.dueOn),
        };
        id = await telling.act({ at: begun, by }, (tx) => handOn(tx, keeping(telling, by, begun), taskId, input));
      },
    },
    ...answers,
    {
      at: summed,
      async happen() {
        const found = await here();
        const shown = { locale: 'vi' as const, nameOf: () => '', today: dayOf(summed) };
        const input = { ...sumStart(found, shown), title: relay.summed.title };
        activityId = await telling.act({ at: summed, by }, async (tx) => {
          const asked = await answerOnce(tx, keeping(telling, by, summed), found.id, input);
          if (asked.ok || !asked.refusal.doubts) return asked;
          const sure = asked.refusal.doubts.map(({ key }) => key).join('|');
          return answerOnce(tx, keeping(telling, by, summed), found.id, { ...input, sure });
        });
      },
    },
    {
      at: confirmed,
      async happen() {
        if (!activityId) throw new Error('Nothing was answered.');
        const confirm = { actor: known(telling.officers, 'owner'), activityId, now: confirmed };
        await telling.act({ at: confirmed, by: 'owner' }, (tx) => confirmActivity(tx, confirm));
      },
    },
  ];
}
