import { accessTexts, ownRequest } from '#features/access/index.ts';
import { requestsOf } from '#features/access/server/index.ts';
import { codeIn } from '#features/remarks/index.ts';
import { app } from '#platform/server/app.ts';
import { notPublic, publicLoad } from '../../portal.ts';

/** For who has the code: nobody else finds it, and nothing keeps it. */
export const load = publicLoad(
  {},
  async ({ asked, params }) => {
    const code = codeIn(params['ma'] ?? '');
    const [found] = code === undefined ? [] : await requestsOf(app().db, asked.authorityId, { code, limit: 1 });
    return found ? { title: accessTexts[asked.locale].code, request: ownRequest(found, asked.locale) } : notPublic(asked.locale);
  },
  { isKept: false },
);
