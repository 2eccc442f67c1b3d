import {
  composeReport,
  draftReport,
  editSection,
  freezeReport,
  mattersOf,
  publishReport,
  reportOf,
  typeFigure,
} from '#features/reporting/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { ReportId } from '#platform/values/ids.ts';
import { ISSUE } from '../story/plan.ts';
import { RECIPIENT, reports } from '../story/reports.ts';
import type { Planned } from './planned.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import type { Event } from './year.ts';

type Story = (typeof reports)[number];

const order = (telling: Telling, by: 'owner' | 'chair', at: Temporal.Instant) => ({
  actor: known(telling.officers, by),
  now: at,
  today: dayOf(at),
});

async function write(
  telling: Telling,
  { plan }: Planned,
  { period, proposals, typed = [] }: Story,
  at: Temporal.Instant,
): Promise<ReportId> {
  const scene = { at, by: 'owner' } as const;
  const by = order(telling, 'owner', at);
  const reportId = await telling.act(scene, (tx) => draftReport(tx, { ...by, planId: plan.id, period, recipient: RECIPIENT }));
  if (proposals) await telling.act(scene, (tx) => editSection(tx, { ...by, reportId, key: 'proposals', text: proposals }));
  for (const { indicator, value, reason } of typed)
    await telling.act(scene, (tx) => typeFigure(tx, { ...by, reportId, indicator, typed: value, reason }));
  return reportId;
}

async function sign(
  telling: Telling,
  planned: Planned,
  reportId: ReportId,
  { symbol, on }: NonNullable<Story['signed']>,
  at: Temporal.Instant,
): Promise<void> {
  const reportedOn = Temporal.PlainDate.from(on);
  const { signerAuthority, signerPosition, signerName } = ISSUE;
  const signing = { symbol, reportedOn, signerAuthority, signerPosition, signerName };
  // The owner typed figures, so the chair checks and freezes.
  const scene = { at, by: 'chair' } as const;
  const by = order(telling, 'chair', at);
  const { id: taskId } = await planned.openTask('reports', 'culture', reportedOn);
  const report = await reportOf(telling.db, telling.authorityId, reportId);
  if (!report) throw new Error('A report of the story is not there.');
  const { seen } = await mattersOf(telling.db, telling.authorityId, report, by.today);
  await using shelf = openShelf(telling.db, telling.storage, telling.authorityId);
  const paper = await composeReport(telling.db, shelf, { ...by, reportId, ...signing });
  if (!paper.ok) throw new Error(paper.refusal.message);
  const freezing = { ...by, paper: paper.value, reportId, taskId, seen, isSure: true, ...signing };
  await telling.act(scene, (tx) => freezeReport(tx, freezing));
  await telling.act(scene, (tx) => publishReport(tx, { ...by, reportId }));
}

export function makeReports(telling: Telling, planned: Planned): Event[] {
  return reports.flatMap((report): Event[] => {
    const draftedAt = moment(report.draftedAt);
    let reportId: ReportId | undefined;
    const drafted = { at: draftedAt, happen: async () => void (reportId = await write(telling, planned, report, draftedAt)) };
    const { signed } = report;
    if (!signed) return [drafted];
    const at = moment(signed.at);
    return [
      drafted,
      {
        at,
        async happen() {
          if (reportId) await sign(telling, planned, reportId, signed, at);
        },
      },
    ];
  });
}
