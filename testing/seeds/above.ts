import { acceptArrived, addHere, addSuperior, envelopesOf, sealToSend, sendEnvelope } from '#features/envelopes/server/index.ts';
import { addPeriodic, owedReports, sumsOf } from '#features/regimes/server/index.ts';
import type { Report } from '#features/reporting/index.ts';
import { reportToSend } from '#features/reporting/server/index.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, at, dayOf, value } from '../actors.ts';
import { anAuthority, anOfficer } from '../builders.ts';
import { keyOfTests } from '../database.ts';
import { freezing } from '../plans.ts';
import type { SeedOffice } from './offices.ts';
import type { Running } from './running.ts';

type Regime = Parameters<typeof addPeriodic>[2];

/** What the level above asks of an office: where the plan says only "theo quy định" or nothing, this alone says when it reports. */
export type AskedOf = Pick<Regime, 'periods' | 'closingDay' | 'dueRule' | 'dueNumber' | 'isBefore'> &
  Partial<Pick<Regime, 'dueMonth' | 'through'>>;

/**
 * The office reports its year to a body above it: that one asks for it in a regime, the report is frozen, sent in an envelope, accepted and summed there. Returns
 * the periods that are owed with their days, how the year stands, and the sum of T3 above beside the figure of the report.
 */
export async function acceptedAbove(
  db: Database,
  storage: Storage,
  office: SeedOffice,
  running: Running,
  { report, asked }: { report: Report; asked: AskedOf },
) {
  const { year } = office.issuedOn;
  const { from } = office.of;
  const superior = await anAuthority(db, {
    level: 'province',
    name: `Cấp trên của ${office.seed}`,
    placeName: `Trên ${office.seed}`,
    from,
  });
  const above = await anOfficer(db, superior, { roles: ['plan-owner', 'chair'], from });
  const head = await anOfficer(db, running.authority, { roles: ['chair', 'clerk', 'administrator'], from });
  const doing = <T>(
    actor: Actor,
    moment: string,
    act: (tx: Tx, who: { actor: Actor; now: Temporal.Instant; today: Temporal.PlainDate }) => Promise<Result<T>>,
  ) => acting(db, actor, (tx) => act(tx, { actor, now: at(moment), today: dayOf(at(moment)) }), at(moment)).then(value);
  const begun = `${year}-01-05T08:00`;
  const correspondentId = await doing(head, begun, (tx, who) => addHere(tx, who, superior.authorityId));
  await doing(head, begun, (tx, who) => addSuperior(tx, who, { correspondentId, purpose: 'reform', from }));
  const regime: Regime = {
    name: 'Báo cáo cải cách hành chính',
    purpose: 'reform',
    levels: [],
    questions: [],
    from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    ...asked,
  };
  const regimeId = await doing(above, begun, (tx, who) => addPeriodic(tx, who, regime));

  const signedAt = at(`${year}-12-31T17:30`);
  value(
    await freezing(db, storage, head, report.id, {
      now: signedAt,
      today: dayOf(signedAt),
      reportedOn: dayOf(signedAt),
      symbol: `9/BC-${office.seed}`,
    }),
  );
  const what = value(await reportToSend(db, storage, { authorityId: head.authorityId, reportId: report.id }));
  await using shelf = openShelf(db, storage, head.authorityId);
  const sealed = value(await sealToSend(db, { actor: head, now: signedAt, installKey: keyOfTests, shelf }, what));
  await doing(head, `${year}-12-31T17:40`, (tx, who) =>
    sendEnvelope(tx, who, { sealed, about: { type: 'report', id: report.id }, to: [superior.authorityId] }),
  );
  const [came] = await envelopesOf(db, superior.authorityId, { direction: 'in' });
  if (!came) throw new Error('The report did not come.');
  const later = Temporal.PlainDate.from({ year: year + 1, month: 1, day: 2 });
  await doing(above, `${later.toString()}T09:00`, (tx, who) => acceptArrived(tx, who, came.id, 'Đủ'));

  const owed = (await owedReports(db, head.authorityId, later)).filter(({ asked: one }) => one.year === year);
  const asOf = { happenedBy: later, knownBy: 'now' as const };
  const sums = await sumsOf(db, superior.authorityId, { id: regimeId, key: `year-1-${year}`, asOf, isSentToo: false, locale: 'vi' });
  return {
    owed: Object.fromEntries(
      owed.map(({ asked: one }) => [`${one.kind}-${one.index}`, `${one.dueOn.toString()}${one.needsEstimate ? ' ước' : ''}`]),
    ),
    year: owed.find(({ asked: one }) => one.kind === 'year')?.state,
    stories: sums?.lines.find(({ summed }) => summed.code === 'T3')?.sum.value,
    notIn: sums?.notIn,
  };
}
