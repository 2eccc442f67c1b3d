import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notASection } from '../../sections/refusals.ts';
import type { SectionId, SectionKind, SectionLevel } from '../../sections/section.ts';
import type { NewSection } from '../../sections/usual.ts';
import { lockDraft, type OnPlan } from '../draft.ts';

/** Papers have a dozen parts; what has hundreds is no plan. */
const MOST = 200;

export interface SectionInput {
  heading: string;
  text?: string | undefined;
  kind: SectionKind;
  level: SectionLevel;
}

interface Keys {
  authority_id: AuthorityId;
  plan_id: PlanId;
}

/** Keeps the parts of a plan that has none yet, in their order. */
export async function keepSections(tx: Tx, keys: Keys, sections: readonly NewSection[]): Promise<void> {
  for (const [index, { kind, level, heading, text }] of sections.slice(0, MOST).entries())
    await tx
      .insertInto('plan_section')
      .values({ ...keys, position: index + 1, kind, level, heading, text })
      .execute();
}

const columnsOf = ({ heading, text = undefined, kind, level }: SectionInput) => ({ heading, text: text ?? null, kind, level });

/** The parts of the draft in their order, also those that were left out. */
const allOf = (tx: Tx, { actor, planId }: OnPlan) =>
  tx
    .selectFrom('plan_section')
    .select(['id', 'position', 'level', 'dropped_at'])
    .where('authority_id', '=', actor.authorityId)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute();

const isMain = ({ level, dropped_at }: { level: string; dropped_at: unknown }): boolean => level === 'section' && dropped_at === null;

/** Between the part that it follows and the next. */
async function placeAfter(
  tx: Tx,
  on: OnPlan,
  after: SectionId | undefined,
): Promise<Result<{ position: number; of: number; hasMain: boolean }>> {
  const rows = await allOf(tx, on);
  const at = after === undefined ? -1 : rows.findIndex(({ id, dropped_at }) => id === after && dropped_at === null);
  if (after !== undefined && at < 0) return notASection.unknownBefore();
  const before = at < 0 ? 0 : Number(rows[at]?.position);
  const next = rows[at + 1] ? Number(rows[at + 1]?.position) : before + 2;
  return ok({ position: (before + next) / 2, of: rows.length, hasMain: rows.slice(0, at + 1).some(isMain) });
}

/** Adds a part to the draft, behind the one that is named. Refused to who may not draft, once the plan is issued, behind a part that is gone, and a part within without a main one above. */
export async function addSection(
  tx: Tx,
  on: OnPlan & { section: SectionInput; after?: SectionId | undefined },
): Promise<Result<SectionId>> {
  const plan = await lockDraft(tx, on);
  if (!plan.ok) return plan;
  const place = await placeAfter(tx, on, on.after);
  if (!place.ok) return place;
  if (place.value.of >= MOST) return notASection.tooMany(MOST);
  if (on.section.level === 'clause' && !place.value.hasMain) return notASection.withoutMain();
  const { authorityId } = on.actor;
  const { id } = await tx
    .insertInto('plan_section')
    .values({ authority_id: authorityId, plan_id: on.planId, position: place.value.position, ...columnsOf(on.section) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { ...columnsOf(on.section), planId: on.planId });
  recordChange(tx, { action: 'plan-section.added', objectType: 'plan-section', objectId: id, changes });
  return ok(id);
}

async function openSection(tx: Tx, on: OnPlan & { sectionId: SectionId }) {
  const plan = await lockDraft(tx, on);
  if (!plan.ok) return plan;
  const row = await tx
    .selectFrom('plan_section')
    .select(['heading', 'text', 'kind', 'level', 'dropped_at'])
    .where('authority_id', '=', on.actor.authorityId)
    .where('plan_id', '=', on.planId)
    .where('id', '=', on.sectionId)
    .forUpdate()
    .executeTakeFirst();
  return row ? ok(row) : notASection.unknown();
}

/** Corrects heading, text, kind and numbering of a part of the draft. Refused as adding one is. */
export async function correctSection(tx: Tx, on: OnPlan & { sectionId: SectionId; section: SectionInput }): Promise<Result<SectionId>> {
  const found = await openSection(tx, on);
  if (!found.ok) return found;
  const { dropped_at: _dropped, ...before } = found.value;
  const after = columnsOf(on.section);
  const changes = difference(before, after);
  if (Object.keys(changes).length === 0) return ok(on.sectionId);
  if (after.level === 'clause') {
    const rows = await allOf(tx, on);
    const at = rows.findIndex(({ id }) => id === on.sectionId);
    if (!rows.slice(0, Math.max(0, at)).some(isMain)) return notASection.withoutMain();
  }
  await supersede(tx, 'plan_section', { authority_id: on.actor.authorityId, id: on.sectionId });
  await tx.updateTable('plan_section').set(after).where('authority_id', '=', on.actor.authorityId).where('id', '=', on.sectionId).execute();
  recordChange(tx, { action: 'plan-section.corrected', objectType: 'plan-section', objectId: on.sectionId, changes });
  return ok(on.sectionId);
}

/** Leaves a part out of the draft, or takes it back. Doing it twice changes nothing. */
export async function setSectionDropped(tx: Tx, on: OnPlan & { sectionId: SectionId }, isDropped: boolean): Promise<Result<SectionId>> {
  const found = await openSection(tx, on);
  if (!found.ok) return found;
  if ((found.value.dropped_at !== null) === isDropped) return ok(on.sectionId);
  await supersede(tx, 'plan_section', { authority_id: on.actor.authorityId, id: on.sectionId });
  await tx
    .updateTable('plan_section')
    .set({ dropped_at: isDropped ? on.now : null })
    .where('authority_id', '=', on.actor.authorityId)
    .where('id', '=', on.sectionId)
    .where('dropped_at', isDropped ? 'is' : 'is not', null)
    .execute();
  const { heading } = found.value;
  const action = isDropped ? 'plan-section.dropped' : 'plan-section.restored';
  const changes = { heading: isDropped ? { from: heading } : { to: heading } };
  recordChange(tx, { action, objectType: 'plan-section', objectId: on.sectionId, changes });
  return ok(on.sectionId);
}
