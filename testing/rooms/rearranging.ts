import { mergeUnits } from '#features/units/server/index.ts';
import type { RearrangementId } from '#features/units/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, value } from '../actors.ts';
import { aUnit, type BuiltAuthority } from '../builders.ts';

/** Two units of the authority that became one. */
export async function aMerger(db: Database, authority: BuiltAuthority, actor: Actor, word = 'Mẫu'): Promise<RearrangementId> {
  const unitIds = [await aUnit(db, authority, { name: `Thôn Đông ${word}` }), await aUnit(db, authority, { name: `Thôn Tây ${word}` })];
  const given = {
    authorityId: authority.authorityId,
    by: actor.officerId,
    at: now,
    on: day('2026-05-01'),
    basis: 'Nghị quyết số 3/NQ-HĐND',
  };
  return value(await acting(db, actor, (tx) => mergeUnits(tx, { ...given, unitIds, heir: { name: `Thôn ${word}` } })));
}

/** The forms by which units are rearranged. */
export async function rearrangingForms(db: Database, authority: BuiltAuthority) {
  const unit = (name: string) => aUnit(db, authority, { name });
  const [one, two, third] = [await unit('Ấp thử một'), await unit('Ấp thử hai'), await unit('Ấp thử ba')];
  const kind = 'station';
  await aUnit(db, authority, { name: 'Trạm thử', kind });
  const page = 'don-vi/sap-xep/them';
  const on = '01/05/2026';
  return [
    { page, action: 'merge', given: { units: [one], heir: two, newName: '', on }, otherwise: { units: 'as parts', heir: 'as parts' } },
    {
      page,
      action: 'split',
      given: { unit: third, stays: '', parts: [{ heir: '', newName: 'Ấp thử mới', share: '100' }], on },
      otherwise: { parts: 'as shares', stays: 'as shares' },
    },
    { page, action: 'abolish', given: { kind, on } },
  ];
}
