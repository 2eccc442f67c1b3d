import { keepStepList } from '#features/tasks/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import { acting, value } from '../../actors.ts';
import { aSuperiorHere } from '../envelopes/forms.ts';
import { aComment, aDifficulty, anExtension, anOrder } from './tasks.ts';

interface Case {
  page: string;
  action?: string;
  params: Record<string, string>;
  query?: string;
  given?: Record<string, unknown>;
  otherwise?: Record<string, string>;
  columns?: Record<string, string>;
}

interface Ground {
  /** Open tasks with a due day, of a unit in which the officer works. */
  tasks: readonly TaskId[];
  unitId: UnitId;
  /** Of the unit, and another who asks. */
  colleague: Actor;
  officer: Actor;
  planId: PlanId;
}

/** The forms of tasks that make something. */
export async function taskForms(db: Database, { tasks, unitId, colleague, officer, planId }: Ground): Promise<Case[]> {
  const [first, second, third] = tasks.map((id) => id as string);
  const refusedId = await anExtension(db, colleague, tasks[1]!);
  const grantedId = await anExtension(db, colleague, tasks[2]!);
  const orderId = await anOrder(db, officer, { planId, unitIds: [unitId] });
  const page = 'viec/[id]';
  const raised = async (text: string) => ({ id: await aDifficulty(db, officer, { unitId, planId, text }) });
  const superior = await aSuperiorHere(db, officer);
  return [
    {
      page: 'kho-khan/[id]',
      action: 'sendUp',
      params: await raised('Thiếu đường truyền'),
      given: { to: superior, carriedOn: '20/05/2026' },
      otherwise: { to: 'the correspondent of its envelope' },
    },
    { page: 'kho-khan/them', action: 'raise', params: {}, given: { unitId, planId } },
    { page: 'kho-khan/[id]', action: 'resolve', params: await raised('Thiếu loa') },
    { page: 'kho-khan/[id]', action: 'cannot', params: await raised('Thiếu người') },
    { page: 'kho-khan/[id]', action: 'carry', params: await raised('Thiếu kinh phí'), given: { carriedOn: '20/05/2026' } },
    { page, action: 'extend', params: { id: first! }, given: { untilOn: '20/12/2026' } },
    { page, action: 'refuse', params: { id: second! }, given: { extensionId: refusedId } },
    { page, action: 'grant', params: { id: third! }, given: { extensionId: grantedId } },
    { page, action: 'comment', params: { id: first! }, given: { mentions: [colleague.officerId] }, columns: { mentions: 'officerId' } },
    {
      page,
      action: 'split',
      params: { id: third! },
      given: {
        parts: [
          { text: 'Phần phát thanh', unitId, officerId: '', share: '7,5', dueOn: '' },
          { text: 'Phần tờ gấp', unitId, officerId: '', share: '5', dueOn: '' },
        ],
        total: '12,5',
      },
    },
    { page, action: 'addStep', params: { id: first! }, given: { unitId, officerId: '', share: '12,5', dueOn: '20/06/2026' } },
    {
      page,
      action: 'addSteps',
      params: { id: second! },
      given: { listId: 'conference' },
      otherwise: { listId: 'as the steps of the list' },
    },
    { page: 'viec/mau', action: 'add', params: {} },
    {
      page: 'viec/dot-xuat/them',
      params: {},
      given: {
        planId,
        unitIds: [unitId],
        orderedOn: '20/05/2026',
        dueOn: '15/06/2026',
        repeat: 'monthly',
        repeatUntil: '15/08/2026',
        quantity: '12,5',
      },
      otherwise: { repeat: 'as tasks' },
      columns: { unitIds: 'unitId' },
    },
    { page: 'viec/dot-xuat/[id]', action: 'callOff', params: { id: orderId }, given: { orderId } },
  ];
}

/** The forms of tasks that edit. */
export async function taskEdits(db: Database, officer: Actor): Promise<(Case & { isOwn?: true })[]> {
  const { id } = await db.selectFrom('task').select('id').where('unit_id', '=', officer.posts[0]!.unitId).executeTakeFirstOrThrow();
  const { officer_id: colleague } = await db
    .selectFrom('post')
    .select('officer_id')
    .where('unit_id', '=', officer.posts[0]!.unitId)
    .where('officer_id', '<>', officer.officerId)
    .where('role', '=', 'plan-owner')
    .executeTakeFirstOrThrow();
  const commentId = await aComment(db, officer, id);
  const list = { name: 'Tọa đàm', steps: 'Mời\nHọp' };
  const listId = value(await acting(db, officer, (tx) => keepStepList(tx, officer, list)));
  return [
    { page: 'viec/[id]', action: 'give', params: { id }, given: { officerId: colleague } },
    { page: 'viec/[id]', action: 'editComment', params: { id }, query: `sua=${commentId}`, isOwn: true },
    { page: 'viec/mau', action: 'correct', params: {}, query: `sua=${listId}` },
  ];
}
