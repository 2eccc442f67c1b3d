import { addContact } from '#features/contacts/server/index.ts';
import { handOver, itemsOf, listOf } from '#features/rearrangements/server/index.ts';
import { addUnit, mergeUnits, namesOfUnits } from '#features/units/server/index.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { MERGER } from '../../story/levels.ts';
import { BEGINNING } from '../../story/units.ts';
import { dayOf, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';
import { as, peerOfficer, type Peers } from './bodies.ts';

async function unitsNamed(telling: Telling, authorityId: AuthorityId, names: readonly string[]): Promise<UnitId[]> {
  const all = await namesOfUnits(telling.db, authorityId);
  return names.flatMap((name) => [...all].flatMap(([id, called]) => (called === name ? [id as UnitId] : [])));
}

/** Two hamlets of the other commune become one in the middle of the year, and what the first still had goes to the new one. */
export const mergeHamlets = (telling: Telling, peers: Peers): Event[] => {
  const { first, second, together, on, basis, contact } = MERGER;
  const actor = () => peerOfficer(peers, 'commune', 'administrator');
  const from = Temporal.PlainDate.from(BEGINNING);
  return [
    {
      at: moment(MERGER.addedAt),
      async happen() {
        const at = moment(MERGER.addedAt);
        const { authorityId, posts } = actor();
        const parentId = posts[0]!.unitId;
        for (const name of [first, second]) {
          const unitId = await as(telling, actor(), at, (tx) => addUnit(tx, { authorityId, parentId, kind: 'neighbourhood', name, from }));
          if (name !== first) continue;
          const said = { purpose: 'other' as const, name: contact.name, unitId, phones: [{ number: contact.phone }], hours: [] };
          await as(telling, actor(), at, (tx) => addContact(tx, { actor: actor(), today: dayOf(at) }, said));
        }
      },
    },
    {
      at: moment(MERGER.at),
      async happen() {
        const at = moment(MERGER.at);
        const { authorityId, officerId } = actor();
        const units = await unitsNamed(telling, authorityId, [first, second]);
        const day = Temporal.PlainDate.from(on);
        const given = { authorityId, by: officerId, at, on: day, basis, unitIds: units, heir: { name: together } };
        const id = await as(telling, actor(), at, (tx) => mergeUnits(tx, given));
        const [heir, old] = [(await unitsNamed(telling, authorityId, [together]))[0]!, units[0]!];
        const list = listOf(await itemsOf(telling.db, authorityId, { fromId: old, toId: heir, today: dayOf(at) }));
        await as(telling, actor(), at, (tx) => handOver(tx, { actor: actor(), now: at }, { id, fromId: old, toId: heir, seen: list }));
      },
    },
  ];
};
