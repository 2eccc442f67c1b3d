import { redirect, type RequestEvent } from '@sveltejs/kit';
import { progressOf } from '#features/activities/server/index.ts';
import { mayKeepLaws } from '#features/laws/index.ts';
import { dayInWords, symbolInWords } from '#features/documents/index.ts';
import {
  basisTexts,
  discordViews,
  dropBasisForm,
  dutyGroups,
  dutyView,
  factView,
  itemForm,
  mayDraftPlans,
  maySeePlans,
  outlineView,
  superiorInFull,
  targetView,
  whyNotEdit,
  whyNotWithdraw,
  words,
  replaceForm,
} from '#features/plans/index.ts';
import {
  blockingIssue,
  discordsIn,
  dropBasis,
  droppedFrom,
  dropDuty,
  dropTarget,
  restoreDuty,
  restoreTarget,
  startReplacement,
  statedFactsOf,
  submissionUnderWay,
  takeAsReceived,
} from '#features/plans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { inLocale } from '#platform/values/paths.ts';
import type { DutyId, TargetId } from '#platform/values/ids.ts';
import { ok, refusalIn } from '#platform/values/result.ts';
import { textAndAmendings } from './amending.ts';
import { basesOn } from './bases.ts';
import { papersOf } from './papers.ts';
import { besideOf, endOf, planHere, planIdOf, replacedBy } from './plan.ts';
import { holds } from '#platform/values/actor.ts';
import { form } from '#platform/values/forms.ts';
import { progressView } from '#features/activities/index.ts';

export const load = staffLoad(maySeePlans, async (event: RequestEvent, { db, actor, today }) => {
  const { locale } = event.locals;
  const plan = await planHere(event, { db, actor });
  if (plan.state === 'received') redirect(303, inLocale(`/lam-viec/ke-hoach/cap-tren/${plan.id}`, locale));
  const isDraft = plan.state === 'draft';
  const isUnderWay = isDraft && (await submissionUnderWay(db, actor.authorityId, plan.id)) !== undefined;
  const isOpen = isDraft && !isUnderWay;
  const mayEdit = isOpen && mayDraftPlans(actor) === undefined;
  const dropped = isDraft ? await droppedFrom(db, actor.authorityId, plan.id) : { duties: [], targets: [] };
  const progress = isDraft || plan.amending ? [] : await progressOf(db, actor.authorityId, plan.id, asOfToday(today));
  const notEditable = whyNotEdit(plan);
  const blocking = await blockingIssue(db, plan, actor, today);
  return {
    locale,
    id: plan.id,
    title: plan.title,
    state: plan.state,
    symbol: symbolInWords(plan.symbol, locale),
    issuedOn: [plan.issuedPlace, dayInWords(plan.issuedOn?.toString(), locale)].filter(Boolean).join(', '),
    issuer: plan.issuer,
    papers: isDraft ? null : await papersOf(db, actor, plan, locale),
    superior: superiorInFull(plan),
    notEditable: notEditable && event.url.searchParams.has('khong-sua') ? refusalIn(notEditable, locale) : null,
    isOver: plan.state === 'issued' && plan.year < today.year ? plan.year : null,
    documentId: plan.documentId,
    end: await endOf(db, plan, locale),
    replaces: await replacedBy(db, plan),
    mayWithdraw: whyNotWithdraw(plan, actor) === undefined,
    formId: crypto.randomUUID(),
    mayReplace: plan.state === 'issued' && mayDraftPlans(actor) === undefined,
    groups: dutyGroups(plan, locale),
    targets: plan.targets.map((target) => targetView(plan, target, locale)),
    progress: Object.fromEntries(progress.map((one) => [one.targetId, progressView(one, locale)])),
    outline: outlineView(plan, locale),
    ...(await textAndAmendings(db, plan, locale)),
    bases: await basesOn({ db, actor, today }, plan, locale),
    mayLink: mayKeepLaws(actor) === undefined,
    facts: factView(await statedFactsOf(db, actor.authorityId, plan.id), locale, plan.duties),
    dropped: {
      duties: dropped.duties.map((duty) => dutyView(plan, duty, locale)),
      targets: dropped.targets.map((target) => targetView(plan, target, locale)),
    },
    ...(await besideOf(db, plan, locale)),
    mayTakeAsReceived: isOpen && plan.documentId !== null && mayDraftPlans(actor) === undefined,
    mayCarryOver: !isDraft && !plan.amending && mayDraftPlans(actor) === undefined,
    isUnderWay,
    saved: event.url.searchParams.get('da-luu'),
    discords: discordViews(isDraft ? await discordsIn(db, plan) : [], { planId: plan.id, isOpen: mayEdit }, locale),
    mayEdit,
    mayCorrect: plan.state === 'issued' && holds(actor, 'plan-owner', 'clerk'),
    isCorrecting: event.url.searchParams.has('doc-sai'),
    mayIssue: isOpen && !blocking.some(({ code }) => code === 'may-not-issue'),
    blocked: isOpen ? blocking.filter(({ field, code }) => !field && code !== 'may-not-issue').map(({ message }) => message) : [],
  };
});

const emptyForm = form({});

const on = (event: RequestEvent, { actor, now }: { actor: Parameters<typeof mayDraftPlans>[0]; now: Temporal.Instant }) => ({
  actor,
  now,
  planId: planIdOf(event),
});

export const actions = {
  replace: staffAction(mayDraftPlans, replaceForm, async ({ formId }, staff, event: RequestEvent) => {
    const begun = await startReplacement(staff.tx, { ...on(event, staff), formId });
    return begun.ok ? ok({ goTo: `/lam-viec/ke-hoach/${begun.value}` }) : begun;
  }),
  received: staffAction(mayDraftPlans, emptyForm, async (_, staff, event: RequestEvent) => {
    const done = await takeAsReceived(staff.tx, on(event, staff));
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/cap-tren/${done.value}` }) : done;
  }),
  dropDuty: staffAction(mayDraftPlans, itemForm, async ({ id }, staff, event: RequestEvent) => {
    const done = await dropDuty(staff.tx, { ...on(event, staff), dutyId: id as DutyId });
    return done.ok ? ok({ notice: words[event.locals.locale].notice.dropped }) : done;
  }),
  restoreDuty: staffAction(mayDraftPlans, itemForm, async ({ id }, staff, event: RequestEvent) => {
    const done = await restoreDuty(staff.tx, { ...on(event, staff), dutyId: id as DutyId });
    return done.ok ? ok({ notice: words[event.locals.locale].notice.restored }) : done;
  }),
  dropBasis: staffAction(mayDraftPlans, dropBasisForm, async ({ name }, staff, event: RequestEvent) => {
    const done = await dropBasis(staff.tx, { ...on(event, staff), position: /^\d{1,6}$/.test(name) ? Number(name) : 0 });
    return done.ok ? ok({ notice: basisTexts[event.locals.locale].dropped }) : done;
  }),
  dropTarget: staffAction(mayDraftPlans, itemForm, async ({ id }, staff, event: RequestEvent) => {
    const done = await dropTarget(staff.tx, { ...on(event, staff), targetId: id as TargetId });
    return done.ok ? ok({ notice: words[event.locals.locale].notice.dropped }) : done;
  }),
  restoreTarget: staffAction(mayDraftPlans, itemForm, async ({ id }, staff, event: RequestEvent) => {
    const done = await restoreTarget(staff.tx, { ...on(event, staff), targetId: id as TargetId });
    return done.ok ? ok({ notice: words[event.locals.locale].notice.restored }) : done;
  }),
};
