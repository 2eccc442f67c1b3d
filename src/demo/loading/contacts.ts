import { addAccount } from '#features/channels/server/index.ts';
import { addContact, type Keeping } from '#features/contacts/server/index.ts';
import { accounts, contacts, hours } from '../story/contacts.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import type { Event } from './year.ts';

const at = (iso: string, minute: number) => moment(`${iso}T09:${String(minute).padStart(2, '0')}`);

/** The plan owner enters where people reach the ward, and the pages of the ward and its bodies elsewhere. */
export function introduceWard(telling: Telling): Event[] {
  const actor = known(telling.officers, 'owner');
  const keeping = (on: Temporal.Instant): Keeping => ({ actor, today: dayOf(on) });
  const entered = contacts.map(({ of, phones, hours: open, on, ...said }, index): Event => {
    const moment = at(on, index);
    const input = {
      ...said,
      unitId: of ? known(telling.units, of) : undefined,
      phones: phones.map((number) => ({ number })),
      hours: hours[open].map((line) => ({ ...line })),
    };
    return {
      at: moment,
      happen: async () => void (await telling.act({ at: moment, by: 'owner' }, (tx) => addContact(tx, keeping(moment), input))),
    };
  });
  const listed = accounts.map(({ of, on, sinceOn, ...page }, index): Event => {
    const moment = at(on, 20 + index);
    const input = { ...page, unitId: known(telling.units, of), sinceOn: Temporal.PlainDate.from(sinceOn) };
    return { at: moment, happen: async () => void (await telling.act({ at: moment, by: 'owner' }, (tx) => addAccount(tx, actor, input))) };
  });
  return [...entered, ...listed];
}
