import type { RequestEvent } from '@sveltejs/kit';
import {
  backForm,
  decideForm,
  discordViews,
  mayDraftPlans,
  mayIssuePlans,
  maySeePlans,
  numberForm,
  sendForm,
  signForm,
  signingWords,
  stepsView,
  submitForm,
} from '#features/plans/index.ts';
import {
  cancelPlanNumber,
  composeToSend,
  decidePlan,
  discordsIn,
  mayDecidePlans,
  numberPlan,
  sendPlan,
  signPlan,
  submissionsOf,
  submissionUnderWay,
  submitPlan,
  takePlanBack,
} from '#features/plans/server/index.ts';
import { outgoingOf } from '#features/papers/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffWork } from '#platform/server/edge.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { planHere, planIdOf } from '../plan.ts';
import { checked } from './checked.ts';
import { recipientsView } from '../recipients.ts';
import { paperView } from './paper.ts';
import { leaders, stepOf, whoIs } from './steps.ts';

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const plan = await planHere(event, staff);
  const runs = await submissionsOf(db, actor.authorityId, plan.id);
  const run = await submissionUnderWay(db, actor.authorityId, plan.id);
  const lines = await Promise.all(
    runs.flatMap(({ numbered }) => (numbered ? [outgoingOf(db, actor.authorityId, numbered.outgoingId)] : [])),
  );
  const symbols = new Map<string, string>(lines.flatMap((line) => (line ? [[line.id, line.symbol]] : [])));
  return {
    locale,
    id: plan.id,
    title: plan.title,
    step: plan.state === 'draft' ? await stepOf(staff, plan, run, locale) : null,
    steps: stepsView(runs, { locale, who: await whoIs(staff, locale), symbol: (id) => symbols.get(id) ?? '' }),
    discords:
      plan.state === 'draft'
        ? discordViews(
            await discordsIn(db, plan),
            { planId: plan.id, isOpen: run === undefined && mayDraftPlans(actor) === undefined },
            locale,
          )
        : [],
    paper: plan.state === 'draft' && run ? await paperView(db, plan, locale) : null,
    quality: await checked(staff, plan.id, locale),
    recipients: run?.state === 'numbered' ? await recipientsView(staff, plan, locale) : [],
    mayRecord: plan.state === 'draft' && run === undefined && mayIssuePlans(actor) === undefined,
  };
});

const on = (event: RequestEvent, { actor, now }: Pick<StaffWork, 'actor' | 'now'>) => ({ actor, now, planId: planIdOf(event) });

type Notices = (typeof signingWords)['vi']['notice'];
const said = (result: Result<unknown>, { locals }: RequestEvent, notice: keyof Notices): Result<{ notice: string }> =>
  result.ok ? ok({ notice: signingWords[locals.locale].notice[notice] }) : result;

export const actions = {
  submit: staffAction(
    mayDraftPlans,
    submitForm,
    async ({ sure, ...input }, staff, event: RequestEvent) =>
      said(await submitPlan(staff.tx, on(event, staff), { ...input, sure: (sure ?? '').split('|') }), event, 'submitted'),
    leaders,
  ),
  decide: staffAction(mayDecidePlans, decideForm, async (input, staff, event: RequestEvent) =>
    said(await decidePlan(staff.tx, on(event, staff), input), event, input.decision === 'approve' ? 'approved' : 'returned'),
  ),
  back: staffAction(mayDraftPlans, backForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await takePlanBack(staff.tx, on(event, staff), reason), event, 'takenBack'),
  ),
  sign: staffAction(mayIssuePlans, signForm, async (input, staff, event: RequestEvent) =>
    said(await signPlan(staff.tx, on(event, staff), input), event, 'signed'),
  ),
  number: staffAction(mayIssuePlans, numberForm, async (input, staff, event: RequestEvent) =>
    said(await numberPlan(staff.tx, on(event, staff), input), event, 'numbered'),
  ),
  cancelNumber: staffAction(mayIssuePlans, backForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await cancelPlanNumber(staff.tx, on(event, staff), reason), event, 'cancelled'),
  ),
  send: staffAction(
    mayIssuePlans,
    sendForm,
    prepared(
      ({ place }, { db, shelf, actor, today }, event: RequestEvent) =>
        composeToSend(db, shelf, { actor, today, planId: planIdOf(event), place }),
      async (input, staff, event: RequestEvent, paper) => {
        const sent = await sendPlan(staff.tx, on(event, staff), { ...input, today: staff.today, paper });
        return sent.ok ? ok({ goTo: `/lam-viec/ke-hoach/${sent.value}` }) : sent;
      },
    ),
    undefined,
    { sensitive: true },
  ),
};
