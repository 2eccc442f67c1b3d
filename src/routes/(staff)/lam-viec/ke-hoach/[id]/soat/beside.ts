import { reviewOf } from '#features/documents/server/index.ts';
import { maySeeDocuments, unseenLines } from '#features/documents/index.ts';
import { outgoingAbout, signedCopiesOf } from '#features/papers/server/index.ts';
import { discordViews, receivedWords, type Beside, type Plan } from '#features/plans/index.ts';
import {
  blockingIssue,
  consultationsOf,
  coverageOf,
  discordsIn,
  receivedByLevel,
  statedFactsOf,
  submissionUnderWay,
} from '#features/plans/server/index.ts';
import { checklistView } from '#features/quality/index.ts';
import { qualityAnswers, qualityItems } from '#features/quality/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';
import { basesOn } from '../bases.ts';
import { recipientGaps } from '../recipients.ts';

async function coverageAbove({ db, actor }: StaffContext, plan: Plan, locale: Locale): Promise<Beside['coverage']> {
  const received = (await receivedByLevel(db, actor.authorityId)).asking.filter(({ year }) => year === plan.year);
  const coverage = await coverageOf(db, actor.authorityId, received, { within: plan.id });
  return received.flatMap(({ id, title, symbol, issuer }, index) => {
    const of = coverage[index];
    const open = of ? of.open + of.partly : 0;
    const name = [title, symbol, issuer].filter(Boolean).join(', ');
    return of && open > 0
      ? [{ text: `${name}: ${receivedWords[locale].figures(of)}`, href: `/lam-viec/ke-hoach/cap-tren/${id}`, open }]
      : [];
  });
}

async function qualityOpen({ db, actor }: StaffContext, plan: Plan, locale: Locale): Promise<string[]> {
  const [items, answers] = [await qualityItems(db, actor.authorityId), await qualityAnswers(db, actor.authorityId, plan.id)];
  return checklistView(plan, items, answers, locale)
    .filter(({ state }) => state.tone !== 'done')
    .map(({ name, state, remark }) => [`${name}: ${state.word}`, remark].filter(Boolean).join('. '));
}

async function signedCopy({ db, actor }: StaffContext, plan: Plan): Promise<Beside['signed']> {
  const run = plan.state === 'draft' ? await submissionUnderWay(db, actor.authorityId, plan.id) : undefined;
  const lineId = run?.numbered?.outgoingId ?? (await outgoingAbout(db, actor.authorityId, plan.id))?.id;
  if (!lineId) return undefined;
  const copies = await signedCopiesOf(db, actor.authorityId, lineId);
  return { isThere: copies.length > 0, href: `/lam-viec/so-van-ban/di/${lineId}` };
}

async function sourceLines({ db, actor, today }: StaffContext, { documentId }: Plan): Promise<Beside['lines']> {
  if (!documentId || maySeeDocuments(actor)) return undefined;
  const review = await reviewOf(db, actor.authorityId, documentId, today);
  return review && { count: unseenLines(review), href: `/lam-viec/van-ban/${documentId}#phan-leftovers` };
}

/** What is known of a plan beside its own words before it is issued; a paper that amends is not asked for checklist, coverage and shortcomings again. */
export async function besideIssuing(staff: StaffContext, plan: Plan, mayEdit: boolean, locale: Locale): Promise<Beside> {
  const { db, actor, today } = staff;
  const isDraft = plan.state === 'draft';
  const bases = await basesOn(staff, plan, locale);
  const rounds = await consultationsOf(db, actor.authorityId, plan.id);
  const open = rounds.find(({ closedAt }) => closedAt === null);
  const facts = await statedFactsOf(db, actor.authorityId, plan.id);
  // Units without a lead and an open consultation are checks of their own.
  const apart = ['may-not-issue', 'no-lead', 'consultation-is-open'];
  const blocking = isDraft
    ? (await blockingIssue(db, plan, actor, today)).filter(({ field, code }) => !field && !apart.includes(code))
    : [];
  return {
    blocking: blocking.map((refusal) => refusalIn(refusal, locale)),
    discords: isDraft ? discordViews(await discordsIn(db, plan), { planId: plan.id, isOpen: mayEdit }, locale) : [],
    bases: bases.flatMap(({ text, notice }) => (notice?.isAgainst ? [`${text}: ${notice.text}`] : [])),
    comments: {
      open: rounds.flatMap(({ comments }) => comments).filter(({ answer }) => answer === null).length,
      until: open && formatDay(open.dueOn),
      isOver: open !== undefined && Temporal.PlainDate.compare(open.dueOn, today) < 0,
    },
    quality: plan.amending ? undefined : await qualityOpen(staff, plan, locale),
    coverage: plan.amending ? undefined : await coverageAbove(staff, plan, locale),
    weaknesses: plan.amending ? undefined : facts.flatMap(({ kind, text, dutyId }) => (kind === 'weakness' && !dutyId ? [text] : [])),
    lines: plan.amending ? undefined : await sourceLines(staff, plan),
    recipients: await recipientGaps(staff, plan, locale),
    signed: await signedCopy(staff, plan),
  };
}
