import { dossierTexts, lateRefusals, lookForm } from '#features/dossiers/index.ts';
import { dossiersPage, lateByCode } from '#features/portal/server/index.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { citizenAction } from '../citizens.ts';
import { publicLoad } from '../portal.ts';

export const load = publicLoad({ ky: /^20\d\d(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$/ }, async ({ db, asked, read }) => ({
  title: dossierTexts[asked.locale].publicTitle,
  ...(await dossiersPage(db, asked, read['ky'])),
  lookFields: fieldsOf(lookForm, { locale: asked.locale }),
}));

export const actions = {
  look: citizenAction(lookForm, async ({ code }, { db, asked, wait, isTrapped }) => {
    if (wait !== undefined || isTrapped) return lateRefusals.waitAWhile(wait ?? 5);
    return ok({ found: (await lateByCode(db, asked, code)) ?? null });
  }),
};
