import { addIncoming, addOutgoing, cancelOutgoing, finishIncoming, handIncoming, receiveIncoming } from '#features/papers/server/index.ts';
import type { IncomingId, OutgoingId } from '#features/papers/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Result } from '#platform/values/result.ts';
import { documentsOf } from '#features/documents/server/index.ts';
import { RECEIVED } from '../../story/above.ts';
import type { OfficerKey } from '../../story/officers.ts';
import { arrivals, departures } from '../../story/papers/registers.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

interface By {
  actor: ReturnType<Telling['officers']['get']> & object;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

const doing = <T>(telling: Telling, by: OfficerKey, at: Temporal.Instant, act: (tx: Tx, by: By) => Promise<Result<T>>): Promise<T> =>
  telling.act({ at, by }, (tx) => act(tx, { actor: known(telling.officers, by), now: at, today: dayOf(at) }));

/** What happens to a paper that came in, each thing at its time. */
function arrive(telling: Telling, { at, to, received, done, paperOn, ...paper }: (typeof arrivals)[number]): Event[] {
  const came = moment(at);
  const input = { ...paper, arrivedOn: dayOf(came), paperOn: Temporal.PlainDate.from(paperOn) };
  const line: { id?: IncomingId } = {};
  const then = (by: OfficerKey, when: Temporal.Instant, act: (tx: Tx, by: By, id: IncomingId) => Promise<Result<unknown>>): Event => ({
    at: when,
    happen: async () => {
      const { id } = line;
      if (!id) throw new Error(`${paper.symbol} has not come.`);
      await doing(telling, by, when, (tx, whoever) => act(tx, whoever, id));
    },
  });
  const handed = to && {
    unitId: known(telling.units, to.unit),
    handedOn: dayOf(moment(to.at)),
    dueOn: to.dueOn ? Temporal.PlainDate.from(to.dueOn) : undefined,
  };
  const ending = done && { doneOn: dayOf(moment(done.at)), outcome: done.outcome };
  return [
    { at: came, happen: async () => void (line.id = await doing(telling, 'clerk', came, (tx, by) => addIncoming(tx, by, input))) },
    ...(to && handed ? [then('clerk', moment(to.at), (tx, by, id) => handIncoming(tx, by, id, handed))] : []),
    ...(received ? [then(received.by, moment(received.at), (tx, by, id) => receiveIncoming(tx, by, id))] : []),
    ...(done && ending ? [then(done.by, moment(done.at), (tx, by, id) => finishIncoming(tx, by, id, ending))] : []),
  ];
}

function depart(telling: Telling, { at, cancelled, ...paper }: (typeof departures)[number]): Event[] {
  const when = moment(at);
  const signer = { signer: 'Trần Minh Họa', keeper: 'Văn thư', copies: 12 };
  const line: { id?: OutgoingId } = {};
  const register = (tx: Tx, by: By) => addOutgoing(tx, by, { ...paper, ...signer, issuedOn: dayOf(when) });
  const cancel = async () => {
    const { id } = line;
    if (id && cancelled) await doing(telling, 'clerk', moment(cancelled.at), (tx, by) => cancelOutgoing(tx, by, id, cancelled.reason));
  };
  return [
    { at: when, happen: async () => void (line.id = await doing(telling, 'clerk', when, register)) },
    ...(cancelled ? [{ at: moment(cancelled.at), happen: cancel }] : []),
  ];
}

/** The plan of the province enters the register with its file on the day on which it came. */
export async function registerReceived(telling: Telling): Promise<void> {
  const at = moment(RECEIVED.confirmedAt).add({ minutes: 10 });
  const { lines } = await documentsOf(telling.db, telling.authorityId, 1, null, { direction: 'received' });
  const document = lines.find(({ fileName }) => fileName === RECEIVED.fileName);
  if (!document?.symbol || !document.issuer || !document.issuedOn || !document.title)
    throw new Error('The plan of the province was not read.');
  const { issuer, symbol, title, id } = document;
  const paperOn = Temporal.PlainDate.from(document.issuedOn);
  const input = { arrivedOn: dayOf(at), issuer, symbol, paperOn, kind: 'Kế hoạch', title };
  await doing(telling, 'clerk', at, (tx, by) => addIncoming(tx, by, input, id));
}

/** The clerk keeps the registers over the year. */
export function keepRegisters(telling: Telling): Event[] {
  return [...arrivals.flatMap((one) => arrive(telling, one)), ...departures.flatMap((one) => depart(telling, one))];
}
