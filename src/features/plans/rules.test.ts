import { describe, expect, test } from 'vitest';
import { isSymbol } from '#features/papers/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, DutyId, OfficerId, PlanId, UnitId } from '#platform/values/ids.ts';
import type { Plan, PlanDuty } from './plan.ts';
import { whyNotIssue } from './rules.ts';

const today = Temporal.PlainDate.from('2026-02-10');
const holding = (...roles: string[]): Actor => ({
  authorityId: 'a' as AuthorityId,
  officerId: 'o' as OfficerId,
  fullName: 'Nguyễn Thị Mẫu',
  posts: roles.map((role) => ({ unitId: 'u' as UnitId, role })),
});
const owner = holding('plan-owner');

const duty = (more: Partial<PlanDuty> = {}): PlanDuty => ({
  id: 'd' as DutyId,
  position: 1,
  text: 'Tuyên truyền trên loa truyền thanh',
  product: null,
  deadlines: [],
  role: 'perform',
  addressedTo: null,
  source: null,
  marks: [],
  units: [{ unitId: 'u' as UnitId, name: 'Phòng Văn hóa - Xã hội', shortName: 'Văn hóa', role: 'perform', isRequested: false }],
  ...more,
});

const plan = (more: Partial<Plan> = {}): Plan => ({
  id: 'p' as PlanId,
  authorityId: 'a' as AuthorityId,
  year: 2026,
  title: 'Tuyên truyền cải cách hành chính năm 2026',
  symbol: '18/KH-UBND',
  issuedOn: Temporal.PlainDate.from('2026-02-09'),
  issuer: 'UBND phường Mẫu',
  state: 'draft',
  endedOn: null,
  end: null,
  replacesId: null,
  received: null,
  amending: null,
  cosigner: null,
  documentId: null,
  superiorSymbol: null,
  issuedPlace: null,
  signer: { authority: null, position: 'CHỦ TỊCH', name: 'Trần Văn Mẫu' },
  issuedAt: null,
  issuedBy: null,
  madeAt: Temporal.Instant.from('2026-02-09T02:00:00Z'),
  madeBy: 'o' as OfficerId,
  legalBases: [],
  duties: [duty()],
  targets: [],
  deadlines: [],
  channels: [],
  topics: [],
  recipients: [],
  budgetSources: [],
  sections: [],
  ...more,
});

const codes = (it: Plan, actor = owner): string[] => whyNotIssue(it, actor, today).map(({ code }) => code);

describe('a plan may be issued', () => {
  test('by the chair, the clerk and the plan owner when nothing is missing', () => {
    for (const role of ['chair', 'clerk', 'plan-owner']) expect(codes(plan(), holding(role))).toEqual([]);
    expect(codes(plan(), holding('radio', 'finance'))).toEqual(['may-not-issue']);
  });

  test('once', () => expect(codes(plan({ state: 'issued' }))).toEqual(['plan-is-issued']));

  test('with a number', () => {
    expect(codes(plan({ symbol: null }))).toEqual(['no-symbol']);
    expect(codes(plan({ symbol: '/KH-UBND' }))).toEqual(['no-symbol']);
    expect(codes(plan({ symbol: 'số mười tám' }))).toEqual(['symbol-form']);
  });

  test('on a day that has come, of its year or the one before', () => {
    const on = (day: string) => codes(plan({ issuedOn: Temporal.PlainDate.from(day) }));
    expect(on('2026-02-10')).toEqual([]);
    expect(on('2025-12-31')).toEqual([]);
    expect(on('2026-02-11')).toEqual(['date-in-future']);
    expect(on('2024-12-31')).toEqual(['date-out-of-year']);
    expect(codes(plan({ issuedOn: null }))).toEqual(['no-date']);
  });

  test('with duties that somebody answers for', () => {
    const supporting = [{ ...duty().units[0]!, role: 'coordinate' as const }];
    expect(codes(plan({ duties: [] }))).toEqual(['no-duties']);
    expect(codes(plan({ duties: [duty({ units: [] })] }))).toEqual(['no-lead']);
    expect(codes(plan({ duties: [duty({ units: supporting })] }))).toEqual(['no-lead']);
    expect(codes(plan({ duties: [duty({ role: 'coordinate', units: supporting })] }))).toEqual([]);
  });

  test('with deadlines of its time; all that is wrong is said at once', () => {
    const late = duty({ position: 3, deadlines: [{ text: 'trước ngày 15/10', rule: { kind: 'date', on: '2025-10-15' } }] });
    const said = whyNotIssue(plan({ symbol: null, duties: [duty({ position: 2, units: [] }), late] }), owner, today);
    expect(said.map(({ message }) => message)).toEqual([
      'Nhiệm vụ 2 chưa có đơn vị chịu trách nhiệm.',
      'Nhiệm vụ 3 có thời hạn trước năm 2026.',
      'Chưa có số văn bản. Văn thư cho số, ví dụ 18/KH-UBND.',
    ]);
  });
});

test.each([
  ['18/KH-UBND', true],
  ['01/KH-VHTT', true],
  ['3574/KH-UBND', true],
  ['12a/KH-ĐTN', true],
  ['/KH-UBND', false],
  ['18 KH-UBND', false],
  ['18/KH UBND', false],
  ['<b>18</b>/KH', false],
])('%s is a number with its symbol: %s', (text, is) => expect(isSymbol(text)).toBe(is));
