import { sql } from 'kysely';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Result } from '#platform/values/result.ts';
import { pageTitle, type Language, type PageEntry, type PageKind, type PageSaid, type SitePage, type SitePageId } from '../pages/page.ts';
import { kept, type PageInput } from '../pages/schema.ts';
import { mayAddPage, mayKeepPage } from '../policy.ts';
import { refusals } from '../refusals.ts';

export interface Keeping {
  actor: Actor;
  today: Temporal.PlainDate;
}

/** The pages of an authority with their parts, also those that ended, in the order of their kinds. */
export async function sitePagesOf(db: Read, authorityId: AuthorityId): Promise<SitePage[]> {
  const rows = await db
    .selectFrom('site_page as p')
    .selectAll('p')
    .select(
      sql<PageEntry[]>`coalesce((select json_agg(json_build_object('heading', e.heading, 'detail', e.detail) order by e.position)
        from site_page_entry e where e.authority_id = p.authority_id and e.site_page_id = p.id), '[]')`.as('entries'),
    )
    .where('p.authority_id', '=', authorityId)
    .orderBy('p.kind')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PageKind,
    lang: row.lang as Language,
    title: row.title,
    body: row.body,
    unitId: row.unit_id,
    entries: row.entries,
    updatedOn: row.updated_on,
    checkedOn: row.checked_on,
    endedOn: row.ended_on,
  }));
}

export const sitePageOf = async (db: Read, authorityId: AuthorityId, id: SitePageId | undefined): Promise<SitePage | undefined> =>
  (await sitePagesOf(db, authorityId)).find((page) => page.id === id);

const saidIn = (input: PageInput): PageSaid => ({ ...recordIn(kept, input), entries: input.entries });

const told = (said: PageSaid) => ({
  ...loggedOf(kept, said),
  entries: said.entries.map(({ heading, detail }) => `${heading}: ${detail}`).join('; ') || null,
});

/** What was said, where it can be taken: of a unit that is there today (or kept it already), not empty, and one page of a kind in a language. */
async function taken(tx: Tx, { actor, today }: Keeping, input: PageInput, self?: SitePage): Promise<Result<PageSaid>> {
  const { authorityId } = actor;
  const said = saidIn(input);
  const others = (await sitePagesOf(tx, authorityId)).filter(({ id, endedOn }) => id !== self?.id && endedOn === null);
  const stands = self?.unitId === said.unitId || (await unitsOn(tx, authorityId, today)).some(({ id }) => id === said.unitId);
  const name = pageTitle(said, 'vi');
  const twin = others.some(
    ({ kind, lang, title }) => kind === said.kind && lang === said.lang && (kind !== 'other' || title === said.title),
  );
  const wrong = refuseAll([
    ...(stands ? [] : [refusals.unknownUnit().refusal]),
    ...(said.kind === 'other' && !said.title ? [refusals.nameless().refusal] : []),
    ...(said.body === null && said.entries.length === 0 ? [refusals.empty().refusal] : []),
    ...(twin ? [refusals.listed(name).refusal] : []),
  ]);
  return wrong ?? ok(said);
}

async function writeEntries(tx: Tx, authorityId: AuthorityId, id: SitePageId, entries: readonly PageEntry[]): Promise<void> {
  await tx.deleteFrom('site_page_entry').where('authority_id', '=', authorityId).where('site_page_id', '=', id).execute();
  const rows = entries.map(({ heading, detail }, position) => ({ authority_id: authorityId, site_page_id: id, position, heading, detail }));
  if (rows.length > 0) await tx.insertInto('site_page_entry').values(rows).execute();
}

