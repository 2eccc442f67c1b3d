import type { RequestEvent } from '@sveltejs/kit';
import { countsOf, mayKeepRegisters, meantForm, receivedForm, recipientsForm, recipientView, sendingForm } from '#features/papers/index.ts';
import { recipientsOf } from '#features/papers/server/index.ts';
import { cameBack, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { namesFor, outgoingHere } from '../../../papers.ts';
import { add, came, drop, mean, meantChoices, recipientChoices, send, unitsToAdd, urge } from '../sending.ts';

/** The list of recipients with what the clerk enters of it. */
export const load = staffLoad(mayKeepRegisters, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { today } = staff;
  const line = await outgoingHere(event, staff);
  const recipients = await recipientsOf(staff.db, staff.actor.authorityId, line.id);
  const told = { ...(await namesFor(staff, locale)), today, locale };
  const choices = await recipientChoices(staff, event);
  const meant = await meantChoices(staff, event);
  const isOpen = line.cancelled === null || cameBack(event);
  const pending = recipients.filter(({ sendings, received }) => sendings.length > 0 && !received).map(({ id }) => id as string);
  return {
    locale,
    id: line.id,
    symbol: line.symbol,
    name: `${line.kind}: ${line.title}`,
    rows: recipients.map((one) => recipientView(one, told)),
    counts: countsOf(recipients),
    unknown: meant.recipientId.map(({ label }) => label),
    meanFields:
      isOpen && meant.recipientId.length > 0
        ? fieldsOf(meantForm, { locale, options: meant, values: { recipientId: meant.recipientId[0]?.value } })
        : null,
    addFields: isOpen ? fieldsOf(recipientsForm, { locale, options: await unitsToAdd(staff) }) : null,
    sendFields: isOpen && recipients.length > 0 ? fieldsOf(sendingForm, { locale, options: choices, values: { sentOn: today } }) : null,
    cameFields:
      isOpen && pending.length > 0
        ? fieldsOf(receivedForm, {
            locale,
            options: { recipientIds: choices.recipientIds.filter(({ value }) => pending.includes(value)) },
            values: { receivedOn: today },
          })
        : null,
  };
});

export const actions = { add, mean, drop, send, came, urge };
