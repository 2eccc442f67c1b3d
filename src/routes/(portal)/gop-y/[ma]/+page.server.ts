import { codeIn, ownRemark, remarkTexts } from '#features/remarks/index.ts';
import { remarksOf } from '#features/remarks/server/index.ts';
import { app } from '#platform/server/app.ts';
import { notPublic, publicLoad } from '../../portal.ts';

/** For who has the code: nobody else finds it, and nothing keeps it. */
export const load = publicLoad(
  {},
  async ({ asked, params }) => {
    const code = codeIn(params['ma'] ?? '');
    const [found] = code === undefined ? [] : await remarksOf(app().db, asked.authorityId, { code, limit: 1 });
    return found ? { title: remarkTexts[asked.locale].code, remark: ownRemark(found, asked.locale) } : notPublic(asked.locale);
  },
  { isKept: false },
);
