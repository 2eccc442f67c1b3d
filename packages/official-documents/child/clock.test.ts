import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultLimits } from '../extract/limits.ts';
import { startClock } from './clock.ts';
import type { Clock } from './clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const started = (): { clock: Clock; late: () => string[] } => {
  const codes: string[] = [];
  const clock = startClock({ ...defaultLimits, timeLimitMs: 1000, recognisePageLimitMs: 300 }, ({ code }) => codes.push(code));
  return { clock, late: () => codes };
};
const step = (stage: 'extract' | 'recognise' | 'read') => ({ stage, page: 0, pages: 9 });

describe('the clock of a reading', () => {
  it('runs out for extraction and reading together', () => {
    const { clock, late } = started();
    vi.advanceTimersByTime(600);
    clock.note(step('extract'));
    clock.note(step('read'));
    vi.advanceTimersByTime(399);
    expect(late()).toEqual([]);
    vi.advanceTimersByTime(2);
    expect(late()).toEqual(['time-limit']);
  });

  it('stands still while pages are recognised, each within its own time', () => {
    const { clock, late } = started();
    vi.advanceTimersByTime(600);
    for (let page = 0; page < 20; page += 1) {
      clock.note(step('recognise'));
      vi.advanceTimersByTime(250);
    }
    clock.note(step('read'));
    vi.advanceTimersByTime(390);
    expect(late()).toEqual([]);
    vi.advanceTimersByTime(20);
    expect(late()).toEqual(['time-limit']);
  });

  it('runs out for a single page, and not after its end', () => {
    const { clock, late } = started();
    clock.note(step('recognise'));
    vi.advanceTimersByTime(301);
    expect(late()).toEqual(['page-time-limit']);
    const other = started();
    other.clock.end();
    vi.advanceTimersByTime(5000);
    expect(other.late()).toEqual([]);
  });
});
