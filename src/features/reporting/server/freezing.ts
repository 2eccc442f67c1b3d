import { sql } from 'kysely';
import { holdersOf } from '#features/identity/server/index.ts';
import { keepFrozen, registerNumber } from '#features/papers/server/index.ts';
import { closeByReport, tasksOf } from '#features/tasks/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { compose } from 'official-documents';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Shelf, Shelved } from '#platform/server/files/shelf.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, FileId, OfficerId, ReportId, TaskId } from '#platform/values/ids.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notFrozen, refusals } from '../refusals.ts';
import { hasMatters } from '../matters.ts';
import { mayFreezeAs } from '../policy.ts';
import { calendarEnd } from '../period.ts';
import { whyNotFreeze, whyNotFreezeOwn, type Report } from '../report.ts';
import { lockReport, type OnReport } from './locked.ts';
import { mattersOf } from './matters.ts';
import { contentOf, paperOf } from './printed/paper.ts';
import { reportOf } from './queries.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const othersWhoFreeze = async (db: Read, actor: Actor, today: Temporal.PlainDate): Promise<OfficerId[]> =>
  (await holdersOf(db, actor.authorityId, mayFreezeAs, today)).filter((id) => id !== actor.officerId);

/** Dated tasks of the plan that ask for a report and are not done, that of the period first: which one freezing finishes is the officer's choice. */
export async function reportingTasks(db: Read, authorityId: AuthorityId, report: Report, today: Temporal.PlainDate): Promise<Task[]> {
  const end = calendarEnd(report.kind, report.year, report.index);
  const tasks = await tasksOf(db, authorityId, { today, planId: report.planId });
  const distance = ({ dueOn }: Task): number => Math.abs((dueOn ?? end).until(report.dueOn ?? end, { largestUnit: 'day' }).days);
  return tasks
    .filter((task) => task.state === 'open' && !task.isStanding && task.dueOn !== null && /báo cáo/iu.test(task.dutyText))
    .filter((task) => distance(task) <= 62)
    .toSorted((a, b) => distance(a) - distance(b));
}

/** The task that is proposed: due in the last month of the period or on the day of the report, and the only one so near. */
export const proposedTask = (tasks: readonly Task[], { dueOn, kind, year, index }: Report): Task | undefined => {
  const end = calendarEnd(kind, year, index);
  const near = tasks.filter(
    (task) => task.dueOn && (dueOn?.equals(task.dueOn) || (task.dueOn.year === end.year && task.dueOn.month === end.month)),
  );
  const exact = near.filter((task) => dueOn && task.dueOn?.equals(dueOn));
  const [first, second] = exact.length > 0 ? exact : near;
  return second ? undefined : first;
};

export interface Signing {
  symbol: string;
  reportedOn: Temporal.PlainDate;
  signerAuthority?: string | undefined;
  signerPosition: string;
  signerName: string;
}

export interface Composed {
  file: Shelved;
  says: string;
}

export interface Freezing extends OnReport, Signing {
  paper: Composed;
  taskId?: TaskId | undefined;
  /** The matters that were shown (`mattersOf`), and that the officer goes on all the same. */
  seen?: string | undefined;
  isSure?: boolean | undefined;
}

const signed = (report: Report, { symbol, reportedOn, signerAuthority, signerPosition, signerName }: Signing): Report => ({
  ...report,
  ...{ symbol, reportedOn, signer: { authority: signerAuthority ?? null, position: signerPosition, name: signerName } },
});

/** What the paper says, but for where the log stands: that moves with everything the office does. */
async function saidBy(db: Read, given: OnReport & Signing, report: Report): Promise<string> {
  const { log: _moves, ...content } = await contentOf(db, given.actor.authorityId, signed(report, given), given.today);
  return JSON.stringify(content);
}

/** Composes the paper that freezing will keep, and stores it, before the transaction; `freezeReport` looks whether the report still says the same. */
export async function composeReport(db: Read, shelf: Shelf, given: OnReport & Signing): Promise<Result<Composed>> {
  const report = await reportOf(db, given.actor.authorityId, given.reportId);
  if (!report) return refusals.unknown();
  const says = await saidBy(db, given, report);
  const content = await compose(await paperOf(db, given.actor.authorityId, signed(report, given), given.today));
  const name = `bao-cao-${given.symbol.replaceAll('/', '-')}.docx`;
  return ok({ file: await shelf.put({ name, mediaType: DOCX, content }), says });
}