/** Adds a page; who adds it has looked at it. Refused to others, see `taken`. */
export async function addPage(tx: Tx, keeping: Keeping, input: PageInput): Promise<Result<SitePageId>> {
  const { actor, today } = keeping;
  const refusal = mayAddPage(actor);
  if (refusal) return { ok: false, refusal };
  await lockTree(tx, actor.authorityId);
  const said = await taken(tx, keeping, input);
  if (!said.ok) return said;
  const { id } = await tx
    .insertInto('site_page')
    .values({
      ...{ authority_id: actor.authorityId, ...columnsOf(kept, said.value) },
      ...{ updated_on: today, checked_on: today, checked_by: actor.officerId, ended_on: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeEntries(tx, actor.authorityId, id, said.value.entries);
  const changes = difference({}, { ...told(said.value), updated_on: today, checked_on: today });
  recordChange(tx, { action: 'site-page.added', objectType: 'site-page', objectId: id, changes });
  return ok(id as SitePageId);
}

async function held(tx: Tx, { actor }: Keeping, id: SitePageId): Promise<Result<SitePage>> {
  await lockTree(tx, actor.authorityId);
  const page = await sitePageOf(tx, actor.authorityId, id);
  if (!page) return refusals.unknownPage();
  const refusal = mayKeepPage(actor, page.unitId);
  return refusal ? { ok: false, refusal } : ok(page);
}

const update = (tx: Tx, { actor }: Keeping, id: SitePageId) =>
  tx.updateTable('site_page').where('authority_id', '=', actor.authorityId).where('id', '=', id);

const unitChanges = (before: SitePage, unitId: UnitId, actor: Actor): boolean =>
  before.unitId !== unitId && mayAddPage(actor) !== undefined;

/** Corrects a page; who corrects it has looked at it. Saying what stands already changes nothing. Refused as adding is, and what ended. */
export async function correctPage(tx: Tx, keeping: Keeping, id: SitePageId, input: PageInput): Promise<Result<SitePageId>> {
  const { actor, today } = keeping;
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const before = found.value;
  if (before.endedOn) return refusals.ended(before.endedOn);
  const said = await taken(tx, keeping, input, before);
  if (!said.ok) return said;
  // Which unit keeps a page is not for the unit to say.
  if (unitChanges(before, said.value.unitId, actor)) return refusals.mayNotKeep();
  const content = difference(told(before), told(said.value));
  if (Object.keys(content).length === 0) return ok(id);
  await update(tx, keeping, id)
    .set({ ...columnsOf(kept, said.value), updated_on: today, checked_on: today, checked_by: actor.officerId })
    .$if(before.kind !== said.value.kind && before.kind !== 'other', (query) =>
      query.set({ former_kinds: sql`array_append(array_remove(former_kinds, ${before.kind}), ${before.kind})` }),
    )
    .where('ended_on', 'is', null)
    .execute();
  await writeEntries(tx, actor.authorityId, id, said.value.entries);
  const changes = {
    ...content,
    ...difference({ updated_on: before.updatedOn, checked_on: before.checkedOn }, { updated_on: today, checked_on: today }),
  };
  recordChange(tx, { action: 'site-page.corrected', objectType: 'site-page', objectId: id, changes });
  return ok(id);
}

/** Says that an officer looked on a day and all of it is right. Refused: a day to come, one before the last look, what ended. */
export async function checkPage(tx: Tx, keeping: Keeping, id: SitePageId, checkedOn: Temporal.PlainDate): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const { value: before } = found;
  if (before.endedOn) return refusals.ended(before.endedOn);
  if (Temporal.PlainDate.compare(checkedOn, keeping.today) > 0) return refusals.notYet(keeping.today);
  if (Temporal.PlainDate.compare(checkedOn, before.checkedOn) < 0) return refusals.checkedLater(before.checkedOn);
  await update(tx, keeping, id).set({ checked_on: checkedOn, checked_by: keeping.actor.officerId }).execute();
  const changes = { checked_on: { from: before.checkedOn, to: checkedOn } };
  recordChange(tx, { action: 'site-page.checked', objectType: 'site-page', objectId: id, changes });
  return ok(undefined);
}

/** Says from which day on a page is no longer shown; it is kept. Refused: what ended already. */
export async function endPage(tx: Tx, keeping: Keeping, id: SitePageId, endedOn: Temporal.PlainDate): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  if (found.value.endedOn) return refusals.ended(found.value.endedOn);
  await update(tx, keeping, id).where('ended_on', 'is', null).set({ ended_on: endedOn }).execute();
  recordChange(tx, { action: 'site-page.ended', objectType: 'site-page', objectId: id, changes: { ended_on: { to: endedOn } } });
  return ok(undefined);
}

/** Shows an ended page again. Refused: what did not end, and where another of its kind and language took its place. */
export async function resumePage(tx: Tx, keeping: Keeping, id: SitePageId): Promise<Result<void>> {
  const found = await held(tx, keeping, id);
  if (!found.ok) return found;
  const { endedOn, kind, lang, title } = found.value;
  if (!endedOn) return refusals.notEnded();
  const others = (await sitePagesOf(tx, keeping.actor.authorityId)).filter((one) => one.id !== id && one.endedOn === null);
  if (others.some((one) => one.kind === kind && one.lang === lang && (kind !== 'other' || one.title === title)))
    return refusals.listed(pageTitle({ kind, title }, 'vi'));
  await update(tx, keeping, id).where('ended_on', 'is not', null).set({ ended_on: null }).execute();
  recordChange(tx, {
    action: 'site-page.resumed',
    objectType: 'site-page',
    objectId: id,
    changes: { ended_on: { from: endedOn, to: null } },
  });
  return ok(undefined);
}
