import { answerInquiry, askInquiries } from '#features/inquiries/server/index.ts';
import type { InquiryId } from '#features/inquiries/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { DutyId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { acting, day, now, today, value } from '../actors.ts';
import { aUnit, type BuiltAuthority } from '../builders.ts';
import { aDifficulty } from './tasks/tasks.ts';

type AskInput = Parameters<typeof askInquiries>[2];
type AnswerInput = Parameters<typeof answerInquiry>[3];

/** Who asks or tells, today unless said. */
export const inquiring = (actor: Actor, at = now, on = today) => ({ actor, today: on, now: at });

/** One unit asks another; each call asks another thing. */
export async function inquired(
  db: Database,
  by: Actor,
  fromUnitId: UnitId,
  toUnitId: UnitId,
  given: Partial<AskInput> = {},
): Promise<Result<InquiryId>> {
  const input: AskInput = {
    ...{ fromUnitId, toUnitIds: [toUnitId], title: `Số liệu ${crypto.randomUUID().slice(0, 8)}`, wanted: 'Số hồ sơ quý II' },
    ...{ answerKind: 'words', dueOn: day('2026-06-10'), wantedFigures: [], ...given },
  };
  const asked = await acting(db, by, (tx) => askInquiries(tx, inquiring(by), input));
  return asked.ok ? ok(asked.value[0]!) : asked;
}

/** It is answered. */
export const told = (db: Database, by: Actor, id: InquiryId, given: Partial<AnswerInput> = {}): Promise<Result<InquiryId>> =>
  acting(db, by, (tx) => answerInquiry(tx, inquiring(by), id, { answer: 'Có 120 hồ sơ.', figures: [], ...given }));

interface Ground {
  unitId: UnitId;
  partner: UnitId;
  dutyId: DutyId | undefined;
}

/** The forms of requests for information that make something. */
export async function inquiryForms(db: Database, authority: BuiltAuthority, officer: Actor, { unitId, dutyId }: Ground) {
  const open = value(await inquired(db, officer, authority.rootUnitId, unitId));
  const done = value(await inquired(db, officer, authority.rootUnitId, unitId));
  value(await told(db, officer, done));
  const { planId } = await db
    .selectFrom('duty')
    .select('plan_id as planId')
    .where('id', '=', dutyId ?? null)
    .executeTakeFirstOrThrow();
  const difficulty = await aDifficulty(db, officer, { unitId: authority.rootUnitId, planId, text: 'Thiếu số liệu của phòng' });
  const page = 'thong-tin/[deNghi]';
  return [
    {
      page: 'thong-tin/de-nghi',
      params: {},
      given: { fromUnitId: authority.rootUnitId, toUnitIds: [unitId], dutyId, answerKind: 'figures', dueOn: '15/06/2026' },
      columns: { toUnitIds: 'toUnitId', wantedFigures: 'label' },
    },
    { page, action: 'say', params: { deNghi: open as string } },
    { page, action: 'pass', params: { deNghi: open as string }, given: { toUnitId: await aUnit(db, authority) } },
    {
      page,
      action: 'use',
      params: { deNghi: done as string },
      given: { for: `d:${difficulty}` },
      otherwise: { for: 'as the id of the difficulty' },
    },
  ];
}

/** The forms of requests for information that edit. */
export async function inquiryEdits(db: Database, authority: BuiltAuthority, officer: Actor) {
  const [to, params] = [await aUnit(db, authority), (id: InquiryId) => ({ deNghi: id as string })];
  const asked = value(await inquired(db, officer, authority.rootUnitId, to));
  const figures = { answerKind: 'figures' as const, wantedFigures: [{ label: 'Số hồ sơ', unit: 'hồ sơ' }] };
  const other = value(await inquired(db, officer, authority.rootUnitId, to, figures));
  const page = 'thong-tin/[deNghi]';
  return [
    { page, action: 'correct', params: params(asked), given: { dueOn: '20/06/2026' } },
    {
      page,
      action: 'answer',
      params: params(other),
      asked: ['file'],
      given: { figures: [{ label: 'Số hồ sơ', unit: 'hồ sơ', value: '7', note: 'tính đến hết quý' }] },
      needed: { figures: [{ label: 'Số hồ sơ', unit: 'hồ sơ', value: '5', note: '' }] },
    },
  ];
}
