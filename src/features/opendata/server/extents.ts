import { sql } from 'kysely';
import { askOnce, list, type Named, type Site } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Extent } from '../data/catalog.ts';
import type { DatasetCode } from '../data/datasets.ts';

export interface Extents {
  extents: Record<DatasetCode, Extent>;
  /** What was done in each of the last twelve months that have begun, the oldest first: `2026-03`. */
  months: { month: string; activities: number }[];
}

interface Row extends Record<Exclude<DatasetCode, 'units'>, number> {
  plan_changed: string | null;
  progress_changed: string | null;
  activity_changed: string | null;
  report_changed: string | null;
  story_changed: string | null;
  petition_changed: string | null;
  survey_changed: string | null;
  procedure_changed: string | null;
  dossier_changed: string | null;
  late_changed: string | null;
  contact_changed: string | null;
  months: Extents['months'];
}

const iso = (moment: ReturnType<typeof sql>) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const later = (...moments: (string | null)[]): string | null => moments.flatMap((one) => one ?? []).toSorted().at(-1) ?? null; // prettier-ignore

const sinceOf = ({ today }: Named): Temporal.PlainDate => today.with({ day: 1 }).subtract({ months: 11 });

function askedOf(db: Read, asked: Named): Promise<Row> {
  const { authorityId, today } = asked;
  const of = sql`authority_id = ${authorityId}`;
  const holds = sql`(c.ended_on is null or c.ended_on > ${today}::date)`;
  const since = sinceOf(asked);
  const shown = sql`select p.id from public_plan p where p.${of} and p.state <> 'withdrawn'`;
  return askOnce<Row>(
    db,
    sql`select (select count(*)::int from public_plan where ${of}) as plans,
      (select count(*)::int from public_duty where ${of} and plan_id in (${shown})) as duties,
      (select count(*)::int from public_target where ${of} and plan_id in (${shown})) as targets,
      (select count(*)::int from public_activity where ${of}) as activities,
      (select count(*)::int from public_activity_quantity where ${of}) as "activity-quantities",
      (select count(*)::int from public_story where ${of}) as stories,
      (select ${iso(sql`max(published_at)`)} from public_story where ${of}) as story_changed,
      (select count(*)::int from public_petition where ${of}) as petitions,
      (select max(coalesce(shown_on, answered_on, received_on))::text from public_petition where ${of}) as petition_changed,
      (select count(*)::int from public_survey where ${of} and results_on is not null) as surveys,
      (select coalesce(sum(case q.kind when 'level' then 5 when 'text' then 0 else cardinality(q.options) end), 0)::int from public_survey_question q
        join public_survey s on s.authority_id = q.authority_id and s.id = q.survey_id and s.results_on is not null where s.${of}) as "survey-results",
      (select max(results_on)::text from public_survey where ${of}) as survey_changed,
      (select count(*)::int from public_procedure_version where ${of} and kind <> 'internal' and from_on <= ${today}::date and (until_on is null or until_on > ${today}::date)) as procedures,
      (select count(*)::int from public_dossier_count where ${of}) as dossiers,
      (select count(*)::int from public_late_dossier where ${of}) as "late-dossiers",
      (select ${iso(sql`max(confirmed_at)`)} from public_dossier_count where ${of}) as dossier_changed,
      (select ${iso(sql`max(published_at)`)} from public_late_dossier where ${of}) as late_changed,
      (select max(copied_on)::text from public_procedure_version where ${of}) as procedure_changed,
      (select count(*)::int from public_indicator where ${of}) as indicators,
      (select count(*)::int from public_report where ${of}) as reports,
      (select count(*)::int from public_report_figure where ${of}) as "report-figures",
      (select count(*)::int from public_report_section where ${of}) as "report-sections",
      (select count(*)::int from public_contact c where c.${of} and ${holds}) as contacts,
      (select count(*)::int from public_account c where c.${of} and ${holds} and (c.since_on is null or c.since_on <= ${today}::date)) as accounts,
      (select ${iso(sql`max(changed_at)`)} from public_plan where ${of}) as plan_changed,
      (select ${iso(sql`max(known_at)`)} from public_claim where ${of}) as progress_changed,
      (select ${iso(sql`max(known_at)`)} from public_activity where ${of}) as activity_changed,
      (select ${iso(sql`max(released_at)`)} from public_report where ${of}) as report_changed,
      (select max(checked_on)::text from public_contact where ${of}) as contact_changed,
      ${list(sql`select to_char(happened_on, 'YYYY-MM') as month, count(*)::int as activities from public_activity where ${of}
        and happened_on >= ${since}::date and happened_on <= ${today}::date group by 1 order by 1`)} as months`,
  );
}

/** How much open data the authority has and when it last changed, and what was done month by month, by one statement. */
export async function extentsOf(db: Read, asked: Named, site: Site): Promise<Extents> {
  const { today } = asked;
  const since = sinceOf(asked);
  const row = await askedOf(db, asked);
  const begun = site.versions
    .map(({ valid }) => /\d{4}-\d\d-\d\d/.exec(valid)?.[0] ?? '')
    .filter((day) => day !== '' && day <= today.toString());
  const plan = row.plan_changed;
  const activity = row.activity_changed;
  const report = row.report_changed;
  const extent = (code: Exclude<DatasetCode, 'units'>, changed: string | null): Extent => ({ rows: row[code], changed });
  return {
    extents: {
      plans: extent('plans', plan),
      duties: extent('duties', later(plan, activity)),
      targets: extent('targets', later(plan, row.progress_changed)),
      activities: extent('activities', activity),
      'activity-quantities': extent('activity-quantities', activity),
      stories: extent('stories', row.story_changed),
      petitions: extent('petitions', row.petition_changed),
      surveys: extent('surveys', row.survey_changed),
      'survey-results': extent('survey-results', row.survey_changed),
      procedures: extent('procedures', row.procedure_changed),
      dossiers: extent('dossiers', row.dossier_changed),
      'late-dossiers': extent('late-dossiers', row.late_changed),
      indicators: extent('indicators', null),
      reports: extent('reports', report),
      'report-figures': extent('report-figures', report),
      'report-sections': extent('report-sections', report),
      contacts: extent('contacts', row.contact_changed),
      accounts: extent('accounts', null),
      units: { rows: site.versions.length, changed: later(...begun) },
    },
    months: Array.from({ length: 12 }, (_, at) => since.add({ months: at }).toPlainYearMonth().toString()).map(
      (month) => row.months.find((one) => one.month === month) ?? { month, activities: 0 },
    ),
  };
}
