import { sql } from 'kysely';
import type { Paper } from 'official-documents';
import { sourceOf } from '#features/documents/server/index.ts';
import { lawsNamed } from '#features/laws/server/index.ts';
import { outgoingOf } from '#features/papers/server/index.ts';
import { authorityOn, unitsOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { fold } from '#platform/values/text.ts';
import type { Plan } from '../../plan.ts';
import { bodiesOf } from '../../bodies.ts';
import { basesInFull } from '../../paper/bases.ts';
import { amendingPaper } from '../../paper/amending.ts';
import { planPaper } from '../../paper/paper.ts';
import { pointersInto } from '../../paper/places.ts';
import { factView } from '../../view.ts';
import { amendingsOf, changesOf, type AmendingLine } from '../amending/queries.ts';
import { statedFactsOf } from '../outline.ts';
import { planOf } from '../queries.ts';
import { submissionUnderWay } from './queries.ts';

/**
 * The plan as a paper to be composed, as far as it has got: a draft without number and day, one under way with its signature and number; of a paper that
 * amends a plan, what it changes.
 */
export async function planPaperOf(db: Read, plan: Plan, today: Temporal.PlainDate): Promise<Paper> {
  const { authorityId } = plan;
  const run = plan.state === 'draft' ? await submissionUnderWay(db, authorityId, plan.id) : undefined;
  const line = run?.numbered && (await outgoingOf(db, authorityId, run.numbered.outgoingId));
  const issuedOn = plan.state === 'draft' ? (line?.issuedOn ?? null) : plan.issuedOn;
  const authority = (issuedOn && (await authorityOn(db, authorityId, issuedOn))) ?? (await authorityOn(db, authorityId, today));
  const body = /^Ủy ban nhân dân/.test(plan.issuer) ? 'UBND' : (authority?.shortName ?? '').replace(/\s+/g, '');
  const common = {
    plan,
    place: plan.issuedPlace ?? authority?.placeName ?? '',
    signer: run?.signature ?? plan.signer,
    symbol: plan.state === 'draft' ? (line?.symbol ?? null) : plan.symbol,
    issuedOn,
    blankYear: plan.state === 'draft' ? today.year : plan.year,
    isSample: authority?.isDemo ?? false,
  };
  const { amending } = plan;
  const facts = (one: Plan) => statedFactsOf(db, authorityId, one.id).then((of) => factView(of, 'vi', one.duties));
  const content = async (one: Plan) => ({ ...common, plan: one, suffix: `KH-${body}`, facts: await facts(one) });
  // What an amending paper points at is the plan as it stood when the paper was issued.
  const before = amending?.stoodAt ?? (plan.state === 'scheduled' ? (plan.issuedAt ?? 'now') : 'now');
  const of = amending && (await planOf(db, authorityId, amending.planId, before));
  if (!amending || !of) return planPaper(await content(plan));
  return amendingPaper({
    ...{ ...common, amending, of, body },
    earlier: await amendedBefore(db, plan, amending.planId),
    changes: await changesOf(db, plan),
    pointer: pointersInto(await content(of), await sourceTextOf(db, of)),
    bases: await citedInFull(db, plan),
    proposer: await proposerOf(db, plan, of, issuedOn ?? today),
  });
}

/** The text in which the items of a plan that came as a paper have their places. */
const sourceTextOf = async (db: Read, { authorityId, documentId }: Plan): Promise<string | undefined> => {
  const source = documentId === null ? undefined : await sourceOf(db, authorityId, documentId);
  return source?.pages.reduce((whole, { start, text }) => whole.padEnd(start, '\n') + text, '');
};

/** The papers that amended a plan before this one, the first first; of a draft all that are issued. */
async function amendedBefore(db: Read, { id, authorityId, state, issuedOn, issuedAt }: Plan, planId: PlanId): Promise<AmendingLine[]> {
  const issued = (await amendingsOf(db, authorityId, planId)).flatMap((one) =>
    one.state !== 'draft' && one.issuedOn && one.id !== id ? [{ ...one, issuedOn: one.issuedOn }] : [],
  );
  const inOrder = issued.toSorted((a, b) => Temporal.PlainDate.compare(a.issuedOn, b.issuedOn));
  if (state === 'draft' || !issuedOn) return inOrder;
  return inOrder.filter(
    (one) =>
      Temporal.PlainDate.compare(one.issuedOn, issuedOn) < 0 ||
      (one.issuedOn.equals(issuedOn) && issuedAt !== null && one.issuedAt !== null && Temporal.Instant.compare(one.issuedAt, issuedAt) < 0),
  );
}

/** What a paper rests on in full; a law that is cited by its name alone is looked up in the register by it. */
async function citedInFull(db: Read, { authorityId, legalBases }: Plan) {
  const unnumbered = legalBases.flatMap(({ lawId, symbol, name }) => (lawId === null && symbol === null && name ? [name] : []));
  const named =
    unnumbered.length === 0
      ? []
      : await db
          .selectFrom('law')
          .select(['id', 'title', 'kind', 'issued_year'])
          .where('authority_id', '=', authorityId)
          .where('kind', 'in', ['Luật', 'Bộ luật'])
          .where('dropped_at', 'is', null)
          .execute();
  const bare = (text: string, kind: string): string =>
    fold(text)
      .replace(`${fold(kind)} `, '')
      .replace(/\s+(?:nam|ngay) .*$/u, '')
      .trim();
  const bases = legalBases.map((basis) => {
    if (basis.lawId !== null || basis.symbol !== null || !basis.name) return basis;
    const year = /\b(?:19|20)\d\d\b/u.exec(basis.issuedOn ?? basis.name)?.[0];
    const [law, ...others] = named.filter(
      ({ title, kind, issued_year }) =>
        kind === basis.type && bare(title ?? '', kind) === bare(basis.name ?? '', kind) && (!year || Number(year) === issued_year),
    );
    return law && others.length === 0 ? { ...basis, lawId: law.id } : basis;
  });
  return basesInFull(bases, await lawsNamed(db, authorityId, bases.flatMap(({ lawId }) => lawId ?? []))); // prettier-ignore
}

/** Who heads a unit, as papers call them. */
const headOf = (name: string): string => {
  const named = [
    [/^Văn phòng\b/u, `Chánh ${name}`],
    [/^Phòng\b/u, `Trưởng p${name.slice(1)}`],
    [/^Trung tâm\b/u, `Giám đốc ${name}`],
  ] as const;
  return named.find(([is]) => is.test(name))?.[1] ?? name;
};

/** Who proposes an amending paper: the head of the unit of who drafted it, otherwise of the body that stands for the plan or advises it; null where that is not known. */
async function proposerOf(db: Read, { authorityId, madeBy }: Plan, of: Plan, on: Temporal.PlainDate): Promise<string | null> {
  const posts = await db
    .selectFrom('post')
    .select('unit_id')
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', madeBy)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`valid @> ${on}::date`)
    .execute();
  const own = (await unitsOn(db, authorityId, on)).find(({ id, depth }) => depth > 0 && posts.some(({ unit_id }) => unit_id === id));
  const { standing, advising } = bodiesOf(of);
  const name = own?.name ?? standing[0] ?? advising[0];
  return name === undefined ? null : headOf(name);
}
