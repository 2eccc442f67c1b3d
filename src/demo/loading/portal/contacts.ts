import { addAccount } from '#features/channels/server/index.ts';
import { addContact, checkContact } from '#features/contacts/server/index.ts';
import { setPublicationRule } from '#features/opendata/server/index.ts';
import { accounts, CHECKED_ON, contacts, ENTERED_ON, hours, publication } from '../../story/contacts.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

const entering = moment(`${ENTERED_ON}T09:00`);
const listing = moment(`${ENTERED_ON}T10:00`);
const checking = moment(`${CHECKED_ON}T09:00`);

type Told = (typeof contacts)[number];

async function enter(telling: Telling, { of, phones, hours: open, isChecked, ...said }: Told, minutes: number) {
  const actor = known(telling.officers, 'owner');
  const input = {
    ...said,
    unitId: of ? known(telling.units, of) : undefined,
    phones: phones.map((number) => ({ number })),
    hours: hours[open].map((line) => ({ ...line })),
  };
  const at = entering.add({ minutes });
  const id = await telling.act({ at, by: 'owner' }, (tx) => addContact(tx, { actor, today: dayOf(at) }, input));
  return isChecked ? [id] : [];
}

async function list(telling: Telling, { of, sinceOn, ...page }: (typeof accounts)[number], minutes: number) {
  const actor = known(telling.officers, 'owner');
  const input = { ...page, unitId: known(telling.units, of), sinceOn: Temporal.PlainDate.from(sinceOn) };
  await telling.act({ at: listing.add({ minutes }), by: 'owner' }, (tx) => addAccount(tx, actor, input));
}

/** The plan owner enters where people reach the ward, looks at most of it again in autumn, says how it publishes, and lists the pages of the ward and its bodies elsewhere. */
export function introduceWard(telling: Telling): Event[] {
  const actor = known(telling.officers, 'owner');
  const toCheck: Awaited<ReturnType<typeof enter>> = [];
  return [
    ...contacts.map((told, minutes) => ({
      at: entering.add({ minutes }),
      happen: async () => void toCheck.push(...(await enter(telling, told, minutes))),
    })),
    ...accounts.map((told, minutes) => ({ at: listing.add({ minutes }), happen: () => list(telling, told, minutes) })),
    {
      at: moment(publication.at),
      async happen() {
        const { at, ...rule } = publication;
        await telling.act({ at: moment(at), by: 'owner' }, (tx) => setPublicationRule(tx, actor, rule));
      },
    },
    {
      at: checking,
      async happen() {
        for (const id of toCheck)
          await telling.act({ at: checking, by: 'owner' }, (tx) =>
            checkContact(tx, { actor, today: dayOf(checking) }, id, dayOf(checking)),
          );
      },
    },
  ];
}
