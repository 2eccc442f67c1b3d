import type { Limits, Progress } from '../extract/limits.ts';
import { refuse } from '../extract/refusals.ts';
import type { Refusal } from '../result.ts';

export interface Clock {
  note: (progress: Progress) => void;
  end: () => void;
}

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

/** Calls `onLate` once when extracting and reading take too long together, or one page's recognising does, during which the first clock stands still. */
export const startClock = ({ timeLimitMs, recognisePageLimitMs }: Limits, onLate: (reason: Refusal) => void): Clock => {
  let left = timeLimitMs;
  let since = performance.now();
  let isRecognising = false;
  let timer: NodeJS.Timeout;
  const run = (ms: number, reason: Refusal): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      onLate(reason);
    }, ms);
  };
  const runForAll = (): void => {
    since = performance.now();
    run(Math.max(0, left), refuse('time-limit', seconds(timeLimitMs)));
  };
  runForAll();
  return {
    note: ({ stage }) => {
      if (stage === 'recognise') {
        if (!isRecognising) left -= performance.now() - since;
        run(recognisePageLimitMs, refuse('page-time-limit', seconds(recognisePageLimitMs)));
      } else if (isRecognising) runForAll();
      isRecognising = stage === 'recognise';
    },
    end: () => {
      clearTimeout(timer);
    },
  };
};
