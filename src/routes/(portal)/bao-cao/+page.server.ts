import { publicReports } from '#features/portal/server/index.ts';
import { publicLoad } from '../portal.ts';

export const load = publicLoad({}, async ({ db, asked }) => ({ reports: await publicReports(db, asked) }));
