import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { isStep } from '#platform/values/paths.ts';
import { slugOf } from '#platform/values/text.ts';
import { firstPlaceName, ownPlace, placeInSentence } from '../place.ts';
import { refusals } from '../refusals.ts';
import { labelOf, type AdministrativeUnit, type AuthorityLevel } from '../unit.ts';
import { administrativeUnitOn } from './administrative.ts';
import { saveAliases } from './aliases.ts';
import { insertVersion } from './version.ts';

/** A body that the list of provinces and communes does not hold: a department, or an invented place for a demonstration. */
export interface FreeAuthority {
  level: AuthorityLevel;
  /** "Ủy ban nhân dân phường Sao Mai", "Sở Nội vụ" */
  name: string;
  shortName: string;
  placeName: string;
  /** phường, xã …: decides which rooms a commune starts with. */
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
  today: Temporal.PlainDate;
}

/** Of a name in an address, before what makes it unique. */
const MOST_LETTERS = 100;

interface Founding extends FreeAuthority {
  code: string | null;
}

/** Waits until nobody else changes which authorities are here or where they are found, until the end of the transaction. */
export async function lockAuthorities(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('authority', 0))`.execute(tx);
}

/** An id for an authority that is about to be made. */
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

/** Nobody's step, nor what led to somebody's while steps without a code ended in `-0`, nor a page of ours. */
async function isFree(tx: Tx, slug: string): Promise<boolean> {
  const near = [slug, `${slug}-0`, slug.replace(/-0$/, '')];
  return isStep(slug) && !(await tx.selectFrom('authority').select('slug').where('slug', 'in', near).executeTakeFirst());
}

/** The wanted step, else one made of the name. Refused: a wanted one that has not the form of a step, is that of another, or a page of ours. */
async function freeSlug(tx: Tx, founding: Founding): Promise<Result<string>> {
  const { step, code } = founding;
  if (step !== undefined) return (await isFree(tx, step)) ? ok(step) : isStep(step) ? refusals.stepTaken(step) : refusals.noStep(step);
  const words =
    slugOf(founding.level === 'department' ? founding.name : founding.placeName)
      .slice(0, MOST_LETTERS)
      .replace(/-$/, '') || 'co-quan';
  if (code !== null) return ok(`${words}-${code}`);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? words : `${words}-${number}`;
    if (await isFree(tx, slug)) return ok(slug);
  }
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

/** The templates for a body of this level, type and code; what stands above comes first. */
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
 * Makes an authority with the units that a body of its level starts with: for a commune the rooms of Nghị định 150/2025/NĐ-CP and the partner
 * bodies, all of which can be changed. From a code its names follow from the place. Refused: a code that names nothing today, or an authority
 * that is there already; a step that is not free; a province that is none.
 */
export async function createAuthority(tx: Tx, { authorityId, of, isDemo = false, today }: NewAuthority): Promise<Result<AuthorityId>> {
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
  const slug = await freeSlug(tx, founding);
  if (!slug.ok) return slug;
  const row = { id: authorityId, code: founding.code, slug: slug.value, level: founding.level, province_code: province?.code ?? null };
  await tx
    .insertInto('authority')
    .values({ ...row, is_demo: isDemo })
    .execute();
  recordChange(tx, {
    action: 'authority.created',
    objectType: 'authority',
    objectId: authorityId,
    changes: {
      name: { to: founding.name },
      code: { to: founding.code },
      level: { to: founding.level },
      ...(province && { province: { to: province.fullName } }),
    },
  });
  const kind = founding.level === 'department' ? 'agency' : 'people-committee';
  const { name, shortName, placeName, from, code } = founding;
  const root = await storeUnit(tx, authorityId, null, { code, kind, name, shortName, placeName, from });
  await addTemplates(tx, authorityId, founding, root.path, today);
  return ok(authorityId);
}
