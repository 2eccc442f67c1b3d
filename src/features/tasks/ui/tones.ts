import type { TaskStanding } from '../task.ts';

/** The accent is kept for what is late; a request is no order. */
export const tones = {
  late: 'late',
  early: 'soon',
  soon: 'soon',
  asked: 'active',
  ahead: 'active',
  standing: 'plain',
  done: 'done',
  declined: 'plain',
  past: 'plain',
  struck: 'plain',
  ended: 'plain',
} as const satisfies Record<TaskStanding, string>;
