import type { PublicPlan } from '#features/portal/index.ts';
import { plansShown } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { RowOf } from '../../data/datasets.ts';
import { pageOf, type DataAsked, type Page } from './asked.ts';

const shown = (db: Read, asked: DataAsked): Promise<PublicPlan[]> =>
  plansShown(db, asked, asked.filters.year === undefined ? undefined : Number(asked.filters.year));

const dutiesOf = (plan: PublicPlan) => plan.units.flatMap((unit) => unit.promises.map((promise) => ({ plan, unit, promise })));

/** What was withdrawn shows that it was, and no targets any more. */
const targetsOf = (plan: PublicPlan) => (plan.end?.kind === 'withdrawn' ? [] : plan.targets);

const keyOf = ({ id }: { id: string }): string => id;

export async function planRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'plans'>>> {
  const rows = (await shown(db, asked)).map((plan) => ({
    id: plan.id,
    year: plan.year,
    title: plan.title,
    symbol: plan.symbol,
    issued_on: plan.issuedOn || null,
    issued_place: plan.issuedPlace,
    signer: plan.signer,
    state: plan.end?.kind ?? ('issued' as const),
    ended_on: plan.end?.on ?? null,
    channels: plan.channels,
    topics: plan.topics,
    duties: plan.end?.kind === 'withdrawn' ? 0 : dutiesOf(plan).length,
    targets: targetsOf(plan).length,
    modified: plan.changed,
    page: asked.pageAt(`/ke-hoach/${plan.year}`),
  }));
  return pageOf(rows, asked, keyOf);
}

export async function dutyRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'duties'>>> {
  const plans = (await shown(db, asked)).filter(({ end }) => end?.kind !== 'withdrawn');
  const { unit: wanted } = asked.filters;
  const rows = plans.flatMap(dutiesOf).map(({ plan, unit, promise }) => ({
    id: promise.id,
    plan_id: plan.id,
    year: plan.year,
    text: promise.text,
    unit: unit.name,
    unit_ids: unit.unitIds,
    partners: promise.partners,
    requested: unit.isRequested,
    deadlines: promise.deadlines,
    state: promise.state,
    next_due: promise.nextDue,
    activities: promise.activities,
  }));
  return pageOf(wanted === undefined ? rows : rows.filter((row) => row.unit_ids.includes(wanted)), asked, keyOf);
}

export async function targetRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'targets'>>> {
  const plans = await shown(db, asked);
  const rows = plans.flatMap((plan) =>
    targetsOf(plan).map((target) => ({
      id: target.id,
      plan_id: plan.id,
      year: plan.year,
      text: target.text,
      unit_of_measure: target.unit,
      done: target.isKnown ? target.done : null,
      wanted: target.wanted,
      goal: target.goalWord,
      share: target.isKnown ? target.share : null,
      met: target.isMet,
      missing: target.behind,
      proof_activities: target.proof.activities,
      proof_photos: target.proof.photos,
      page: asked.pageAt(`/hoat-dong?chi-tieu=${target.id}`),
    })),
  );
  return pageOf(rows, asked, keyOf);
}
