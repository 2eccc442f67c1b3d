import { holidaysOf } from '#features/calendar/server/index.ts';
import { reportsOf } from '#features/reporting/server/index.ts';
import { reportPeriods, type AskedAbove, type ReportPeriod, type ReportSummary } from '#features/reporting/index.ts';
import type { EnvelopeId } from '#features/envelopes/index.ts';
import type { Read } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { answersThatHold, goesByQuestions, isOpen, type Answer, type Owed, type OwedState, type Reply } from '../asking/owed.ts';
import { periodsAsked, yearsAround } from '../asking/periods.ts';
import type { Asked, OwingLevel, Regime, ReplyId } from '../regime.ts';
import { regimesAbove } from './queries.ts';

interface Sent {
  envelopeId: EnvelopeId;
  uid: string;
  bodyId: string;
  regimeId: string | null;
  kind: string;
  index: number;
  year: number;
  isNone: boolean;
  standing: string | null;
  at: Temporal.Instant;
}

/** What was sent to superiors of reports, oldest first, and how it stands there. */
async function sentReports(db: Read, authorityId: AuthorityId, years: readonly number[]): Promise<Sent[]> {
  const rows = await db
    .selectFrom('envelope as e')
    .innerJoin('envelope_report as r', (join) => join.onRef('r.authority_id', '=', 'e.authority_id').onRef('r.envelope_id', '=', 'e.id'))
    .innerJoin('envelope_delivery as d', (join) => join.onRef('d.authority_id', '=', 'e.authority_id').onRef('d.envelope_id', '=', 'e.id'))
    .innerJoin('correspondent as c', (join) => join.onRef('c.authority_id', '=', 'd.authority_id').onRef('c.id', '=', 'd.correspondent_id'))
    .select(['e.id as envelopeId', 'e.uid', 'c.body_id as bodyId', 'r.regime_id as regimeId', 'r.kind', 'r.period_index as index', 'r.year', 'r.is_none as isNone', 'd.standing', 'e.made_at as at'])
    .where('e.authority_id', '=', authorityId)
    .where('e.direction', '=', 'out')
    .where('e.state', '=', 'sent')
    .where('r.year', 'in', [...years])
    .orderBy('e.made_at')
    .orderBy('e.id')
    .execute(); // prettier-ignore
  return rows.map((row) => ({ ...row, bodyId: row.bodyId ?? '' }));
}

/** The replies of an authority with their answers, the latest version of each period last. */
export async function repliesOf(db: Read, authorityId: AuthorityId, id?: ReplyId): Promise<Reply[]> {
  const rows = await db
    .selectFrom('regime_reply')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? null))
    .orderBy('version')
    .execute();
  const answers = await db
    .selectFrom('regime_answer')
    .select(['reply_id', 'question', 'words', 'figure', 'is_yes', 'answered_at', 'answered_by'])
    .where('authority_id', '=', authorityId)
    .orderBy('question')
    .execute();
  const of = Map.groupBy(answers, ({ reply_id: reply }) => reply);
  return rows.map((row) => ({
    ...{ id: row.id, askerId: row.asker_id as AuthorityId, regimeId: row.regime_id, period: row.period, version: row.version },
    ...{ isNone: row.is_none, noneNote: row.none_note, sentAt: row.sent_at },
    writers: [...new Set([row.made_by, ...(of.get(row.id) ?? []).map((one) => one.answered_by)])],
    answers: (of.get(row.id) ?? []).map(({ question, words, figure, is_yes: isYes, answered_at: at }): Answer => ({
      question,
      words,
      figure,
      isYes,
      at,
    })),
  }));
}

interface Own {
  reports: readonly ReportSummary[];
  replies: readonly Reply[];
  sent: readonly Sent[];
}

function owedIn({ regime, asker }: { regime: Regime; asker: string }, asked: Asked, { reports, replies, sent }: Own): Owed {
  const { askerId } = regime;
  const byQuestions = goesByQuestions(asked);
  const report = byQuestions
    ? undefined
    : reports.find((one) => one.kind === asked.kind && one.index === asked.index && one.year === asked.year && !one.replacedBy);
  const said = replies.findLast((one) => one.askerId === askerId && one.regimeId === regime.id && one.period === asked.key);
  const reply = said && { ...said, answers: answersThatHold(said.answers, asked) };
  const last = sent.findLast(
    (one) =>
      one.bodyId === askerId &&
      (one.regimeId === null ? !byQuestions : one.regimeId === regime.id) &&
      one.kind === asked.kind && one.index === asked.index && one.year === asked.year, // prettier-ignore
  );
  const standing = last?.standing;
  const begun: OwedState = report?.state === 'frozen' ? 'ready' : report || reply?.sentAt === null ? 'draft' : 'open';
  const state: OwedState = !last ? begun : standing === 'accepted' || standing === 'returned' ? standing : 'sent';
  return {
    ...{ regime, asker, askerId, asked, state, reportId: report?.id ?? null, reply: reply ?? null },
    sent: last ? { envelopeId: last.envelopeId, uid: last.uid, at: last.at, isNone: last.isNone } : null,
  };
}

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

