import type { Refusal } from '#platform/values/result.ts';
import { officerRefusals } from './refusals.ts';
import { roles, type RoleCode } from './roles.ts';

export interface SignInRules {
  /** A session ends this long after the sign-in, however busy it was. */
  sessionHours: number;
  /** For how long a password or code that was typed vouches for who sits at the screen. */
  confirmMinutes: number;
  /** A password that was given and not changed by then no longer opens. */
  oneTimeHours: number;
  proposalDays: number;
}

/** Why a role is not held in a unit of this kind, or undefined: partners are asked, so they hold no office of the authority. */
export function whyNotIn(role: RoleCode, unit: { isPartner: boolean; name: string }): Refusal | undefined {
  const isForPartners = roles[role].in === 'partner';
  if (isForPartners === unit.isPartner) return undefined;
  return (isForPartners ? officerRefusals.roleForPartners(role, unit.name) : officerRefusals.roleNotForPartners(unit.name)).refusal;
}
