import { confirmActivity, inspectAll, recordActivity, shelveProof } from '#features/activities/server/index.ts';
import { composeReport, draftReport, reportOf } from '#features/reporting/server/index.ts';
import type { Report } from '#features/reporting/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { answerRequest } from '#features/tasks/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, at, value } from '../actors.ts';
import { told, anOrigin } from '../activities.ts';
import { anOfficer } from '../builders.ts';
import type { SeedOffice } from './offices.ts';
import type { Running } from './running.ts';

/** What each body does in a quarter of its year: one article on the portal, proved by its address, which finishes the task where that has a day. */
async function tell(
  db: Database,
  storage: Storage,
  actor: Actor,
  { owner }: Running,
  { task, on }: { task: Task; on: Temporal.PlainDate },
): Promise<void> {
  const now = at(`${on.toString()}T16:00`);
  await using shelf = openShelf(db, storage, actor.authorityId);
  const proof = { files: await shelveProof(shelf, value(await inspectAll([]))), links: [`https://coquan.example.vn/tin/${task.id}`] };
  const about = {
    unitId: task.unitId,
    taskId: task.id,
    channel: 'portal',
    happenedOn: on,
    quantities: [{ measure: 'stories', value: 1 }],
  } as const;
  const said = told({ ...about, title: `Tin, bài về cải cách hành chính (${task.label})`, finishesTask: !task.isStanding });
  const given = { actor, now, today: on, origin: anOrigin(), told: said, proof };
  const activityId = value(await acting(db, actor, (tx) => recordActivity(tx, given), now));
  value(await acting(db, owner, (tx) => confirmActivity(tx, { actor: owner, activityId, now }), now));
}

/**
 * Lets the bodies of an office live the year of its plan: whoever is asked accepts, but the last one declines; every dated task is done three days before
 * its day, every body tells once of what it does all year. Returns the days of the activities.
 */
export async function liveYear(
  db: Database,
  storage: Storage,
  office: SeedOffice,
  running: Running,
  tasks: readonly Task[],
): Promise<Temporal.PlainDate[]> {
  const officers = new Map<UnitId, Actor>();
  for (const unitId of new Set(tasks.map((task) => task.unitId)))
    officers.set(unitId, await anOfficer(db, running.authority, { unitId, roles: ['performer'], from: office.of.from }));
  const actorOf = ({ unitId }: Task): Actor => officers.get(unitId) as Actor;
  const asked = tasks.filter(({ isRequested }) => isRequested);
  const answered = at(`${office.issuedOn.add({ days: 5 }).toString()}T09:00`);
  for (const task of asked) {
    const answer =
      task === asked.at(-1) ? ({ answer: 'declined', note: 'Trùng với việc của cấp trên' } as const) : ({ answer: 'accepted' } as const);
    value(
      await acting(
        db,
        actorOf(task),
        (tx) => answerRequest(tx, { actor: actorOf(task), taskId: task.id, now: answered, ...answer }),
        answered,
      ),
    );
  }
  const own = tasks.filter(({ isRequested }) => !isRequested);
  const standing = [
    ...Map.groupBy(
      own.filter(({ isStanding }) => isStanding),
      ({ unitId }) => unitId,
    ).values(),
  ].flatMap(([first]) => first ?? []);
  const dated = own.flatMap((task) => (task.dueOn ? [{ task, on: task.dueOn.subtract({ days: 3 }) }] : []));
  const deeds = [...dated, ...standing.map((task, index) => ({ task, on: office.issuedOn.add({ days: 30 + 9 * index }) }))];
  for (const deed of deeds.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on)))
    await tell(db, storage, actorOf(deed.task), running, deed);
  return deeds.map(({ on }) => on);
}

/** The report of the year, drafted on its last day and composed as a paper. */
export async function reportYear(db: Database, storage: Storage, { owner }: Running, planId: PlanId, year: number): Promise<Report> {
  const today = Temporal.PlainDate.from({ year, month: 12, day: 31 });
  const now = at(`${today.toString()}T17:00`);
  const order = { actor: owner, now, today, planId, period: 'year-1', recipient: 'Ủy ban nhân dân cấp trên' } as const;
  const reportId = value(await acting(db, owner, (tx) => draftReport(tx, order), now));
  const report = await reportOf(db, owner.authorityId, reportId);
  if (!report) throw new Error('The report that was drafted is not there.');
  await using shelf = openShelf(db, storage, owner.authorityId);
  const signed = { symbol: '1/BC', reportedOn: today, signerAuthority: undefined, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu' };
  value(await composeReport(db, shelf, { actor: owner, now, today, reportId, ...signed }));
  return report;
}
