import {
  attachSigned,
  enterReceived,
  enterSending,
  inspectSigned,
  outgoingAbout,
  papersForUnits,
  receiveOutgoing,
  recipientsOf,
} from '#features/papers/server/index.ts';
import type { OutgoingId } from '#features/papers/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { unitsOf, type Actor } from '#platform/values/actor.ts';
import type { PlanId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { signedPlan } from '../../papers/signed.ts';
import type { OfficerKey } from '../../story/officers.ts';
import { SENT } from '../../story/papers/sent.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

interface By {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** The clerk attaches the signed copy of the plan and enters to whom it was sent; units receive it. */
export function sendOut(telling: Telling, planId: PlanId): Event[] {
  const { db, storage, authorityId } = telling;
  const act = (by: OfficerKey, at: string, command: (tx: Tx, by: By, id: OutgoingId) => Promise<Result<unknown>>): Event => ({
    at: moment(at),
    async happen() {
      const line = await outgoingAbout(db, authorityId, planId);
      if (!line) throw new Error('The plan has no number.');
      const now = moment(at);
      const who = { actor: known(telling.officers, by), now, today: dayOf(now) };
      await telling.act({ at: now, by }, (tx) => command(tx, who, line.id));
    },
  });
  const named = async (id: OutgoingId, names: readonly string[]) =>
    (await recipientsOf(db, authorityId, id)).filter(({ name }) => names.includes(name)).map((one) => one.id);
  const { attached, above, came, received, met } = SENT;
  return [
    act('clerk', attached.at, async (tx, by, id) => {
      await using shelf = openShelf(db, storage, authorityId);
      const copy = await inspectSigned(shelf, new File([signedPlan()], attached.name), by.now);
      return copy.ok ? await attachSigned(tx, by, id, { copy: copy.value }) : copy;
    }),
    act('clerk', above.at, async (tx, by, id) =>
      enterSending(tx, by, id, { recipientIds: await named(id, above.names), way: 'axis', sentOn: by.today, note: undefined }),
    ),
    act('clerk', came.at, async (tx, by, id) =>
      enterReceived(tx, by, id, { recipientIds: await named(id, [came.name]), receivedOn: by.today, note: came.note }),
    ),
    act('clerk', met.at, async (tx, by, id) => {
      const units = (await recipientsOf(tx, authorityId, id)).filter((one) => one.unitId !== null && one.received === null);
      const recipientIds = units.slice(0, met.all).map((one) => one.id);
      return enterReceived(tx, by, id, { recipientIds, receivedOn: by.today, note: met.note });
    }),
    ...received.map(({ by, at }) =>
      act(by, at, async (tx, whoever, id) => {
        const papers = await papersForUnits(db, authorityId, unitsOf(whoever.actor), 100);
        const own = papers.find(({ outgoingId }) => outgoingId === id);
        if (!own) throw new Error(`The plan was not sent to the unit of ${by}.`);
        return receiveOutgoing(tx, whoever, own.recipientId);
      }),
    ),
  ];
}
