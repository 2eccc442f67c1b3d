import { contactsPage } from '#features/portal/server/index.ts';
import { publicLoad } from '../portal.ts';

export const load = publicLoad({}, ({ db, asked }) => contactsPage(db, asked));
