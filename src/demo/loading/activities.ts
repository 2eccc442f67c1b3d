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
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, EvidenceId, Id } from '#platform/values/ids.ts';
import { photograph } from '../pictures/index.ts';
import type { Deed } from '../story/deeds/activity.ts';
import type { OfficerKey } from '../story/officers.ts';
import type { TargetKey } from '../story/plan.ts';
import type { Planned } from './planned.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import { workingDay, type Event } from './year.ts';

type Told = Parameters<typeof recordActivity>[1]['told'];
type Proofs = Parameters<typeof shelveProof>[1];

interface Written {
  deed: Deed;
  proof: Promise<Proofs>;
  at: Temporal.Instant;
}

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

async function proofOf({ pictures = [], on }: Deed): Promise<Proofs> {
  const inspected = await inspectAll(await Promise.all(pictures.map((key) => photograph(key, Temporal.PlainDate.from(on)))));
  if (!inspected.ok) throw new Error(inspected.refusal.message);
  return inspected.value;
}

async function write(telling: Telling, planned: Planned, { deed, proof, at }: Written): Promise<ActivityId> {
  await using shelf = openShelf(telling.db, telling.storage, telling.authorityId);
  const input = {
    actor: known(telling.officers, deed.by),
    now: at,
    today: dayOf(at),
    origin: fromForm(crypto.randomUUID() as Id<'origin'>),
    told: await told(telling, planned, deed),
    proof: { files: await shelveProof(shelf, await proof), links: deed.link ? [deed.link] : [] },
  };
  return await telling.act({ at, by: deed.by }, (tx) => recordActivity(tx, input));
}

interface Copied extends AsyncDisposable {
  pictures: EvidenceId[];
  copies: Awaited<ReturnType<typeof copiesOf>>;
}

/** The copies of a record's pictures that may be shown. */
async function copied({ db, storage, authorityId }: Telling, actor: Actor, activityId: ActivityId): Promise<Copied> {
  const activity = await activityOf(db, authorityId, activityId);
  const pictures = activity?.evidence.flatMap(({ id, file }) => (file === null ? [] : [id])) ?? [];
  const shelf = openShelf(db, storage, authorityId);
  const copies = await copiesOf(db, { storage, shelf }, actor, pictures);
  return { pictures, copies, [Symbol.asyncDispose]: () => shelf[Symbol.asyncDispose]() };
}

const isShown = ({ fate, isInternal, isKept }: Deed): boolean => fate !== 'waits' && typeof fate !== 'object' && !isInternal && !isKept;

interface Decided {
  deed: Deed;
  activityId: ActivityId;
  copying: Promise<Copied> | undefined;
  at: Temporal.Instant;
}

async function decide(telling: Telling, { deed, activityId, copying, at }: Decided): Promise<void> {
  const by = judgeOf(deed);
  const on = { actor: known(telling.officers, by), activityId, now: at };
  const { fate } = deed;
  if (typeof fate === 'object') {
    await telling.act({ at, by }, (tx) => returnActivity(tx, { ...on, reason: fate.returned }));
    return;
  }
  await telling.act({ at, by }, (tx) => confirmActivity(tx, on));
  if (!copying) return;
  await using shown = await copying;
  for (const evidenceId of shown.pictures)
    await telling.act({ at, by }, (tx) => publishEvidence(tx, { ...on, evidenceId, copies: shown.copies }));
}

/** What was done: written down in the afternoon of that day (or of the Monday after it), and decided on the next working day. */
export function recordDeeds(telling: Telling, planned: Planned, deeds: readonly Deed[]): Event[] {
  return deeds.flatMap((deed, index): Event[] => {
    const day = workingDay(Temporal.PlainDate.from(deed.on));
    const minute = String(index % 60).padStart(2, '0');
    const recordedAt = moment(`${day.toString()}T16:${minute}`);
    const decidedAt = moment(`${workingDay(day.add({ days: 1 })).toString()}T09:${minute}`);
    // Pictures are drawn, looked into and copied while other things happen.
    const proof = proofOf(deed);
    const written: Decided[] = [];
    const recorded = {
      at: recordedAt,
      async happen() {
        const activityId = await write(telling, planned, { deed, proof, at: recordedAt });
        const copying = isShown(deed) ? copied(telling, known(telling.officers, judgeOf(deed)), activityId) : undefined;
        written.push({ deed, activityId, copying, at: decidedAt });
      },
    };
    const { objection } = deed;
    const objectedAt = moment(`${workingDay(day.add({ days: 1 })).toString()}T10:${minute}`);
    const objected = objection && {
      at: objectedAt,
      async happen() {
        const actor = known(telling.officers, objection.by);
        for (const { activityId } of written)
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
        for (const one of written) await decide(telling, one);
      },
    };
    return [...said, decided];
  });
}
