import { officersAt, officersThere } from '#features/identity/server/index.ts';
import { lawOf } from '#features/laws/server/index.ts';
import { tellEach } from '#features/messages/server/index.ts';
import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { fold, truncate } from '#platform/values/text.ts';
import { unreadBy, type Briefing, type BriefingId } from '../briefing.ts';
import { briefingTexts } from '../messages.ts';
import { mayBrief } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { kept, type GiveInput } from '../schema.ts';
import { briefingOf, briefingsOf } from './queries.ts';

interface Doing {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** Who is to read it: the officers of the day in the units, each by the first of them, or all; never who gives it. */
async function readersFor(tx: Tx, { actor, today }: Doing, { everybody, units }: GiveInput): Promise<Map<OfficerId, UnitId | null>> {
  const { authorityId, officerId } = actor;
  const readers = new Map<OfficerId, UnitId | null>();
  if (everybody) for (const id of (await officersThere(tx, authorityId, today)).keys()) readers.set(id, null);
  else {
    const standing = new Set((await unitsOn(tx, authorityId, today)).map(({ id }) => id));
    for (const unitId of units)
      if (standing.has(unitId))
        for (const id of await officersAt(tx, authorityId, unitId, today)) if (!readers.has(id)) readers.set(id, unitId);
  }
  readers.delete(officerId);
  return readers;
}

const [vi, en] = [briefingTexts.vi, briefingTexts.en];

const tell = (tx: Tx, doing: Doing, readers: readonly OfficerId[], { id, title, dueOn }: Pick<Briefing, 'id' | 'title' | 'dueOn'>) => {
  const [what, due, by] = [truncate(title, 110), formatDay(dueOn), doing.actor.fullName];
  return tellEach(tx, doing, readers, {
    kind: 'briefing',
    about: { type: 'briefing', id },
    address: `/lam-viec/tin-bai/quan-triet/${id}`,
    title: { vi: vi.told(what), en: en.told(what) },
    text: { vi: vi.toldText(by, due), en: en.toldText(by, due) },
  });
};

/** Gives out what is to be read; its readers are settled and told. Refused: a day before today, nobody to read it, a paper that is in no register, and what waits for readers already. */
export async function giveBriefing(tx: Tx, doing: Doing, input: GiveInput): Promise<Result<BriefingId>> {
  const refusal = mayBrief(doing.actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = doing.actor;
  await lockTree(tx, authorityId);
  const readers = await readersFor(tx, doing, input);
  const law = input.lawId === undefined ? undefined : await lawOf(tx, authorityId, input.lawId);
  const twin = (await briefingsOf(tx, authorityId, { limit: 200 })).find(
    (one) => one.withdrawnReason === null && unreadBy(one).length > 0 && fold(one.title) === fold(input.title),
  );
  const wrong = refuseAll([
    ...(Temporal.PlainDate.compare(input.dueOn, doing.today) < 0 ? [refusals.dueBefore(doing.today).refusal] : []),
    ...(readers.size === 0 ? [refusals.nobody().refusal] : []),
    ...(input.lawId !== undefined && (!law || law.droppedAt) ? [refusals.unknownLaw().refusal] : []),
    ...(twin ? [refusals.givenAlready(twin.title).refusal] : []),
  ]);
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('briefing')
    .values({ authority_id: authorityId, ...columnsOf(kept, input), given_by: officerId, given_at: doing.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = [...readers].map(([reader, unitId]) => ({
    authority_id: authorityId,
    briefing_id: id,
    officer_id: reader,
    unit_id: unitId,
  }));
  await tx.insertInto('briefing_reader').values(rows).execute();
  const changes = difference({}, { ...loggedOf(kept, input), readers: readers.size });
  recordChange(tx, { action: 'briefing.given', objectType: 'briefing', objectId: id, changes });
  await tell(tx, doing, [...readers.keys()], { id, ...input });
  return ok(id);
}

/** The directive, locked: refused where it is none or not to be read any more. */
async function held(tx: Tx, { actor }: Doing, id: BriefingId): Promise<Result<Briefing>> {
  await tx.selectFrom('briefing').select('id').where('authority_id', '=', actor.authorityId).where('id', '=', id).forUpdate().execute();
  const briefing = await briefingOf(tx, actor.authorityId, id);
  if (!briefing) return refusals.unknown();
  return briefing.withdrawnReason === null ? ok(briefing) : refusals.withdrawn();
}

/** Notes that the officer has read it; saying so again changes nothing. Refused to whom it was not given. */
export async function readBriefing(tx: Tx, doing: Doing, id: BriefingId): Promise<Result<void>> {
  const found = await held(tx, doing, id);
  if (!found.ok) return found;
  const { authorityId, officerId } = doing.actor;
  const own = found.value.readers.find((one) => one.officerId === officerId);
  if (!own) return refusals.notYours();
  if (own.readAt) return ok(undefined);
  await tx
    .updateTable('briefing_reader')
    .set({ read_at: doing.now })
    .where('authority_id', '=', authorityId)
    .where('briefing_id', '=', id)
    .where('officer_id', '=', officerId)
    .where('read_at', 'is', null)
    .execute();
  const left = unreadBy(found.value).length;
  recordChange(tx, { action: 'briefing.read', objectType: 'briefing', objectId: id, changes: { left: { from: left, to: left - 1 } } });
  return ok(undefined);
}

const change = (tx: Tx, { actor }: Doing, id: BriefingId) =>
  tx.updateTable('briefing').where('authority_id', '=', actor.authorityId).where('id', '=', id).where('withdrawn_at', 'is', null);

/** Tells those again who have not read it, at most once a day. */
export async function remindReaders(tx: Tx, doing: Doing, id: BriefingId): Promise<Result<void>> {
  const refusal = mayBrief(doing.actor);
  if (refusal) return { ok: false, refusal };
  const found = await held(tx, doing, id);
  if (!found.ok) return found;
  const left = unreadBy(found.value);
  if (left.length === 0) return refusals.allRead();
  const { remindedOn } = found.value;
  if (remindedOn?.equals(doing.today)) return refusals.remindedToday();
  await change(tx, doing, id).set({ reminded_on: doing.today }).execute();
  recordChange(tx, { action: 'briefing.reminded', objectType: 'briefing', objectId: id, changes: { left: { to: left.length } } });
  await tell(tx, doing, left.map((one) => one.officerId), found.value); // prettier-ignore
  return ok(undefined);
}

/** Says that it is not to be read any more, and why; who read it stays noted. */
export async function withdrawBriefing(tx: Tx, doing: Doing, id: BriefingId, reason: string): Promise<Result<void>> {
  const refusal = mayBrief(doing.actor);
  if (refusal) return refused(refusal);
  const found = await held(tx, doing, id);
  if (!found.ok) return found;
  await change(tx, doing, id).set({ withdrawn_at: doing.now, withdrawn_by: doing.actor.officerId, withdrawn_reason: reason }).execute();
  recordChange(tx, { action: 'briefing.withdrawn', objectType: 'briefing', objectId: id, changes: { withdrawn: { to: reason } } });
  return ok(undefined);
}
