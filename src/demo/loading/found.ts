import { addUnit, createAuthority, unitsOn } from '#features/units/server/index.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { BEGINNING, units, ward, type UnitKey } from '../story/units.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';

const AT = '2026-01-05T08:00';

const keys = Object.keys(units) as UnitKey[];

export async function foundWard(telling: Telling): Promise<void> {
  const { authorityId, db } = telling;
  const at = moment(AT);
  const from = Temporal.PlainDate.from(BEGINNING);
  const today = dayOf(at);
  const scene = { at, by: 'set-up' } as const;
  await telling.act(scene, (tx) => createAuthority(tx, { authorityId, of: { ...ward, from }, isDemo: true, today }));
  const names = new Map((await unitsOn(db, authorityId, today)).map(({ name, id }) => [name, id]));
  const root = known(names, units.ward.name);
  for (const key of keys) telling.units.set(key, names.get(units[key].name) ?? (await add(telling, key, root)));
}

function add(telling: Telling, key: UnitKey, parentId: UnitId): Promise<UnitId> {
  const unit: { name: string; kind?: string } = units[key];
  const { name, kind } = unit;
  if (!kind) throw new Error(`A ward starts without "${name}".`);
  const from = Temporal.PlainDate.from(BEGINNING);
  return telling.act({ at: moment(AT), by: 'set-up' }, (tx) =>
    addUnit(tx, { authorityId: telling.authorityId, parentId, kind, name, from }),
  );
}
