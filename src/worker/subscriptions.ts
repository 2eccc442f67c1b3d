import { documentUploaded, readDocument } from '#features/documents/server/index.ts';
import { planIssued } from '#features/plans/server/index.ts';
import { makeTasks } from '#features/tasks/server/index.ts';
import { on, type Subscription } from '#platform/server/jobs.ts';

/** Who hears what: the one place where work of one feature follows from the change of another. */
export const subscriptions: readonly Subscription[] = [on(documentUploaded, readDocument), on(planIssued, makeTasks)];

/** Every job that may be stored, each once: their queues are made when the installation starts. */
export const jobs = [...new Map(subscriptions.map(({ job }) => [job.name, job])).values()];
