import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { isStep } from '#platform/values/paths.ts';
import { slugOf, tidyLine } from '#platform/values/text.ts';
import { firstPlaceName, ownPlace, placeInSentence } from '../place.ts';
import { refusals } from '../refusals.ts';
import { labelOf, type AdministrativeUnit, type AuthorityLevel } from '../unit.ts';
import { administrativeUnitOn } from './administrative.ts';
import { saveAliases } from './aliases.ts';
import { authorities, authorityOn } from './queries.ts';
import { insertVersion } from './version.ts';

/** A body that the list of provinces and communes does not hold: a department, or an invented place for a demonstration. */
export interface FreeAuthority {
  level: AuthorityLevel;
  name: string;
  shortName: string;
  placeName: string;
  type?: string;
  /** In which province it lies, by the code of that. */
  provinceCode?: string | undefined;
  /** What is to stand before its pages; undefined: made of the name. */
  step?: string | undefined;
  from: Temporal.PlainDate;
}

export interface NewAuthority {
  /** Made before the transaction, which is audited under it: `newAuthorityId`. */
  authorityId: AuthorityId;
  of: { code: string } | FreeAuthority;
  isDemo?: boolean;
  /** False: it has no public pages and stands in no address. */
  isListed?: boolean;
  /** Refused where another authority of the installation bears its name. */
  unlessNamed?: boolean;
  today: Temporal.PlainDate;
}

/** What the root of an authority is among the kinds of units. */
const rootKinds: Readonly<Record<AuthorityLevel, string>> = {
  province: 'people-committee',
  district: 'people-committee',
  commune: 'people-committee',
  department: 'agency',
  room: 'room',
};

/** Bodies that are named by their own name, not by their place; their head signs without TM. */
const isBody = (level: AuthorityLevel): boolean => level === 'department' || level === 'room';

/** Of a name in an address, before what makes it unique. */
const MOST_LETTERS = 100;

interface Founding extends FreeAuthority {
  code: string | null;
}

