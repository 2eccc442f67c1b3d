import { codeForm, codeIn, pageWords, remarkRefusals, remarkTexts } from '#features/remarks/index.ts';
import { remarksOf } from '#features/remarks/server/index.ts';
import { shownRemarks } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { publicLoad } from '../portal.ts';
import { citizenAction } from '../citizens.ts';

export const load = publicLoad({}, async ({ db, asked }) => {
  const { locale } = asked;
  const remarks = await shownRemarks(db, asked);
  return {
    title: remarkTexts[locale].publicTitle,
    remarks: remarks.map((one) => ({ ...one, page: pageWords(one.subject, one.address, locale) })),
    codeFields: fieldsOf(codeForm, { locale }),
  };
});

export const actions = {
  find: citizenAction(codeForm, async ({ code: typed }, { asked }) => {
    const code = codeIn(typed);
    const [found] = code === undefined ? [] : await remarksOf(app().db, asked.authorityId, { code, limit: 1 });
    return found ? ok({ goTo: `/gop-y/${found.code}` }) : remarkRefusals.unknownCode();
  }),
};
