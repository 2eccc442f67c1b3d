import { pairForm } from '#features/screens/index.ts';
import { pairMachine } from '#features/screens/server/index.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { publicLoad } from '../portal.ts';
import { publicAction } from '../posting.ts';

export const load = publicLoad({}, ({ asked: { locale } }) => Promise.resolve({ fields: fieldsOf(pairForm, { locale }) }));

export const actions = {
  default: publicAction(pairForm, async ({ code }, { tx, asked, installKey, now }) => {
    const done = await pairMachine(tx, { authorityId: asked.authorityId, installKey, now }, code);
    return done.ok ? ok({ goTo: `/man-hinh/${done.value}` }) : done;
  }),
};
