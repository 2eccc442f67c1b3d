import { keyOf, type MaterialId } from '#features/displays/index.ts';
import { addMaterial, handOver, movesOf, partWith, printCopies, receive } from '#features/displays/server/index.ts';
import { handed, materials, parted } from '../story/materials.ts';
import { keeping, withPicture, type Placed } from './displays.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import type { Event } from './year.ts';

/** Papers are printed and handed to post offices, groups and rooms, of whom some have confirmed the receipt. */
export function handPapers(telling: Telling, placed: Placed): Event[] {
  const added = new Map<string, MaterialId>();
  const print = Object.entries(materials).map(([key, { printed, on, ...said }]): Event => {
    const at = moment(on);
    const by = 'performer';
    return {
      at,
      async happen() {
        const input = { ...said, unitId: known(telling.units, 'culture') };
        const id = await telling.act({ at, by }, (tx) => addMaterial(tx, keeping(telling, by, at), input));
        added.set(key, id);
        const copies = { copies: printed, happenedOn: dayOf(at) };
        await telling.act({ at, by }, (tx) => printCopies(tx, keeping(telling, by, at), id, copies));
      },
    };
  });
  const hand = handed.flatMap(({ of, to, copies, receiver, picture, confirms, ...told }): Event[] => {
    const at = moment(told.at);
    const by = 'performer';
    const happen = async (): Promise<void> => {
      const holder = 'unit' in to ? { unitId: known(telling.units, to.unit) } : { siteId: known(placed, to.site) };
      const input = { to: keyOf(holder), copies, happenedOn: dayOf(at), receiver };
      await withPicture(telling, picture, at, (photos) =>
        telling.act({ at, by }, (tx) => handOver(tx, keeping(telling, by, at), known(added, of), input, photos)),
      );
    };
    if (!confirms) return [{ at, happen }];
    const later = moment(confirms.at);
    const confirm = async (): Promise<void> => {
      const id = known(added, of);
      const waiting = (await movesOf(telling.db, telling.authorityId, { materialId: id })).find(({ state }) => state === 'waiting');
      if (!waiting) throw new Error('Nothing waits for a receipt.');
      await telling.act({ at: later, by: confirms.by }, (tx) => receive(tx, keeping(telling, confirms.by, later), id, waiting.id));
    };
    return [
      { at, happen },
      { at: later, happen: confirm },
    ];
  });
  const part = parted.map(({ of, by, from, act, copies, note, ...told }): Event => {
    const at = moment(told.at);
    const happen = async (): Promise<void> => {
      const input = { from: keyOf({ unitId: known(telling.units, from) }), act, copies, note, happenedOn: dayOf(at) };
      await telling.act({ at, by }, (tx) => partWith(tx, keeping(telling, by, at), known(added, of), input));
    };
    return { at, happen };
  });
  return [...print, ...hand, ...part];
}
