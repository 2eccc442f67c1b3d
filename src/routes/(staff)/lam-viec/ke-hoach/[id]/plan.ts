import { redirect, type RequestEvent } from '@sveltejs/kit';
import { maySeeDocuments } from '#features/documents/index.ts';
import type { Plan } from '#features/plans/index.ts';
import { orderViews, planRefusals, receivedWords, words } from '#features/plans/index.ts';
import {
  coverageOf,
  linesAnswered,
  planOf,
  receivedByLevel,
  replacementOf,
  submissionUnderWay,
  ofSameYear,
} from '#features/plans/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { lockRow } from '#platform/server/request/edited.ts';
import { stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { formatDay } from '#platform/values/format.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { inLocale } from '#platform/values/paths.ts';

/** The id in the address; where it has no such form, one that no plan bears. */
export const planIdOf = ({ params }: RequestEvent): PlanId => parseId<PlanId>(params['id']) ?? NO_ID;

/** The plan of the address, with the way to its paper for who may open that; a page that is not there for this authority. */
export async function planHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Plan> {
  const plan = await planOf(db, actor.authorityId, planIdOf(event));
  if (!plan) return stop(404, planRefusals.unknown(), event);
  return maySeeDocuments(actor) ? { ...plan, documentId: null } : plan;
}

/**
 * The same where it is a draft; the edit form of a plan that was issued is not opened: its page says why, and how it is amended. What was sent from
 * a form that stood open is shown with its refusal.
 */
export async function draftHere(event: RequestEvent, staff: Pick<StaffContext, 'db' | 'actor'>): Promise<Plan> {
  const plan = await planHere(event, staff);
  if (event.request.method !== 'GET') return plan;
  const steps = inLocale(`/lam-viec/ke-hoach/${plan.id}/trinh`, event.locals.locale);
  if (plan.state === 'draft' && (await submissionUnderWay(staff.db, plan.authorityId, plan.id))) redirect(303, steps);
  return plan.state === 'draft' ? plan : redirect(303, `${inLocale(`/lam-viec/ke-hoach/${plan.id}`, event.locals.locale)}?khong-sua`);
}

/** The plan in whose place this one comes or came: a word with its address. */
export async function replacedBy(db: Read, { authorityId, replacesId }: Plan): Promise<{ text: string; href: string } | null> {
  const old = replacesId && (await planOf(db, authorityId, replacesId));
  if (!old) return null;
  return { text: [old.symbol, old.issuedOn && formatDay(old.issuedOn)].filter(Boolean).join(', '), href: `/lam-viec/ke-hoach/${old.id}` };
}

/** What the page of a plan that no longer holds says of its end. */
export async function endOf(db: Read, { id, authorityId, end, state }: Plan, locale: Locale) {
  if (!end) return null;
  const t = words[locale];
  const after = state === 'replaced' ? await replacementOf(db, authorityId, id) : undefined;
  const paper = t.paper(end.paper.symbol, end.paper.on && formatDay(end.paper.on));
  return {
    title: state === 'replaced' ? t.replacedNotice(formatDay(end.on)) : t.withdrawnNotice(formatDay(end.on)),
    reason: end.reason,
    paper: paper ? t.byPaper(paper) : null,
    href: after ? `/lam-viec/ke-hoach/${after.id}` : null,
  };
}

/** What received plans of the same year ask, and how much of it this plan answers. */
async function askedAbove(db: Read, { id: planId, authorityId, year }: Plan, locale: Locale) {
  const received = (await receivedByLevel(db, authorityId)).asking.filter((one) => one.year === year);
  const coverage = await coverageOf(db, authorityId, received, { within: planId });
  return received.map(({ id, title, issuer, symbol }, index) => {
    const of = coverage[index];
    return {
      href: `/lam-viec/ke-hoach/cap-tren/${id}`,
      name: [title, symbol, issuer].filter(Boolean).join(', '),
      figures: of ? receivedWords[locale].figures(of) : '',
    };
  });
}

/** Papers of other superiors that orders of ours name, with the duties that answer each. */
const namedAbove = ({ duties }: Plan, locale: Locale) =>
  [...Map.groupBy(duties.filter(({ orderingPaper }) => orderingPaper), ({ orderingPaper }) => orderingPaper ?? '')].map(([name, of]) => ({
    href: null,
    name,
    figures: receivedWords[locale].otherPapers(of.map(({ position }) => position).join(', ')),
  })); // prettier-ignore

/** What stands beside a plan in its year: plans of superiors with how much of each it answers, the lines of theirs that its duties answer, and, beside a draft, other plans and drafts. */
export const besideOf = async (db: Read, plan: Plan, locale: Locale) => ({
  above: plan.amending ? [] : [...(await askedAbove(db, plan, locale)), ...namedAbove(plan, locale)],
  orders: orderViews(await linesAnswered(db, plan.authorityId, plan.id), locale),
  sameYear: (await ofSameYear(db, plan)).map((one) => one[locale]),
});

/** What an edit form of the plan locks, and where the log has its changes. */
export const onPlan = {
  lock: (staff: StaffWork, event: RequestEvent) => lockRow(staff, 'plan', planIdOf(event)),
  about: (event: RequestEvent) => ({ objectType: 'plan', objectId: planIdOf(event) as string }),
};

/** The units of today as a list to choose from, in the order of the organisation chart. */
export const unitOptions = async (db: Read, authorityId: AuthorityId, today: Temporal.PlainDate) =>
  (await unitsOn(db, authorityId, today)).map(({ id, name }) => ({ value: id, label: name }));
