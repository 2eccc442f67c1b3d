import type { ConfirmedReading } from '#features/documents/index.ts';
import { ownWithNumber } from '#features/documents/server/index.ts';
import { aliasesOf, authorityOn, unitsOn } from '#features/units/server/index.ts';
import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import { basisNotice } from '#features/laws/index.ts';
import { lawsNamed } from '#features/laws/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, DocumentId, PlanId } from '#platform/values/ids.ts';
import type { Refusal, Said } from '#platform/values/result.ts';
import { lowerFirst } from '#platform/values/text.ts';
import { basisAsCited } from '../bases/view.ts';
import { notConsulted } from '../consulting/refusals.ts';
import { doubtsAbout, type Doubt, type Paper } from '../doubts.ts';
import { headOf, type PlanHead } from '../from-reading.ts';
import { issuedStates, type Plan } from '../plan.ts';
import { contradictions } from '../refusals.ts';
import { whyNotIssue } from '../rules.ts';
import { openConsultation } from './consulting/queries.ts';
import { plansOf } from './queries.ts';
import { amendingFaults } from './amending/applying.ts';

/** The names under which we and our own units stood on the day, our own first; none before we existed. What was only remembered is no name. */
async function ownNames(db: Read, authorityId: AuthorityId, day: Temporal.PlainDate): Promise<string[]> {
  const units = (await unitsOn(db, authorityId, day)).filter(({ isPartner }) => !isPartner);
  const ours = new Set(units.map(({ id }) => id));
  const given = (await aliasesOf(db, authorityId)).filter(({ unitId, origin }) => origin === 'given' && ours.has(unitId));
  return [...units.flatMap(({ name, shortName }) => [name, shortName]), ...given.map(({ name }) => name)];
}

interface Self {
  planId?: PlanId;
  documentId: DocumentId | null;
}

/** What bears the number of the paper in its year already: plans that were issued, and other papers of our own. */
async function withNumber(db: Read, authorityId: AuthorityId, { symbol, issuedOn, year }: Paper, self: Self): Promise<Said[]> {
  if (!symbol) return [];
  const plans = await db
    .selectFrom('plan')
    .select(['title', 'issued_on', 'document_id'])
    .where('authority_id', '=', authorityId)
    .where('state', 'in', issuedStates)
    .where(sql<string>`upper(symbol)`, '=', symbol.trim().toUpperCase())
    .where(sql<boolean>`extract(year from issued_on) = ${issuedOn?.year ?? year}`)
    .$if(self.planId !== undefined, (query) => query.where('id', '<>', self.planId ?? null))
    .execute();
  const known = [self.documentId, ...plans.map(({ document_id }) => document_id)];
  const papers = await ownWithNumber(db, authorityId, symbol, issuedOn?.year ?? year);
  return [
    ...plans.map(({ title, issued_on }) => contradictions.numberOfPlan(symbol, title, issued_on)),
    ...papers.filter(({ id }) => !known.includes(id)).map(({ title }) => contradictions.numberOfPaper(symbol, title)),
  ];
}

const doubtsOf = async (db: Read, authorityId: AuthorityId, paper: Paper, today: Temporal.PlainDate, self: Self): Promise<Doubt[]> => {
  const day = paper.issuedOn && Temporal.PlainDate.compare(paper.issuedOn, today) < 0 ? paper.issuedOn : today;
  const [ours, sameNumber] = [await ownNames(db, authorityId, day), await withNumber(db, authorityId, paper, self)];
  return doubtsAbout(paper, { day, today, ours, sameNumber });
};

/** What is doubtful about a draft that is to be issued under this number and date. */
export const doubtsOfPlan = async (
  db: Read,
  plan: Plan,
  { symbol, issuedOn }: Pick<Paper, 'symbol' | 'issuedOn'>,
  today: Temporal.PlainDate,
): Promise<Doubt[]> => {
  const asRead = plan.documentId ? { symbol: plan.symbol, issuedOn: plan.issuedOn } : undefined;
  const deadlines = [...plan.deadlines, ...plan.duties.flatMap((duty) => duty.deadlines)];
  const { issuer, title, year } = plan;
  const paper = { issuer, title, year, symbol, issuedOn, deadlines, ...(asRead && { asRead }) };
  const self = { planId: plan.id, documentId: plan.documentId };
  return [...(await doubtsOf(db, plan.authorityId, paper, today, self)), ...(await doubtsOfBases(db, plan, issuedOn ?? today))];
};

/** Other plans and drafts of the year of a draft, as a warning that needs no answer: none in whose place it comes, and none of a paper that amends one. */
export async function ofSameYear(db: Read, plan: Plan): Promise<Said[]> {
  if (plan.state !== 'draft' || plan.amending) return [];
  const others = (await plansOf(db, plan.authorityId)).filter(
    ({ id, year, state }) => year === plan.year && id !== plan.id && id !== plan.replacesId && (state === 'issued' || state === 'draft'),
  );
  return others.map(({ state, title, symbol }) =>
    state === 'draft' ? contradictions.draftOfYear(plan.year, title) : contradictions.planOfYear(plan.year, title, symbol),
  );
}

/** Bases that do not hold on the day on which the plan is issued. */
async function doubtsOfBases(db: Read, { authorityId, legalBases }: Plan, day: Temporal.PlainDate): Promise<Doubt[]> {
  const laws = await lawsNamed(
    db,
    authorityId,
    legalBases.flatMap(({ lawId }) => lawId ?? []),
  );
  return legalBases.flatMap((basis) => {
    const law = basis.lawId ? laws.get(basis.lawId) : undefined;
    const [vi, en] = [law && basisNotice(law, day, 'vi'), law && basisNotice(law, day, 'en')];
    if (!vi?.isAgainst || !en) return [];
    const cited = basisAsCited(basis);
    return [{ field: 'whyBasis' as const, message: `${cited}: ${lowerFirst(vi.text)}`, en: `${cited}: ${lowerFirst(en.text)}` }];
  });
}

/** What a reading makes of a plan here, and what is doubtful about that. */
export async function headFrom(
  db: Read,
  authorityId: AuthorityId,
  confirmed: ConfirmedReading,
  now: Temporal.Instant,
): Promise<{ head: PlanHead; doubts: Doubt[] }> {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const authority = await authorityOn(db, authorityId, today);
  const head = headOf(confirmed, { name: authority?.name ?? '', thisYear: today.year });
  const deadlines = [...confirmed.deadlines, ...confirmed.duties.flatMap((duty) => duty.deadlines)];
  return { head, doubts: await doubtsOf(db, authorityId, { ...head, deadlines }, today, { documentId: confirmed.documentId }) };
}

/**
 * Everything that keeps a plan from being issued on `today`, as `whyNotIssue` says it, also that a unit it orders is gone: one that stood
 * neither on the day of the paper nor stands today, and that it is still open to comments.
 */
export async function blockingIssue(db: Read, plan: Plan, actor: Actor, today: Temporal.PlainDate): Promise<Refusal[]> {
  const days = plan.issuedOn && !plan.issuedOn.equals(today) ? [plan.issuedOn, today] : [today];
  const round = await openConsultation(db, plan.authorityId, plan.id);
  const standing = await Promise.all(days.map((day) => unitsOn(db, plan.authorityId, day)));
  return [
    ...whyNotIssue(plan, actor, today, new Set(standing.flat().map(({ id }) => id))),
    ...(plan.state === 'draft' ? await amendingFaults(db, plan) : []),
    ...(round ? [notConsulted.isOpen(round.dueOn).refusal] : []),
  ];
}
