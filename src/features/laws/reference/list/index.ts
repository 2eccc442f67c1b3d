import type { Act } from '../act.ts';
import { communication } from './communication.ts';
import { digital } from './digital.ts';
import { procedures } from './procedures.ts';
import { reform } from './reform.ts';
import { service } from './service.ts';

/**
 * Acts on which communication on administrative reform rests, as they stood in November 2026. Facts alone, each state with where it is read; whether a
 * text was compared is said with it (`unseen`). A law in force of which the first day was not seen has no state here.
 */
export const acts: readonly Act[] = [...reform, ...procedures, ...communication, ...digital, ...service];
