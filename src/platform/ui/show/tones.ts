import type { Tone } from './shapes.ts';

/** The one rule for progress: reached is `done`, begun is `active`, and nothing yet stays `plain`. The icon follows the tone. */
export const progressTone = ({ done, isMet }: { done: number; isMet: boolean }): Extract<Tone, 'plain' | 'active' | 'done'> =>
  isMet ? 'done' : done > 0 ? 'active' : 'plain';

/** The same for so many of a whole; of nothing, nothing is reached. */
export const tallyTone = (done: number, all: number): ReturnType<typeof progressTone> =>
  progressTone({ done, isMet: all > 0 && done >= all });
