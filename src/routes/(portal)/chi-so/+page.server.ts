import { indexTexts } from '#features/indices/index.ts';
import { indexTrends } from '#features/portal/server/index.ts';
import { publicLoad } from '../portal.ts';

export const load = publicLoad({}, async ({ db, asked }) => ({ title: indexTexts[asked.locale].title, ...(await indexTrends(db, asked)) }));
