import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import { compareByGivenName } from '#platform/values/text.ts';
import { offeredRoles, roleCodes, roleOf } from '../roles.ts';

export type PostId = Id<'post'>;

async function actorWhere(
  db: Read,
  is: RawBuilder<boolean>,
  day: Temporal.PlainDate,
  worksFor: AuthorityId | null = null,
): Promise<Actor | undefined> {
  const { rows } = await sql<{ authority_id: AuthorityId; id: OfficerId; full_name: string; unit_id: UnitId | null; role: string | null }>`
    select officer.authority_id, officer.id, officer.full_name, post.unit_id, post.role from officer
    left join post on post.authority_id = officer.authority_id and post.officer_id = officer.id
      and post.valid @> ${day}::date and post.ended_at is null
    where ${is} and officer.ended_at is null and (officer.ended_on is null or officer.ended_on > ${day}::date)
    order by officer.authority_id is distinct from ${worksFor}::uuid, officer.own_sign_in_id is not null, officer.created_at, officer.authority_id,
      post.role, post.unit_id`.execute(db);
  const [first] = rows;
  if (!first) return undefined;
  const own = rows.filter(({ authority_id: of }) => of === first.authority_id);
  const posts = own.flatMap(({ unit_id: unitId, role }) => (unitId && role ? [{ unitId, role }] : []));
  const elsewhere = [...new Set(rows.map(({ authority_id: of }) => of))].filter((of) => of !== first.authority_id);
  const actor = { authorityId: first.authority_id, officerId: first.id, fullName: first.full_name, posts };
  return elsewhere.length > 0 ? { ...actor, elsewhere } : actor;
}

/**
 * The officer behind a sign-in with the posts held on `day`: a post of yesterday gives no right. Of a person who is an officer in several authorities the one
 * of `worksFor`, else where the sign-in was made; never the posts of two. Undefined: nobody's, or one who has left.
 */
export const actorOf = (
  db: Read,
  signInId: Id<'sign-in'>,
  day: Temporal.PlainDate,
  worksFor: AuthorityId | null = null,
): Promise<Actor | undefined> => actorWhere(db, sql<boolean>`officer.sign_in_id = ${signInId}`, day, worksFor);

/** The same of an officer who is named, for what works without a sign-in. */
export const actorNamed = (db: Read, authorityId: AuthorityId, officerId: OfficerId, day: Temporal.PlainDate): Promise<Actor | undefined> =>
  actorWhere(db, sql<boolean>`officer.authority_id = ${authorityId} and officer.id = ${officerId}`, day);

export interface Post {
  id: PostId;
  unitId: UnitId;
  role: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate | undefined;
  /** Ended during its last day: it gives no right any more. */
  endedAt?: Temporal.Instant | undefined;
}

export interface Officer {
  id: OfficerId;
  fullName: string;
  signInName: string | undefined;
  hasSecondStep: boolean;
  mustChangePassword: boolean;
  passwordGivenAt?: Temporal.Instant | undefined;
  /** From this day on the officer is no longer with the authority. */
  endedOn: Temporal.PlainDate | undefined;
  /** Left during the last working day, at this moment. */
  endedAt?: Temporal.Instant | undefined;
  /** Signs in with the account of another authority; the own one rests. */
  isJoined: boolean;
  posts: Post[];
}

interface Row {
  is_joined: boolean;
  id: OfficerId;
  full_name: string;
  ended_on: Temporal.PlainDate | null;
  username: string | null;
  second_step: boolean | null;
  must_change: boolean | null;
  given_at: Temporal.Instant | null;
  ended_at: Temporal.Instant | null;
  posts: { id: PostId; unit_id: UnitId; role: string; from: string; end: string | null; ended_at: string | null }[];
}

async function officers(db: Read, authorityId: AuthorityId, only: OfficerId | null): Promise<Officer[]> {
  const { rows } = await sql<Row>`
    select officer.id, own_sign_in_id is not null as is_joined, full_name, ended_on, ended_at, coalesce("passwordGivenAt", sign_in."updatedAt") as given_at, sign_in.username, "twoFactorEnabled" as second_step, "mustChangePassword" as must_change,
      coalesce((select jsonb_agg(jsonb_build_object('id', post.id, 'unit_id', unit_id, 'role', role, 'from', lower(valid), 'end', upper(valid),
        'ended_at', post.ended_at) order by lower(valid), role)
        from post where post.authority_id = officer.authority_id and post.officer_id = officer.id), '[]') as posts
    from officer left join auth."user" sign_in on sign_in.id = coalesce(officer.own_sign_in_id, officer.sign_in_id)
    where officer.authority_id = ${authorityId} and (${only}::uuid is null or officer.id = ${only})`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    fullName: row.full_name,
    signInName: row.username ?? undefined,
    hasSecondStep: row.second_step ?? false,
    mustChangePassword: row.must_change ?? false,
    passwordGivenAt: row.given_at ?? undefined,
    endedOn: row.ended_on ?? undefined,
    endedAt: row.ended_at ?? undefined,
    isJoined: row.is_joined,
    posts: row.posts.map(({ id, unit_id: unitId, role, from, end, ended_at: endedAt }) => ({
      id,
      unitId,
      role,
      from: Temporal.PlainDate.from(from),
      until: end === null ? undefined : Temporal.PlainDate.from(end).subtract({ days: 1 }),
      endedAt: endedAt === null ? undefined : Temporal.Instant.from(endedAt),
    })),
  }));
}

