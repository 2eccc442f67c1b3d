import { summaryOf } from '#features/portal/server/index.ts';
import { firstPage } from './portal.ts';

export const load = firstPage(({ db, asked }) => summaryOf(db, asked));
