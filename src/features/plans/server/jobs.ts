import { job } from '#platform/server/jobs.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';

/** A plan was issued: tasks appear for its units. */
export const planIssued = job<{ authorityId: AuthorityId; planId: PlanId }>('plan-issued');

/** Several times an hour: amending papers whose day has come are brought into their plans. */
export const amendmentsDue = job<object>('amendments-due', { retries: 3, expiresAfter: 600, every: '*/5 * * * *' });

/** Told with the change that amends an issued plan: its tasks follow. */
export const planAmended = job<{ authorityId: AuthorityId; planId: PlanId; amendingId: PlanId }>('plan-amended');