/** All officers of an authority, those who have left too, in the order of a list of people: by given name. Posts of all times. */
export const officersOf = async (db: Read, authorityId: AuthorityId): Promise<Officer[]> =>
  (await officers(db, authorityId, null)).sort((one, other) => compareByGivenName(one.fullName, other.fullName));

/** The names of the officers of an authority who have not left by the day. */
export async function officersThere(db: Read, authorityId: AuthorityId, day: Temporal.PlainDate): Promise<Map<OfficerId, string>> {
  const { rows } = await sql<{ id: OfficerId; full_name: string }>`select id, full_name from officer
    where authority_id = ${authorityId} and ended_at is null and (ended_on is null or ended_on > ${day}::date)`.execute(db);
  return new Map(rows.map(({ id, full_name: name }) => [id, name]));
}

/** Who holds one of the roles on a day, each once. */
export async function holdersOf(
  db: Read,
  authorityId: AuthorityId,
  roles: readonly string[],
  day: Temporal.PlainDate,
): Promise<OfficerId[]> {
  const { rows } = await sql<{ id: OfficerId }>`select distinct officer.id from post
    join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id
    where post.authority_id = ${authorityId} and post.role = any(${[...roles]}::text[]) and post.valid @> ${day}::date and post.ended_at is null
      and officer.ended_at is null and (officer.ended_on is null or officer.ended_on > ${day}::date)`.execute(db);
  return rows.map(({ id }) => id);
}

/** Who works in a unit on `day`: holds a role there that records what was done. */
export async function officersAt(db: Read, authorityId: AuthorityId, unitId: UnitId, day: Temporal.PlainDate): Promise<OfficerId[]> {
  const working = roleCodes.filter((code) => roleOf(code).may.includes('record'));
  const { rows } = await sql<{ id: OfficerId }>`select distinct officer.id from post
    join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id
    where post.authority_id = ${authorityId} and post.unit_id = ${unitId} and post.role = any(${working}::text[]) and post.valid @> ${day}::date
      and post.ended_at is null and officer.ended_at is null and (officer.ended_on is null or officer.ended_on > ${day}::date)`.execute(db);
  return rows.map(({ id }) => id);
}

/** Who holds any post in a unit on a day, each once. */
export async function postedAt(db: Read, authorityId: AuthorityId, unitId: UnitId, day: Temporal.PlainDate): Promise<OfficerId[]> {
  const { rows } = await sql<{ id: OfficerId }>`select distinct officer_id as id from post
    where authority_id = ${authorityId} and unit_id = ${unitId} and valid @> ${day}::date and ended_at is null`.execute(db);
  return rows.map(({ id }) => id);
}

export const officerOf = async (db: Read, authorityId: AuthorityId, id: OfficerId): Promise<Officer | undefined> =>
  (await officers(db, authorityId, id))[0];

/** The posts of an officer that are held on `day`; one that was ended during its last day is not held on that day any more. */
export const heldOn = (posts: readonly Post[], day: Temporal.PlainDate): Post[] =>
  posts.filter(({ from, until, endedAt }) => {
    const last = endedAt ? until?.subtract({ days: 1 }) : until;
    return Temporal.PlainDate.compare(from, day) <= 0 && (last === undefined || Temporal.PlainDate.compare(day, last) <= 0);
  });

/** True once somebody on this installation holds the post of administrator, or held it: then it has been set up. */
export async function hasAdministrator(db: Read): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select 1 from post where role = 'administrator') as found`.execute(db);
  return rows[0]?.found ?? false;
}

/** The roles given today that somebody of a demonstration holds on `day` and can enter with, each with the name of the first who does; `only` of one authority. */
export async function demonstrationRoles(
  db: Read,
  day: Temporal.PlainDate,
  only?: AuthorityId,
): Promise<{ role: string; fullName: string }[]> {
  const { rows } = await sql<{ role: string; full_name: string }>`
    select distinct on (post.role) post.role, officer.full_name from post
    join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id
    join authority on authority.id = post.authority_id
    where authority.is_demo and authority.is_listed and (${only ?? null}::uuid is null or authority.id = ${only ?? null}::uuid) and post.valid @> ${day}::date and post.ended_at is null and officer.sign_in_id is not null
      and officer.ended_at is null and (officer.ended_on is null or officer.ended_on > ${day}::date)
    order by post.role, officer.created_at, officer.id`.execute(db);
  return rows
    .filter(({ role }) => offeredRoles.some((offered) => offered === role))
    .map((row) => ({ role: row.role, fullName: row.full_name }));
}

/** Who enters a demonstration at other authorities of it, those without public pages: the first of each role. */
export async function demonstrationElsewhere(
  db: Read,
  day: Temporal.PlainDate,
): Promise<{ authorityId: AuthorityId; authority: string; role: string; fullName: string }[]> {
  const { rows } = await sql<{ authorityId: AuthorityId; authority: string; role: string; fullName: string }>`
    select distinct on (authority.created_at, authority.id, post.role) authority.id as "authorityId", root.name as authority, post.role,
      officer.full_name as "fullName" from post
    join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id
    join authority on authority.id = post.authority_id and authority.is_demo and not authority.is_listed and authority.removed_at is null
    join unit_version root on root.authority_id = authority.id and nlevel(root.path) = 1 and root.valid @> ${day}::date
    where post.valid @> ${day}::date and post.ended_at is null and officer.sign_in_id is not null and officer.own_sign_in_id is null and officer.ended_at is null
    order by authority.created_at, authority.id, post.role, officer.created_at, officer.id`.execute(db);
  return rows;
}
