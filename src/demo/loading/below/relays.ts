import { confirmActivity } from '#features/activities/server/index.ts';
import { sumStart, type Relay, type RelayId } from '#features/relays/index.ts';
import { answerMember, answerOnce, handOn, relayOf } from '#features/relays/server/index.ts';
import type { ActivityId } from '#platform/values/ids.ts';
import { relay } from '../../story/below/relays.ts';
import { keeping } from '../displays.ts';
import type { Planned } from '../planned.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

/** What a member of the story answers. */
const saidOf = (member: (typeof relay.members)[number]) =>
  'on' in member
    ? {
        ...{ state: 'done' as const, said: member.said, times: member.times, people: member.people },
        happenedOn: Temporal.PlainDate.from(member.on),
        link: 'link' in member ? member.link : undefined,
      }
    : { state: 'none' as const };

/** What is asked about an answer is said yes to. */
async function sum(telling: Telling, at: Temporal.Instant, found: Relay): Promise<ActivityId> {
  const shown = { locale: 'vi' as const, nameOf: () => '', today: dayOf(at) };
  const input = { ...sumStart(found, shown), title: relay.summed.title };
  const by = keeping(telling, relay.by, at);
  return telling.act({ at, by: relay.by }, async (tx) => {
    const asked = await answerOnce(tx, by, found.id, input);
    if (asked.ok || !asked.refusal.doubts) return asked;
    return answerOnce(tx, by, found.id, { ...input, sure: asked.refusal.doubts.map(({ key }) => key).join('|') });
  });
}

/** A partner hands a request on to five members: three did something, for one nothing arose, one has not answered; the authority is answered once. */
export function handOnRequest(telling: Telling, planned: Planned): Event[] {
  const { by, duty, unit, note } = relay;
  const told: { id?: RelayId; activityId?: ActivityId } = {};
  const during = (local: string, happen: (at: Temporal.Instant) => Promise<unknown>): Event => ({
    at: moment(local),
    happen: async () => void (await happen(moment(local))),
  });
  const here = async () => {
    const found = told.id && (await relayOf(telling.db, telling.authorityId, { id: told.id }));
    if (!found) throw new Error('Nothing was handed on.');
    return found;
  };
  const answers = relay.members.flatMap((member) =>
    'at' in member
      ? [
          during(member.at, async (at) => {
            const found = await here();
            const one = found.members.find(({ name }) => name === member.name);
            if (!one) throw new Error(`The member ${member.name} was not asked.`);
            return telling.act({ at, by }, (tx) => answerMember(tx, keeping(telling, by, at), found.id, one.id, saidOf(member)));
          }),
        ]
      : [],
  );
  return [
    during(relay.at, async (at) => {
      const { id: taskId } = await planned.openTask(duty, unit, dayOf(at));
      const names = relay.members.map(({ name }) => ({ name }));
      const input = { unitIds: [], names, note, dueOn: Temporal.PlainDate.from(relay.dueOn) };
      told.id = await telling.act({ at, by }, (tx) => handOn(tx, keeping(telling, by, at), taskId, input));
    }),
    ...answers,
    during(relay.summed.at, async (at) => (told.activityId = await sum(telling, at, await here()))),
    during(relay.confirmedAt, (at) => {
      const { activityId } = told;
      if (!activityId) throw new Error('Nothing was answered.');
      const confirm = { actor: known(telling.officers, 'owner'), activityId, now: at };
      return telling.act({ at, by: 'owner' }, (tx) => confirmActivity(tx, confirm));
    }),
  ];
}
