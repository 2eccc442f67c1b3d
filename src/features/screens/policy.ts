import { holds, type Actor } from '#platform/values/actor.ts';
import { unless, type Refusal } from '#platform/values/result.ts';
import { refusals } from './refusals.ts';

/** Screens are kept by who keeps the public pages. */
export const mayKeepScreens = (actor: Actor): Refusal | undefined => unless(holds(actor, 'administrator', 'plan-owner'), refusals.mayNot());

/** An alarm is sent by them, or by a leader. */
export const mayAlarm = (actor: Actor): Refusal | undefined =>
  unless(holds(actor, 'administrator', 'plan-owner', 'chair'), refusals.mayNotAlarm());
