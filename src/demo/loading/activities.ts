import { fromForm } from '#features/activities/index.ts';
import type { Measure } from '#features/channels/index.ts';
import {
  activityOf,
  confirmActivity,
  copiesOf,
  inspectAll,
  objectToJoint,
  publishEvidence,
  recordActivity,
  returnActivity,
  shelveProof,
} from '#features/activities/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { ActivityId, Id } from '#platform/values/ids.ts';
import { photograph } from '../pictures/index.ts';
import type { Deed } from '../story/deeds/activity.ts';
import type { OfficerKey } from '../story/officers.ts';
import type { TargetKey } from '../story/plan.ts';
import type { Planned } from './planned.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import { workingDay, type Event } from './year.ts';

type Told = Parameters<typeof recordActivity>[1]['told'];

const judgeOf = (deed: Deed): OfficerKey => (deed.by === 'owner' ? 'chair' : 'owner');

async function told(telling: Telling, planned: Planned, deed: Deed): Promise<Told> {
  const happenedOn = Temporal.PlainDate.from(deed.on);
  const task = deed.duty && (await planned.task(deed.duty, deed.unit, happenedOn));
  const counts = Object.entries(deed.counts ?? {}) as [Measure, number][];
  return {
    channel: deed.channel,
    title: deed.title,
    happenedOn,
    place: deed.place,
    note: deed.note,
    unitId: known(telling.units, deed.unit),
    taskId: task?.id,
    dutyId: deed.duty && planned.duty(deed.duty).id,
    quantities: counts.map(([measure, value]) => ({ measure, value })),
    targets: (deed.targets ?? []).map((key) => ({ targetId: planned.target(key).id, ...shareOf(deed, key) })),
    ...(deed.offices && { entries: deed.offices.map((name) => known(planned.offices, name)) }),
    ...(deed.topics && { topics: deed.topics }),
    foldedInto: deed.foldedInto,
    alsoDuties: (deed.also ?? []).map((key) => planned.duty(key).id),
    jointUnits: (deed.together ?? []).map(({ unit, part }) => ({ unitId: known(telling.units, unit), part })),
    isInternal: deed.isInternal ?? false,
    finishesTask: deed.finishes ?? false,
  };
}

function shareOf({ shares }: Deed, key: TargetKey): { value?: number; outOf?: number } {
  const share = shares?.[key];
  return share ? { value: share[0], outOf: share[1] } : {};
}

async function write(telling: Telling, planned: Planned, deed: Deed, at: Temporal.Instant): Promise<ActivityId> {
  const files = await Promise.all((deed.pictures ?? []).map((key) => photograph(key, Temporal.PlainDate.from(deed.on))));
  const inspected = await inspectAll(files);
  if (!inspected.ok) throw new Error(inspected.refusal.message);
  await using shelf = openShelf(telling.db, telling.storage, telling.authorityId);
  const input = {
    actor: known(telling.officers, deed.by),
    now: at,
    today: dayOf(at),
    origin: fromForm(crypto.randomUUID() as Id<'origin'>),
    told: await told(telling, planned, deed),
    proof: { files: await shelveProof(shelf, inspected.value), links: deed.link ? [deed.link] : [] },
  };
  return await telling.act({ at, by: deed.by }, (tx) => recordActivity(tx, input));
}

async function decide(telling: Telling, deed: Deed, activityId: ActivityId, at: Temporal.Instant): Promise<void> {
  const by = judgeOf(deed);
  const actor = known(telling.officers, by);
  const on = { actor, activityId, now: at };
  const { fate } = deed;
  if (typeof fate === 'object') {
    await telling.act({ at, by }, (tx) => returnActivity(tx, { ...on, reason: fate.returned }));
    return;
  }
  await telling.act({ at, by }, (tx) => confirmActivity(tx, on));
  if (deed.isInternal || deed.isKept) return;
  const activity = await activityOf(telling.db, telling.authorityId, activityId);
  const pictures = activity?.evidence.flatMap(({ id, file }) => (file === null ? [] : [id])) ?? [];
  await using shelf = openShelf(telling.db, telling.storage, telling.authorityId);
  const copies = await copiesOf(telling.db, { storage: telling.storage, shelf }, actor, pictures);
  for (const evidenceId of pictures) await telling.act({ at, by }, (tx) => publishEvidence(tx, { ...on, evidenceId, copies }));
}

/** What was done: written down in the afternoon of that day (or of the Monday after it), and decided on the next working day. */
export function recordDeeds(telling: Telling, planned: Planned, deeds: readonly Deed[]): Event[] {
  return deeds.flatMap((deed, index): Event[] => {
    const day = workingDay(Temporal.PlainDate.from(deed.on));
    const minute = String(index % 60).padStart(2, '0');
    const recordedAt = moment(`${day.toString()}T16:${minute}`);
    const decidedAt = moment(`${workingDay(day.add({ days: 1 })).toString()}T09:${minute}`);
    const written: ActivityId[] = [];
    const recorded = { at: recordedAt, happen: async () => void written.push(await write(telling, planned, deed, recordedAt)) };
    const { objection } = deed;
    const objectedAt = moment(`${workingDay(day.add({ days: 1 })).toString()}T10:${minute}`);
    const objected = objection && {
      at: objectedAt,
      async happen() {
        const actor = known(telling.officers, objection.by);
        for (const activityId of written)
          await telling.act({ at: objectedAt, by: objection.by }, (tx) =>
            objectToJoint(tx, { actor, activityId, now: objectedAt, objection: objection.why }),
          );
      },
    };
    const said = objected ? [recorded, objected] : [recorded];
    if (deed.fate === 'waits') return said;
    const decided = {
      at: decidedAt,
      async happen() {
        for (const activityId of written) await decide(telling, deed, activityId, decidedAt);
      },
    };
    return [...said, decided];
  });
}
