import { addUnit, createAuthority, newAuthorityId, unitsOn, type AddUnit, type FreeAuthority } from '#features/units/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { day, processing, today, value } from './actors.ts';

let count = 0;
const next = (): number => (count += 1);

export interface BuiltAuthority {
  authorityId: AuthorityId;
  rootUnitId: UnitId;
  /** The id of the unit with this name or short name; throws where there is none. */
  unit(name: string): UnitId;
}

/** An invented ward with its default rooms, from 1 July 2025; each call makes another one. */
export async function anAuthority(db: Database, given: Partial<FreeAuthority> = {}): Promise<BuiltAuthority> {
  const place = given.placeName ?? `Thử Nghiệm ${next()}`;
  const of: FreeAuthority = {
    level: 'commune',
    type: 'phường',
    name: `Ủy ban nhân dân phường ${place}`,
    shortName: `UBND phường ${place}`,
    placeName: place,
    from: day('2025-07-01'),
    ...given,
  };
  const authorityId = await newAuthorityId(db);
  value(await processing(db, authorityId, (tx) => createAuthority(tx, { authorityId, of, today })));
  const units = await unitsOn(db, authorityId, today);
  const [root] = units;
  if (!root) throw new Error('An authority was made without its root.');
  return {
    authorityId,
    rootUnitId: root.id,
    unit(name) {
      const found = units.find((unit) => unit.name === name || unit.shortName === name);
      if (!found) throw new Error(`No unit named ${name}; there are ${units.map((unit) => unit.name).join(', ')}`);
      return found.id;
    },
  };
}

export async function aUnit(db: Database, authority: BuiltAuthority, given: Partial<AddUnit> = {}): Promise<UnitId> {
  const input = {
    authorityId: authority.authorityId,
    parentId: authority.rootUnitId,
    kind: 'neighbourhood',
    name: `Tổ dân phố số ${next()}`,
    from: day('2025-07-01'),
  };
  return value(await processing(db, authority.authorityId, (tx) => addUnit(tx, { ...input, ...given })));
}

export interface GivenOfficer {
  fullName?: string;
  roles?: readonly string[];
  unitId?: UnitId;
  from?: Temporal.PlainDate;
}

/** An officer with posts, as an actor of that day; without an account to sign in. */
export async function anOfficer(db: Database, authority: BuiltAuthority, given: GivenOfficer = {}): Promise<Actor> {
  const { fullName = `Cán bộ Thử ${next()}`, roles = ['performer'], unitId = authority.rootUnitId, from = day('2025-07-01') } = given;
  const { authorityId } = authority;
  const row = await db
    .insertInto('officer')
    .values({ authority_id: authorityId, full_name: fullName })
    .returning('id')
    .executeTakeFirstOrThrow();
  const posts = roles.map((role) => ({
    authority_id: authorityId,
    officer_id: row.id,
    unit_id: unitId,
    role,
    valid: `[${from.toString()},)`,
  }));
  if (posts.length > 0) await db.insertInto('post').values(posts).execute();
  return { authorityId, officerId: row.id, fullName, posts: roles.map((role) => ({ unitId, role })) };
}
