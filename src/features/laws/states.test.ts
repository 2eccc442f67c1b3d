import { expect, test } from 'vitest';
import type { OfficerId } from '#platform/values/ids.ts';
import type { LawId, LawState, StateKind } from './law.ts';
import { endOn, standingOn, whyNotState } from './states.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const [decree, later, last] = ['a', 'b', 'c'] as LawId[] as [LawId, LawId, LawId];

const state = (kind: StateKind, from: string, by: LawId | null = null): LawState => ({
  id: `${kind} ${from}` as LawState['id'],
  kind,
  fromOn: day(from),
  by: by && { id: by, name: 'Nghị định số 2/2026/NĐ-CP' },
  source: 'Điều 9',
  sourceAddress: null,
  isListed: false,
  recordedAt: Temporal.Instant.from('2026-11-01T00:00:00Z'),
  recordedBy: 'x' as OfficerId,
  checkedAt: null,
  checkedBy: null,
});
const law = (...states: LawState[]) => ({ id: decree, issuedOn: day('2022-06-24'), states });
const word = (on: string, ...states: LawState[]) => standingOn(law(...states), day(on)).word;

test('the state on a day is that of the day, not of today', () => {
  const states = [
    state('in-force', '2022-08-01'),
    state('suspended', '2024-01-01'),
    state('resumed', '2024-07-01'),
    state('replaced', '2026-07-01', later),
  ];
  const days = ['2022-07-31', '2022-08-01', '2024-01-01', '2024-06-30', '2024-07-01', '2026-06-30', '2026-07-01', '2030-01-01'];
  expect(days.map((on) => word(on, ...states))).toEqual([
    'not-yet',
    'in-force',
    'suspended',
    'suspended',
    'in-force',
    'in-force',
    'ended',
    'ended',
  ]);
  expect(endOn(law(...states), day('2026-07-01'))?.by?.id).toBe(later);
  expect(endOn(law(...states), day('2026-06-30'))).toBeUndefined();
});

test('of what nothing is known nothing is said; what is known to end holds until then', () => {
  expect(word('2026-01-01')).toBe('unknown');
  expect(word('2026-06-30', state('repealed', '2026-07-01'))).toBe('in-force');
  expect(standingOn(law(state('amended', '2024-01-01', later)), day('2025-01-01'))).toMatchObject({ word: 'in-force', isAmended: true });
  expect(standingOn(law(state('ended-in-part', '2024-01-01')), day('2023-12-31'))).toMatchObject({ isPartEnded: false });
});

const codes = (said: { kind: StateKind; on: string; by?: LawId }, of = law(), successors = new Map<LawId, LawId>()) =>
  whyNotState(of, { kind: said.kind, fromOn: day(said.on), byLawId: said.by ?? null }, successors).map(({ code }) => code);

test.each<[string, StateKind, string, LawId | undefined, ReturnType<typeof law>, string[]]>([
  ['by itself', 'replaced', '2026-07-01', decree, law(), ['itself']],
  ['by nothing', 'replaced', '2026-07-01', undefined, law(), ['successor-missing']],
  ['before it was issued', 'in-force', '2022-06-23', undefined, law(), ['before-issue']],
  ['ended before it was in force', 'repealed', '2022-07-31', undefined, law(state('in-force', '2022-08-01')), ['before-force']],
  ['in force only after it was amended', 'in-force', '2024-01-02', undefined, law(state('amended', '2024-01-01')), ['begins-after']],
  ['in force twice', 'in-force', '2023-01-01', undefined, law(state('in-force', '2022-08-01')), ['law-begun']],
  ['ended twice', 'expired', '2027-01-01', undefined, law(state('repealed', '2026-07-01')), ['law-ended']],
  ['amended after its end', 'amended', '2026-08-01', later, law(state('repealed', '2026-07-01')), ['law-ended']],
  ['ended before what came last', 'repealed', '2023-12-31', undefined, law(state('amended', '2024-01-01', later)), ['ends-before']],
  ['back without having been suspended', 'resumed', '2024-01-01', undefined, law(state('in-force', '2022-08-01')), ['not-suspended']],
  ['the same once more', 'amended', '2024-01-01', later, law(state('amended', '2024-01-01', later)), ['state-twice']],
  ['in order', 'replaced', '2026-07-01', later, law(state('in-force', '2022-08-01'), state('amended', '2024-01-01', last)), []],
])('%s', (_what, kind, on, by, of, refused) => {
  expect(codes({ kind, on, ...(by && { by }) }, of)).toEqual(refused);
});

test('a circle of replacements is refused, however long', () => {
  const successors = new Map<LawId, LawId>([
    [later, last],
    [last, decree],
  ]);
  expect(codes({ kind: 'replaced', on: '2026-07-01', by: later }, law(), successors)).toEqual(['circle']);
  expect(codes({ kind: 'amended', on: '2026-07-01', by: later }, law(), successors)).toEqual([]);
  expect(codes({ kind: 'replaced', on: '2026-07-01', by: later }, law(), new Map([[later, last]]))).toEqual([]);
});