/** Freezes figures and text, keeps the paper and finishes its task. Refused: `whyNotFreeze`, who typed a figure, matters not seen, a paper outdated. */
export async function freezeReport(tx: Tx, input: Freezing): Promise<Result<ReportId>> {
  const found = await lockReport(tx, input);
  if (!found.ok) return found;
  const report = found.value;
  const may = await whyNotNow(tx, input, report);
  if ('ok' in may) return may;
  if ((await saidBy(tx, input, report)) !== input.paper.says) return notFrozen.paperChanged();
  const { actor, now, symbol, reportedOn } = input;
  const about = { type: 'report' as const, id: input.reportId };
  const line = { kind: 'Báo cáo', title: report.title, signer: input.signerName, recipients: report.recipient, about };
  const numbered = await registerNumber(tx, { actor, now, symbol, issuedOn: reportedOn, ...line });
  if (!numbered.ok) return numbered;
  const content: unknown = JSON.parse(input.paper.says);
  const file = await keepFrozen(tx, { actor, now }, { outgoingId: numbered.value, about, content, file: input.paper.file });
  if (!(await writeFrozen(tx, input, file.id, may.note))) return refusals.isFrozen();
  const changes = {
    symbol: { to: input.symbol },
    reportedOn: { to: input.reportedOn.toString() },
    sha256: { to: file.sha256 },
    ...(may.note && { note: { to: may.note } }),
  };
  recordChange(tx, { action: 'report.frozen', objectType: 'report', objectId: input.reportId, changes });
  return finish(tx, input);
}

async function whyNotNow(tx: Tx, input: Freezing, report: Report): Promise<Result<never> | { note: string | undefined }> {
  const [reason] = whyNotFreeze(report, input.reportedOn, input.today);
  if (reason) return { ok: false, refusal: reason };
  const others = await othersWhoFreeze(tx, input.actor, input.today);
  const { refusal, note } = whyNotFreezeOwn(report, input.actor, others);
  if (refusal) return { ok: false, refusal };
  return (await unseenMatters(tx, input, report)) ?? (await numberUsed(tx, input)) ?? (await whyNotFinish(tx, input, report)) ?? { note };
}

async function writeFrozen(tx: Tx, input: Freezing, fileId: FileId, note: string | undefined): Promise<boolean> {
  const updated = await tx
    .updateTable('report')
    .set({
      state: 'frozen',
      symbol: input.symbol,
      reported_on: input.reportedOn,
      signer_authority: input.signerAuthority ?? null,
      signer_position: input.signerPosition,
      signer_name: input.signerName,
      file_id: fileId,
      task_id: input.taskId ?? null,
      frozen_note: note ?? null,
      frozen_at: input.now,
      frozen_by: input.actor.officerId,
    })
    .where('authority_id', '=', input.actor.authorityId)
    .where('id', '=', input.reportId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

async function unseenMatters(tx: Tx, { actor, today, seen, isSure }: Freezing, report: Report): Promise<Result<never> | undefined> {
  const matters = await mattersOf(tx, actor.authorityId, report, today);
  if (!hasMatters(matters)) return undefined;
  if (!isSure) return notFrozen.mattersOpen();
  if (seen === matters.seen) return undefined;
  return notFrozen.mattersChanged();
}

/** Numbers are given one after the other: of two drafts frozen at once under one number the second sees the first. */
async function numberUsed(tx: Tx, { actor, reportId, symbol, reportedOn }: Freezing): Promise<Result<never> | undefined> {
  await takeTurn(tx, actor.authorityId, 'report symbols');
  const used = await tx
    .selectFrom('report')
    .select(['title', 'reported_on'])
    .where('authority_id', '=', actor.authorityId)
    .where('state', '=', 'frozen')
    .where(sql<boolean>`upper(symbol) = upper(${symbol})`)
    .where('id', '<>', reportId)
    .execute();
  const same = used.find(({ reported_on: on }) => on?.year === reportedOn.year);
  return same && notFrozen.symbolUsed(symbol, same.title, same.reported_on ?? reportedOn);
}

/** A task is chosen from a list that anybody can write to: it has to be one of those that ask for this report. */
async function whyNotFinish(tx: Tx, { actor, taskId, today }: Freezing, report: Report): Promise<Result<never> | undefined> {
  if (!taskId) return undefined;
  const asking = await reportingTasks(tx, actor.authorityId, report, today);
  if (asking.some(({ id }) => id === taskId)) return undefined;
  return notFrozen.unknownTask();
}

async function finish(tx: Tx, { actor, now, taskId, symbol, reportedOn, reportId }: Freezing): Promise<Result<ReportId>> {
  if (taskId)
    await closeByReport(tx, {
      actor,
      now,
      taskId,
      doneOn: reportedOn,
      reason: `Đã chốt Báo cáo số ${symbol} ngày ${formatDay(reportedOn)}.`,
    });
  return ok(reportId);
}
