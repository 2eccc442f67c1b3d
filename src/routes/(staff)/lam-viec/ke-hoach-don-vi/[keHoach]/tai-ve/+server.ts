import type { RequestEvent } from '@sveltejs/kit';
import { maySeeSubplans } from '#features/subplans/index.ts';
import { subplanPaperOf } from '#features/subplans/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { wordFile } from '../../../files/papers.ts';
import { subplanAt } from '../../subplans.ts';

/** The plan of a unit as a Word file, for those who may read it. */
export const GET = staffEndpoint(maySeeSubplans, async (event: RequestEvent, staff) =>
  wordFile(await subplanPaperOf(staff.db, staff.actor.authorityId, await subplanAt(event, staff), staff.today)),
);
