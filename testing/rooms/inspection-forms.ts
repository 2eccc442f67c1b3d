import { addCriterion, marksOf, reportFix } from '#features/inspections/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, today, value } from '../actors.ts';
import { anOfficer, aUnit, type BuiltAuthority } from '../builders.ts';
import { aClosedVisit, aFinding, aRound, aRoundInput, checking } from './inspections.ts';

interface Case {
  page: string;
  action?: string;
  params: Record<string, string>;
  given?: Record<string, unknown>;
  otherwise?: Record<string, string>;
  columns?: Record<string, string>;
  query?: string;
}

const days = { fromOn: '20/05/2026', untilOn: '29/06/2026', coversFromOn: '02/01/2026', coversUntilOn: '03/05/2026' };

/** The forms of checks that make something, each with what it is about. */
export async function inspectionForms(db: Database, authority: BuiltAuthority, officer: Actor): Promise<Case[]> {
  const unit = (): Promise<UnitId> => aUnit(db, authority);
  const [first, second, third, fourth] = [await unit(), await unit(), await unit(), await unit()];
  const { criterionIds } = await aRoundInput(db, officer, [first]);
  const open = await aRound(db, officer, [first, second]);
  const member = await anOfficer(db, authority, { roles: ['performer'] });
  const cancelled = await aRound(db, officer, [first]);
  const done = await aRound(db, officer, [third]);
  const findingId = await aClosedVisit(db, officer, done.visits[0]!, 'Để báo khắc phục');
  const reopened = await aRound(db, officer, [third]);
  await aClosedVisit(db, officer, reopened.visits[0]!);
  const back = await aRound(db, officer, [fourth], { memberIds: [member.officerId] });
  const returnedId = (await aClosedVisit(db, member, back.visits[0]!, 'Để trả lại'))!;
  const worker = await anOfficer(db, authority, { roles: ['performer'], unitId: fourth });
  const fix = { fixedOn: today, fixNote: 'Xong' };
  value(await acting(db, worker, (tx) => reportFix(tx, checking(worker), returnedId, fix)));
  const pointId = (await marksOf(db, officer.authorityId, open.visits[0]!))[0]!.pointId;
  const visit = (round: { id: string; visits: readonly string[] }, at = 0) => ({ dot: round.id, luot: round.visits[at]! });
  return [
    {
      page: 'kiem-tra/lap',
      given: {
        ...days,
        ...{ kind: 'self', headId: officer.officerId, secretaryId: member.officerId, memberIds: [], unitIds: [first, second] },
        criterionIds: criterionIds.slice(0, 2),
      },
      columns: { headId: 'officerId', secretaryId: 'officerId', unitIds: 'unitId', criterionIds: 'criterionId' },
      params: {},
    },
    { page: 'kiem-tra/tieu-chi', action: 'add', params: {}, given: { maxPoints: '2,5', position: '7' } },
    { page: 'kiem-tra/[dot]', action: 'add', params: { dot: open.id }, given: { unitIds: [third] }, columns: { unitIds: 'unitId' } },
    { page: 'kiem-tra/[dot]', action: 'cancel', params: { dot: cancelled.id } },
    { page: 'kiem-tra/[dot]', action: 'conclude', params: { dot: done.id }, given: { concludedOn: '01/06/2026' } },
    { page: 'kiem-tra/[dot]/[luot]', action: 'find', params: visit(open), given: { pointId, dueOn: '30/06/2026' } },
    { page: 'kiem-tra/[dot]/[luot]', action: 'skip', params: visit(open, 1) },
    {
      page: 'kiem-tra/[dot]/[luot]',
      action: 'reopen',
      params: visit(reopened),
      otherwise: { reason: 'in the log' },
    },
    {
      page: 'kiem-tra/[dot]/[luot]/ton-tai/[tonTai]',
      action: 'report',
      params: { ...visit(done), tonTai: findingId ?? '' },
      given: { fixedOn: '01/06/2026' },
    },
    {
      page: 'kiem-tra/[dot]/[luot]/ton-tai/[tonTai]',
      action: 'return',
      params: { ...visit(back), tonTai: returnedId },
    },
  ];
}

/** The forms of checks that edit. */
export async function inspectionEdits(
  db: Database,
  authority: BuiltAuthority,
  officer: Actor,
): Promise<(Case & { needed?: Record<string, unknown> })[]> {
  const unitId = await aUnit(db, authority);
  const criterion = { text: 'Tiêu chí để sửa', position: 5, maxPoints: 2 };
  const criterionId = value(await acting(db, officer, (tx) => addCriterion(tx, checking(officer), criterion)));
  const open = await aRound(db, officer, [unitId]);
  const luot: string = open.visits[0]!;
  const params = { dot: open.id as string, luot };
  const tonTai = await aFinding(db, officer, open.visits[0]!, 'Để sửa');
  const closed = await aRound(db, officer, [unitId]);
  await aClosedVisit(db, officer, closed.visits[0]!);
  const mark = (await marksOf(db, officer.authorityId, open.visits[0]!)).find(({ maxPoints }) => maxPoints !== null);
  const member = await anOfficer(db, authority, { roles: ['performer'] });
  return [
    {
      page: 'kiem-tra/tieu-chi/[tieuChi]',
      action: 'correct',
      params: { tieuChi: criterionId },
      given: { maxPoints: '2,5', position: '7' },
    },
    {
      page: 'kiem-tra/[dot]',
      action: 'correct',
      params: { dot: open.id },
      given: { ...days, kind: 'self', headId: officer.officerId, secretaryId: member.officerId, memberIds: [] },
    },
    { page: 'kiem-tra/[dot]/[luot]', action: 'details', params, given: { visitedOn: '01/06/2026' } },
    { page: 'kiem-tra/[dot]/[luot]', action: 'answer', params: { dot: closed.id, luot: closed.visits[0]! }, needed: { answer: 'agrees' } },
    {
      page: 'kiem-tra/[dot]/[luot]/muc/[diem]',
      params: { ...params, diem: mark?.id ?? '' },
      given: { result: 'not-met', points: '1,5' },
      needed: { result: 'met' },
    },
    { page: 'kiem-tra/[dot]/[luot]/ton-tai/[tonTai]', action: 'correct', params: { ...params, tonTai }, given: { dueOn: '30/06/2026' } },
  ];
}