/**
 * The reports that the authority owes those above it in this installation, by the links that hold on the last day of each period: what is open first, by its due
 * day; those whose day is long past are left out.
 */
export async function owedReports(db: Read, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<Owed[]> {
  const above = await regimesAbove(db, authorityId);
  if (above.length === 0) return [];
  const years = yearsAround(today);
  const [holidays, authority, reports, replies, sent] = await Promise.all([
    holidaysOf(db, ...years),
    db.selectFrom('authority').select('level').where('id', '=', authorityId).executeTakeFirst(),
    reportsOf(db, authorityId),
    repliesOf(db, authorityId),
    sentReports(db, authorityId, years),
  ]);
  const level = authority?.level as OwingLevel | undefined;
  const isMine = ({ version: { levels } }: Asked): boolean => levels.length === 0 || (level !== undefined && levels.includes(level));
  const earliest = today.subtract({ days: 400 });
  const all = above.flatMap(({ regime, asker, links }) =>
    periodsAsked(regime, years, holidays)
      .filter((asked) => (asked.kind === 'once' || compare(asked.covers.from, today) <= 0) && compare(asked.dueOn, earliest) >= 0)
      .filter((asked) => {
        const on = compare(asked.covers.to, today) > 0 ? today : asked.covers.to;
        return isMine(asked) && links.some(({ from, until }) => compare(from, on) <= 0 && (!until || compare(on, until) <= 0));
      })
      .map((asked) => owedIn({ regime, asker }, asked, { reports, replies, sent })),
  );
  const [open, done] = [all.filter(isOpen), all.filter((one) => !isOpen(one))];
  return [
    ...open.toSorted((a, b) => compare(a.asked.dueOn, b.asked.dueOn)),
    ...done.toSorted((a, b) => compare(b.asked.dueOn, a.asked.dueOn)),
  ];
}

/** One of them by the regime and the period that an address names. */
export const owedReport = async (
  db: Read,
  authorityId: AuthorityId,
  { regimeId, key, today }: { regimeId: string; key: string; today: Temporal.PlainDate },
): Promise<Owed | undefined> =>
  (await owedReports(db, authorityId, today)).find(({ regime, asked }) => regime.id === regimeId && asked.key === key);

const isPeriod = (period: string): period is ReportPeriod => Object.hasOwn(reportPeriods, period);

/** With what the form of a report begins that a superior asks for, as an address names it: its period and year, and to whom it goes. */
export async function formOfOwed(
  db: Read,
  authorityId: AuthorityId,
  { key, regimeId, today }: { key: string | null; regimeId: string | null; today: Temporal.PlainDate },
): Promise<{ period: ReportPeriod; year: number; recipient: string } | undefined> {
  if (key === null || regimeId === null) return undefined;
  const owed = (await owedReports(db, authorityId, today)).find(({ regime, asked }) => regime.id === regimeId && asked.key === key);
  const period = owed && `${owed.asked.kind}-${owed.asked.index}`;
  return owed && period && isPeriod(period) ? { period, year: owed.asked.year, recipient: owed.asker } : undefined;
}

/** What the level above asks for a period of the year, the earliest day where several do; undefined where nobody asks. */
export async function askedAbove(
  db: Read,
  authorityId: AuthorityId,
  { period, year, today }: { period: ReportPeriod; year: number; today: Temporal.PlainDate },
): Promise<AskedAbove | undefined> {
  const all = (await owedReports(db, authorityId, today)).filter(
    ({ asked }) => `${asked.kind}-${asked.index}` === period && asked.year === year,
  );
  const [first] = all.filter(({ asked }) => !goesByQuestions(asked)).toSorted((a, b) => compare(a.asked.dueOn, b.asked.dueOn));
  if (!first) return undefined;
  const { dueOn, covers, version, needsEstimate } = first.asked;
  const said = `${version.name} của ${first.asker}${version.basis ? ` (${version.basis})` : ''}`;
  const source = needsEstimate
    ? `${said} yêu cầu gửi chậm nhất ngày ${formatDay(dueOn)}, trước ngày chốt số liệu ${formatDay(covers.to)}; số liệu chốt vào ngày đó, là ước thực hiện.`
    : `Ngày chốt số liệu và hạn gửi theo ${said}.`;
  return { to: needsEstimate ? dueOn : covers.to, dueOn, source };
}
