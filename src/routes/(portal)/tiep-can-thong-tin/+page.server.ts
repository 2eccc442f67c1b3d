import { accessRefusals, accessTexts } from '#features/access/index.ts';
import { requestsOf } from '#features/access/server/index.ts';
import { codeForm, codeIn } from '#features/remarks/index.ts';
import { accessCounts } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { publicLoad } from '../portal.ts';
import { citizenAction } from '../citizens.ts';

export const load = publicLoad({}, async ({ db, asked }) => {
  const { locale } = asked;
  return {
    title: accessTexts[locale].publicTitle,
    counts: await accessCounts(db, asked),
    codeFields: fieldsOf(codeForm, { locale }),
  };
});

export const actions = {
  find: citizenAction(codeForm, async ({ code: typed }, { asked }) => {
    const code = codeIn(typed);
    const [found] = code === undefined ? [] : await requestsOf(app().db, asked.authorityId, { code, limit: 1 });
    return found ? ok({ goTo: `/tiep-can-thong-tin/${found.code}` }) : accessRefusals.unknownCode();
  }),
};
