import { sql, type RawBuilder } from 'kysely';
import { progressOfTarget } from '#features/activities/index.ts';
import { talliesOf, tallyOf, type TallyRow } from '#features/activities/server/index.ts';
import { channels as channelWords, type ChannelKind } from '#features/channels/index.ts';
import { factsInWords } from '#features/documents/index.ts';
import { topics, type Comparator, type Deadline, type DutyRole, type Per, type PlanState, type TargetWay } from '#features/plans/index.ts';
import { signedSentence, type FoundSignatures, type SignedCopyId, type SignedState } from '#features/papers/index.ts';
import type { RollId } from '#features/rolls/index.ts';
import type { NamesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import { formatBytes } from '#platform/values/format.ts';
import type { AuthorityId, TargetId } from '#platform/values/ids.ts';
import { positionInWords } from '#platform/values/text.ts';
import type { Locale } from '#platform/values/messages.ts';
import { promisesByUnit, publicTarget, type PromisedDuty, type Work } from '../promises.ts';
import type { PublicEnd, PublicPlan, PublicTarget } from '../public.ts';
import type { PublicFile } from './activities.ts';
import { dayIn, list, type Asked } from './ask.ts';

interface PlanRow {
  id: string;
  year: number;
  title: string;
  symbol: string | null;
  issued_on: string | null;
  made_at: string;
  changed_at: string;
  issued_place: string | null;
  signer_position: string | null;
  signer_name: string | null;
  cosigner_position: string | null;
  cosigner_name: string | null;
  state: PlanState;
  ended_on: string | null;
  end_reason: string | null;
  end_symbol: string | null;
  end_paper_on: string | null;
  by: PublicEnd['by'];
  as_of: string;
}

const signedBy = (position: string | null, name: string | null): string =>
  [position && positionInWords(position), name].filter(Boolean).join(' ');

interface DutyRow {
  plan_id: string;
  id: string;
  text: string;
  deadlines: Deadline[];
  units: { unit_id: string; role: DutyRole; is_requested: boolean }[];
  activities: number;
}

interface TargetRow {
  plan_id: string;
  id: TargetId;
  text: string;
  value: number;
  up_to: number | null;
  unit: string;
  comparator: Comparator;
  way: TargetWay;
  per: Per | null;
  bound_kind: string | null;
  roll_id: RollId | null;
  before_value: number | null;
  year: number;
  as_of: string;
  stated: number | null;
  entries: number;
  reached: number;
  activities: number;
  photos: number;
}

type PublicFact = 'theme' | 'baseline' | 'practice';

export interface PlanParts {
  plans: PlanRow[];
  duties: DutyRow[];
  works: (Work & { duty_id: string })[];
  channels: { plan_id: string; kind: ChannelKind }[];
  topics: { plan_id: string; kind: string }[];
  facts: { plan_id: string; kind: PublicFact; text: string; of_year: number | null; of_body: string | null }[];
  targets: TargetRow[];
  tallies: TallyRow[];
  copies: { plan_id: string; id: SignedCopyId; state: SignedState; found: FoundSignatures; byte_count: number; sha256: string }[];
}

/** How a plan that ended stands is told by its last day. */
const asOf = sql`p.as_of`;

const duties = sql`select d.plan_id, d.id, d.text, d.deadlines,
    ${list(sql`select u.unit_id, u.role, u.is_requested from public_duty_unit u where u.authority_id = d.authority_id and u.duty_id = d.id order by u.unit_id`)} as units,
    (select count(*)::int from public_activity a where a.authority_id = d.authority_id and a.duty_id = d.id)
      + (select count(*)::int from public_activity_duty a where a.authority_id = d.authority_id and a.duty_id = d.id) as activities
  from public_duty d join chosen p on p.authority_id = d.authority_id and p.id = d.plan_id order by d.position`;

/** What was due before its plan was issued here is not late. */
const issuedHere = sql`(p.issued_at at time zone 'Asia/Ho_Chi_Minh')::date`;

const isDone = sql`(t.state = 'done' and t.done_on <= ${asOf})`;
const isDeclined = sql`(t.state = 'declined' and t.answered_on <= ${asOf})`;

/** How the work of each duty stands. Partners are asked and supporting units follow, so theirs is never late. */
const works = sql`select t.duty_id, count(t.due_on)::int as dated, (count(t.due_on) filter (where ${isDone}))::int as done,
    coalesce(bool_or(not t.is_requested and t.role <> 'coordinate' and t.due_on < ${asOf} and t.due_on >= ${issuedHere} and not ${isDone}), false) as "isLate",
    min(t.due_on) filter (where not ${isDone} and not ${isDeclined}) as "nextDue"
  from public_task t join chosen p on p.authority_id = t.authority_id and p.id = t.plan_id group by t.duty_id`;

/** Of the list of a target: how many entries it has on the day, or of these so many as were reached. */
const entries = (which: RawBuilder<unknown>) => sql`(select count(*)::int from public_target_reach r where r.authority_id = t.authority_id
      and r.target_id = t.id and r.since_on <= t.as_of and (r.ended_on is null or r.ended_on > t.as_of) and ${which})`;

const targets = sql`select t.plan_id, t.id, t.text, t.value, t.up_to, t.unit, t.comparator,
    t.way, t.per, t.bound_kind, t.roll_id, t.before_value, t.year, t.as_of,
    (select v.value from public_target_value v where v.authority_id = t.authority_id and v.target_id = t.id and v.measured_on <= t.as_of
      order by v.measured_on desc limit 1) as stated,
    ${entries(sql`true`)} as entries, ${entries(sql`r.reached_on <= t.as_of`)} as reached,
    (select count(*)::int from public_activity_target s where s.authority_id = t.authority_id and s.target_id = t.id) as activities,
    (select count(*)::int from public_activity_target s join public_photo f on f.authority_id = s.authority_id and f.activity_id = s.activity_id
      where s.authority_id = t.authority_id and s.target_id = t.id) as photos
  from wanted t order by t.position`;

const claims = sql`(select c.* from wanted w join public_claim c on c.authority_id = w.authority_id and c.target_id = w.id where c.happened_on <= w.as_of)`;

const together = sql`(select distinct j.activity_id, j.unit_id from wanted w join public_claim c on c.authority_id = w.authority_id and c.target_id = w.id
  join public_claim_unit j on j.authority_id = c.authority_id and j.activity_id = c.activity_id)`;

const kindsOf = (view: 'public_plan_channel' | 'public_plan_topic') =>
  sql`select k.plan_id, k.kind from ${sql.table(view)} k join chosen p on p.authority_id = k.authority_id and p.id = k.plan_id`;

const facts = sql`select f.plan_id, f.kind, f.text, f.of_year, f.of_body
  from public_plan_fact f join chosen p on p.authority_id = f.authority_id and p.id = f.plan_id order by f.position`;

const copies = sql`select c.plan_id, c.id, c.state, c.found, c.byte_count, c.file_sha256 as sha256
  from public_signed_copy c join chosen p on p.authority_id = c.authority_id and p.id = c.plan_id`;

const plans = sql`select p.*, (select json_build_object('title', n.title, 'symbol', coalesce(n.symbol, ''), 'issuedOn', coalesce(n.issued_on::text, ''), 'year', n.year)
    from public_plan n where n.authority_id = p.authority_id and n.replaces_id = p.id and p.state = 'replaced' order by n.issued_at limit 1) as by
  from chosen p order by p.year desc, p.state <> 'issued', p.issued_on desc, p.id desc`;

/** The plans that `which` picks of those that were issued (a condition with an order) and their targets, as the common tables of a statement. */
export const chosen = ({ authorityId, today }: Asked, which: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`with chosen as materialized (select *, coalesce(ended_on - 1, ${today}::date) as as_of from public_plan where authority_id = ${authorityId} ${which}),
    wanted as materialized (select t.*, p.as_of, p.year from public_target t join chosen p on p.authority_id = t.authority_id and p.id = t.plan_id)`;

export const planParts: RawBuilder<unknown> = sql`${list(plans)} as plans, ${list(duties)} as duties, ${list(works)} as works,
  ${list(kindsOf('public_plan_channel'))} as channels, ${list(kindsOf('public_plan_topic'))} as topics, ${list(facts)} as facts, ${list(targets)} as targets, ${list(copies)} as copies,
  ${list(talliesOf(claims, sql`wanted`, together))} as tallies`;

const endOf = (plan: PlanRow): PublicEnd | null =>
  plan.ended_on === null
    ? null
    : {
        kind: plan.state === 'replaced' ? 'replaced' : 'withdrawn',
        on: plan.ended_on,
        reason: plan.end_reason,
        paper: { symbol: plan.end_symbol, on: plan.end_paper_on },
        by: plan.by,
      };

const inOrder = (kinds: readonly string[], order: readonly string[]): string[] =>
  [...kinds].filter((kind) => order.includes(kind)).sort((a, b) => order.indexOf(a) - order.indexOf(b));

const roles: readonly DutyRole[] = ['lead', 'perform', 'advise', 'coordinate'];

function promised(rows: readonly DutyRow[], names: NamesInTime, days: readonly Temporal.PlainDate[]): PromisedDuty[] {
  return rows.map(({ units, ...duty }) => ({
    ...duty,
    units: units
      .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
      .map(({ unit_id, role, is_requested }) => ({
        unitId: unit_id,
        name: names.on(unit_id, ...days).name,
        role,
        isRequested: is_requested,
      })),
  }));
}

function targetsOf(parts: PlanParts, plan: PlanRow, promises: readonly PromisedDuty[], names: NamesInTime, locale: Locale): PublicTarget[] {
  const answering = promises.flatMap(({ units }) => units.filter(({ role, isRequested }) => role !== 'coordinate' && !isRequested));
  const units = [...new Map(answering.map(({ unitId: id, name }) => [id, { id, name }])).values()];
  const tallies = Map.groupBy(parts.tallies, ({ target_id }) => target_id);
  const since = plan.issued_on === null ? null : dayIn(plan.issued_on);
  return parts.targets
    .filter(({ plan_id }) => plan_id === plan.id)
    .map((row) => {
      const { up_to: upTo, bound_kind: boundKind, roll_id: rollId, before_value: beforeValue, activities, photos, ...target } = row;
      const by = dayIn(row.as_of);
      const progress = progressOfTarget({ ...target, upTo, boundKind, rollId, beforeValue }, (tallies.get(row.id) ?? []).map(tallyOf), {
        units: boundKind === null ? units : (names.unitsByKind(by).get(boundKind) ?? []),
        roll: { outOf: row.entries, done: row.reached, missing: [] },
        stated: row.stated,
        by,
        year: row.year,
        since,
      });
      return publicTarget(progress, { activities, photos }, locale);
    });
}

const saidIn = (rows: PlanParts['facts'], wanted: PublicFact): string[] =>
  factsInWords(
    rows
      .filter(({ kind }) => kind === wanted)
      .map(({ kind, text, of_year: year, of_body: body }) => ({
        kind,
        text,
        ...(year !== null && { year }),
        ...(body !== null && { body }),
      })),
  );

function signedIn([copy]: PlanParts['copies'], locale: Locale): PublicPlan['signed'] {
  if (!copy) return null;
  const { id, state, found, byte_count: bytes, sha256 } = copy;
  return { href: `/ban-da-ky/${id}`, sentence: signedSentence(state, found, locale), sha256, size: formatBytes(bytes, locale) };
}

/** The signed copy of a public plan that was attached last, or undefined. */
export async function publicSignedCopy(
  db: Read,
  id: SignedCopyId,
  { authorityId }: { authorityId: AuthorityId },
): Promise<PublicFile | undefined> {
  const { rows } =
    await sql<PublicFile>`select file_name as name, file_media_type as "mediaType", file_sha256 as sha256, file_storage_key as "storageKey"
    from public_signed_copy where authority_id = ${authorityId} and id = ${id}`.execute(db);
  return rows[0];
}

/** Each plan as the public sees it, its units under the names of its day. */
export function publicPlans(parts: PlanParts, names: NamesInTime, locale: Locale): PublicPlan[] {
  const work = new Map(parts.works.map((one) => [one.duty_id, one]));
  const of = <Row extends { plan_id: string }>(rows: readonly Row[], id: string): Row[] => rows.filter(({ plan_id }) => plan_id === id);
  return parts.plans.map((plan) => {
    const made = Temporal.Instant.from(plan.made_at).toZonedDateTimeISO(ZONE).toPlainDate();
    const days = [...(plan.issued_on ? [dayIn(plan.issued_on)] : []), made];
    const promises = promised(of(parts.duties, plan.id), names, days);
    const kinds = (rows: readonly { plan_id: string; kind: string }[]) => of(rows, plan.id).map(({ kind }) => kind);
    return {
      id: plan.id,
      end: endOf(plan),
      year: plan.year,
      isAhead: dayIn(plan.as_of).year < plan.year,
      title: plan.title,
      changed: Temporal.Instant.from(plan.changed_at).round('second').toString(),
      symbol: plan.symbol ?? '',
      issuedPlace: plan.issued_place ?? '',
      issuedOn: plan.issued_on ?? '',
      signer: [signedBy(plan.signer_position, plan.signer_name), signedBy(plan.cosigner_position, plan.cosigner_name)]
        .filter(Boolean)
        .join('; '),
      signed: signedIn(of(parts.copies, plan.id), locale),
      units: promisesByUnit(promises, work),
      targets: targetsOf(parts, plan, promises, names, locale),
      channels: inOrder(kinds(parts.channels), Object.keys(channelWords)) as ChannelKind[],
      themes: saidIn(of(parts.facts, plan.id), 'theme'),
      baseline: saidIn(of(parts.facts, plan.id), 'baseline'),
      practices: saidIn(of(parts.facts, plan.id), 'practice'),
      topics: inOrder(kinds(parts.topics), Object.keys(topics)).map((kind) => topics[kind as keyof typeof topics][locale]),
    };
  });
}
