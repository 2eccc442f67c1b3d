import { siteTexts } from '#features/sitepages/index.ts';
import { aboutPages } from '#features/portal/server/index.ts';
import { publicLoad } from '../portal.ts';

export const load = publicLoad({}, async ({ db, asked }) => ({ title: siteTexts[asked.locale].about, ...(await aboutPages(db, asked)) }));
