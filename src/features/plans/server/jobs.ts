import { job } from '#platform/server/jobs.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';

/** A plan was issued: tasks appear for its units. */
export const planIssued = job<{ authorityId: AuthorityId; planId: PlanId }>('plan-issued');

/** Told with the change that amends an issued plan: its tasks follow. */
export const planAmended = job<{ authorityId: AuthorityId; planId: PlanId; amendingId: PlanId }>('plan-amended');
