import { expect, test } from 'vitest';
import type { DutyId } from '#platform/values/ids.ts';
import type { Activity } from './activity.ts';
import { standingOf } from './standing.ts';
import { confirmedWord } from './view.ts';

const duty = 'duty' as DutyId;
const target = {} as Activity['targets'][number];

test.each<[string, DutyId | null, Activity['targets'], string, RegExp]>([
  ['targets with a duty', duty, [target, target], 'targets', /được tính vào 2 chỉ tiêu\.$/],
  ['a target without a duty', null, [target], 'targets', /được tính vào 1 chỉ tiêu\.$/],
  ['a duty alone', duty, [], 'duty', /nêu trong báo cáo của kế hoạch, không tính vào chỉ tiêu có số lượng nào/],
  ['neither', null, [], 'none', /không tính vào báo cáo\.$/],
])('what is confirmed says for what it counts: %s', (_what, dutyId, targets, standing, said) => {
  expect(standingOf({ dutyId, targets })).toBe(standing);
  expect(confirmedWord({ dutyId, targets }, 'vi')).toMatch(said);
});
