import type { RequestEvent } from '@sveltejs/kit';
import {
  answerCommentForm,
  askForm,
  commentForm,
  consultationView,
  consultButton,
  consultingWords,
  mayDraftPlans,
  maySeePlans,
  partsOfDraft,
} from '#features/plans/index.ts';
import {
  addComment,
  agreeToDraft,
  answerComment,
  askForComments,
  closeConsultation,
  consultationsOf,
  submissionUnderWay,
} from '#features/plans/server/index.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { planHere, planIdOf, unitOptions } from '../plan.ts';
import { namesFor } from './names.ts';

const units = async ({ db, actor, today }: StaffContext) => ({ unitIds: await unitOptions(db, actor.authorityId, today) });
const parts = async (staff: StaffContext, event: RequestEvent) => ({
  part: partsOfDraft(await planHere(event, staff), event.locals.locale),
});

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const plan = await planHere(event, staff);
  const rounds = await consultationsOf(db, actor.authorityId, plan.id);
  const open = rounds.find(({ closedAt }) => closedAt === null);
  const mayEdit =
    plan.state === 'draft' && mayDraftPlans(actor) === undefined && !(await submissionUnderWay(db, actor.authorityId, plan.id));
  const isAsked = open?.units.find(({ unitId }) => unitsOf(actor).includes(unitId));
  const hasSaid = isAsked && open?.comments.some(({ unitId }) => unitId === isAsked.unitId);
  const names = await namesFor(staff, locale);
  return {
    locale,
    id: plan.id,
    title: plan.title,
    rounds: rounds.toReversed().map((round) => consultationView(round, names, today, locale)),
    askFields:
      mayEdit && !open ? fieldsOf(askForm, { locale, options: await units(staff), values: { dueOn: today.add({ days: 5 }) } }) : null,
    commentFields: isAsked ? fieldsOf(commentForm, { locale, options: await parts(staff, event) }) : null,
    answerFields: mayEdit && open ? fieldsOf(answerCommentForm, { locale }) : null,
    mayAgree: isAsked !== undefined && !isAsked.agreedAt && !hasSaid,
    mayClose: mayEdit && open !== undefined,
  };
});

const on = (event: RequestEvent, { actor, now }: Pick<StaffWork, 'actor' | 'now'>) => ({ actor, now, planId: planIdOf(event) });

type Notices = (typeof consultingWords)['vi']['notice'];
const said = (result: Result<unknown>, { locals }: RequestEvent, notice: keyof Notices): Result<{ notice: string }> =>
  result.ok ? ok({ notice: consultingWords[locals.locale].notice[notice] }) : result;

export const actions = {
  ask: staffAction(
    mayDraftPlans,
    askForm,
    async (input, staff, event: RequestEvent) => said(await askForComments(staff.tx, on(event, staff), input), event, 'asked'),
    units,
  ),
  comment: staffAction(
    maySeePlans,
    commentForm,
    async (input, staff, event: RequestEvent) => said(await addComment(staff.tx, on(event, staff), input), event, 'said'),
    parts,
  ),
  agree: staffAction(maySeePlans, consultButton, async (_input, staff, event: RequestEvent) =>
    said(await agreeToDraft(staff.tx, on(event, staff)), event, 'agreed'),
  ),
  answer: staffAction(mayDraftPlans, answerCommentForm, async (input, staff, event: RequestEvent) =>
    said(await answerComment(staff.tx, on(event, staff), input), event, 'answered'),
  ),
  close: staffAction(mayDraftPlans, consultButton, async (_input, staff, event: RequestEvent) =>
    said(await closeConsultation(staff.tx, on(event, staff)), event, 'closed'),
  ),
};
