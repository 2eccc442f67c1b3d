import { mayManageOfficers } from '#features/identity/index.ts';
import { officerColumns } from '#features/identity/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { staffEndpoint } from '#platform/server/edge.ts';
import { officerExamples } from '../columns.ts';
import { template } from '../../../sheets.ts';

/** An empty sheet with its header and two lines to write over, with the name of this authority. */
export const GET = staffEndpoint(mayManageOfficers, async (_event, { db, actor, today }) => {
  const unit = (await authorityOn(db, actor.authorityId, today))?.shortName ?? '';
  return template([Object.values(officerColumns).map(([header]) => header), ...officerExamples(unit)], 'can-bo');
});