export async function lockAuthorities(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('authority', 0))`.execute(tx);
}

export async function newAuthorityId(db: Read): Promise<AuthorityId> {
  const { id } = await db.selectNoFrom(sql<AuthorityId>`uuidv7()`.as('id')).executeTakeFirstOrThrow();
  return id;
}

const foundingOf = (place: AdministrativeUnit): Founding => {
  const inSentence = placeInSentence(place);
  return {
    code: place.code,
    level: place.level,
    name: `Ủy ban nhân dân ${inSentence}`,
    shortName: `UBND ${inSentence}`,
    placeName: firstPlaceName(place),
    type: place.type,
    from: place.from,
  };
};

/** A number behind a name that is the code of a place would take the address of that place, which may come later. */
async function isOfPlace(tx: Tx, slug: string): Promise<boolean> {
  const [, code] = /-(\d+)$/.exec(slug) ?? [];
  if (code === undefined) return false;
  return Boolean(await tx.selectFrom('administrative_unit').select('code').where('code', '=', code).limit(1).executeTakeFirst());
}

/** Nobody's step, nor what led to somebody's while steps without a code ended in `-0`, nor a page of ours. */
async function isFree(tx: Tx, slug: string): Promise<boolean> {
  const near = [slug, `${slug}-0`, slug.replace(/-0$/, '')];
  return isStep(slug) && !(await tx.selectFrom('authority').select('slug').where('slug', 'in', near).executeTakeFirst());
}

/** The wanted step, else one made of the name. Refused: a wanted one that has not the form of a step, is that of another, or a page of ours. */
async function freeSlug(tx: Tx, founding: Founding): Promise<Result<string>> {
  const { step, code } = founding;
  if (step !== undefined) return (await isFree(tx, step)) ? ok(step) : isStep(step) ? refusals.stepTaken(step) : refusals.noStep(step);
  const named =
    slugOf(isBody(founding.level) ? founding.name : founding.placeName)
      .slice(0, MOST_LETTERS)
      .replace(/-$/, '') || 'co-quan';
  const words = code === null ? named : `${named}-${code}`;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? words : `${words}-${number}`;
    const isOwnCode = slug === words && code !== null;
    if ((isOwnCode || !(await isOfPlace(tx, slug))) && (await isFree(tx, slug))) return ok(slug);
  }
}

/** The authority of the installation that bears this name on the day, whatever its letters’ size. */
async function sameNamed(tx: Tx, name: string, today: Temporal.PlainDate): Promise<string | undefined> {
  const plain = (text: string): string => tidyLine(text).toLocaleLowerCase('vi');
  for (const { id } of await authorities(tx)) {
    const known = await authorityOn(tx, id, today);
    if (known && plain(known.name) === plain(name)) return known.name;
  }
  return undefined;
}

/** Adds a unit below `above` (a path; null for the root), without asking whether it may be: the commands do. */
export async function storeUnit(
  tx: Tx,
  authorityId: AuthorityId,
  above: string | null,
  unit: NewUnit,
): Promise<{ id: UnitId; path: string }> {
  const row = await tx
    .insertInto('unit')
    .values({ authority_id: authorityId, code: unit.code ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const id = row.id;
  const path = above === null ? labelOf(id) : `${above}.${labelOf(id)}`;
  const { kind, name, shortName, placeName = null, legalBasis = null, from } = unit;
  await insertVersion(tx, authorityId, { unitId: id, kind, name, shortName, placeName, legalBasis, from, path, until: null });
  recordChange(tx, {
    action: 'unit.added',
    objectType: 'unit',
    objectId: id,
    changes: { name: { to: name }, kind: { to: kind }, from: { to: from.toString() } },
  });
  return { id, path };
}

export interface NewUnit {
  code?: string | null;
  kind: string;
  name: string;
  shortName: string;
  placeName?: string | null;
  legalBasis?: string | null;
  from: Temporal.PlainDate;
}

const templates = async (tx: Tx, { level, type, code }: Founding, day: Temporal.PlainDate) =>
  tx
    .selectFrom('unit_template')
    .selectAll()
    .where('level', '=', level)
    .where(sql<boolean>`valid @> ${day.toString()}::date`)
    .where(
      sql<boolean>`(only_types is null or ${type ?? null}::text = any(only_types) or ${code ?? ''}::text = any(also_codes)) and ${code ?? ''}::text <> all(not_codes)`,
    )
    .orderBy('position')
    .execute();

async function addTemplates(tx: Tx, authorityId: AuthorityId, founding: Founding, root: string, today: Temporal.PlainDate): Promise<void> {
  const place = ownPlace(founding.name);
  const paths = new Map<string, string>();
  for (const template of await templates(tx, founding, today)) {
    const written = (text: string): string => text.replaceAll('{place}', place).trim();
    const { id, path } = await storeUnit(tx, authorityId, paths.get(template.under ?? '') ?? root, {
      kind: template.kind,
      name: written(template.name),
      shortName: written(template.short_name),
      legalBasis: template.legal_basis,
      from: founding.from,
    });
    paths.set(template.code, path);
    await saveAliases(tx, authorityId, id, template.aliases, 'given');
    await saveAliases(tx, authorityId, id, template.former_names, 'former');
  }
}

/**
 * Makes an authority with its level's units (communes: Nghị định 150/2025/NĐ-CP). Refused: a code that names nothing today, one that is there, also by its id,
 * a step that is not free, a province that is none, and with `unlessNamed` the name of another.
 */
export async function createAuthority(
  tx: Tx,
  { authorityId, of, isDemo = false, isListed = true, unlessNamed = false, today }: NewAuthority,
): Promise<Result<AuthorityId>> {
  await lockAuthorities(tx);
  const place = 'code' in of ? await administrativeUnitOn(tx, of.code, today) : undefined;
  if ('code' in of && !place) return refusals.unknownPlace();
  const founding: Founding = place ? foundingOf(place) : { ...(of as FreeAuthority), code: null };
  if (founding.code !== null) {
    const known = await tx
      .selectFrom('authority')
      .select('id')
      .where('code', '=', founding.code)
      .where('is_demo', '=', false)
      .executeTakeFirst();
    if (known) return refusals.placeTaken();
  }
  const province = founding.provinceCode === undefined ? undefined : await administrativeUnitOn(tx, founding.provinceCode, today);
  if (founding.provinceCode !== undefined && province?.level !== 'province') return refusals.unknownProvince();
  const named = unlessNamed ? await sameNamed(tx, founding.name, today) : undefined;
  if (named !== undefined) return refusals.authorityNamed(named);
  const slug = await freeSlug(tx, founding);
  if (!slug.ok) return slug;
  const row = { id: authorityId, code: founding.code, slug: slug.value, level: founding.level, province_code: province?.code ?? null };
  const stored = await tx
    .insertInto('authority')
    .values({ ...row, is_demo: isDemo, is_listed: isListed })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!stored) return refusals.authorityThere();
  recordChange(tx, {
    action: 'authority.created',
    objectType: 'authority',
    objectId: authorityId,
    changes: {
      name: { to: founding.name },
      code: { to: founding.code },
      level: { to: founding.level },
      ...(!isListed && { listed: { to: false } }),
      ...(province && { province: { to: province.fullName } }),
    },
  });
  const kind = rootKinds[founding.level];
  const { name, shortName, placeName, from, code } = founding;
  const root = await storeUnit(tx, authorityId, null, { code, kind, name, shortName, placeName, from });
  await addTemplates(tx, authorityId, founding, root.path, today);
  return ok(authorityId);
}

/**
 * Takes an authority away: its names and its step are free for another, its log stays. Refused: the one that was set up first, one that is not here. Whether
 * anybody has worked for it, the caller asks.
 */
export async function dropAuthority(
  tx: Tx,
  { authorityId, now }: { authorityId: AuthorityId; now: Temporal.Instant },
): Promise<Result<void>> {
  await lockAuthorities(tx);
  const all = await authorities(tx);
  const found = all.find(({ id }) => id === authorityId);
  if (!found) return refusals.authorityGone();
  if (found === all[0]) return refusals.firstStays();
  await tx.deleteFrom('authority_host').where('authority_id', '=', authorityId).execute();
  await tx
    .updateTable('authority')
    .set({ removed_at: now, slug: `removed-${authorityId}`, code: null })
    .where('id', '=', authorityId)
    .where('removed_at', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'authority.removed',
    objectType: 'authority',
    objectId: authorityId,
    changes: { step: { from: found.slug }, code: { from: found.code } },
  });
  return ok(undefined);
}
