import type { RequestEvent } from '@sveltejs/kit';
import {
  frozenView,
  maySeeIncoming,
  outgoingView,
  paperButton,
  paperRefusals,
  recipientView,
  seesAllIncoming,
  sendingTexts,
  signedView,
  type RecipientId,
} from '#features/papers/index.ts';
import { frozenUnder, outgoingOf, receiveOutgoing, recipientOf, signedCopiesOf } from '#features/papers/server/index.ts';
import { maySeePlans } from '#features/plans/index.ts';
import { staffAction, staffLoad, stop, type StaffContext } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { namesFor } from '../../papers.ts';

/** The recipient in the address with its paper; 404 for who is not of the unit and does not follow all papers. */
async function sentHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>) {
  const to = await recipientOf(db, actor.authorityId, parseId<RecipientId>(event.params['id']));
  const isOwn = to?.unitId != null && unitsOf(actor).includes(to.unitId);
  const line = to && (isOwn || seesAllIncoming(actor)) ? await outgoingOf(db, actor.authorityId, to.outgoingId) : undefined;
  return to && line ? { to, line, isOwn } : stop(404, paperRefusals.unknown(), event);
}

/** A paper of the authority as the unit reads it to which it was sent. */
export const load = staffLoad(maySeeIncoming, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { db, actor, today } = staff;
  const { to, line, isOwn } = await sentHere(event, staff);
  const names = await namesFor(staff, locale);
  const view = outgoingView(line, names, locale);
  const [copy] = await signedCopiesOf(db, actor.authorityId, line.id);
  return {
    locale,
    symbol: line.symbol,
    name: view.name,
    facts: view.facts.slice(0, 3),
    cancelled: view.cancelledNotice,
    home: line.about?.type === 'plan' && maySeePlans(actor) === undefined ? view.home : null,
    recipient: recipientView(to, { ...names, today, locale }),
    copy: copy ? signedView(copy, line, names.officer, locale) : null,
    frozen: (await frozenUnder(db, actor.authorityId, line.id)).map((one) => frozenView(one, locale)),
    mayReceive: isOwn && to.sendings.length > 0 && !to.received && line.cancelled === null,
  };
});

export const actions = {
  receive: staffAction(maySeeIncoming, paperButton, async (_, staff, event: RequestEvent) => {
    const { to } = await sentHere(event, staff);
    const received = await receiveOutgoing(staff.tx, staff, to.id);
    return received.ok ? ok({ notice: sendingTexts[event.locals.locale].notice.receivedOwn }) : received;
  }),
};
