import { yearsOf } from '#features/portal/server/index.ts';
import { publicLoad } from '../portal.ts';

export const load = publicLoad({}, async ({ db, asked }) => ({ years: await yearsOf(db, asked) }));
