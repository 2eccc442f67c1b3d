import { expect, test } from 'vitest';
import { matchingTasks } from './tasks.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test('what was struck out is proposed for the days before alone', () => {
  const task = {
    ...{ unitId: 'unit' as never, dutyId: 'duty' as never, dutyText: 'Phát loa', state: 'open' as const, isStanding: false },
    ...{ period: { from: day('2026-01-01'), to: day('2026-12-31') }, endedOn: day('2026-11-20') },
  };
  const on = (happenedOn: string) =>
    matchingTasks([task as never], { unitId: 'unit' as never, dutyId: 'duty' as never, channel: 'loudspeaker' as never, happenedOn: day(happenedOn) }); // prettier-ignore
  expect(on('2026-11-19')).toHaveLength(1);
  expect(on('2026-11-20')).toEqual([]);
});
