import { followForm, petitionPublicTexts, petitionRefusals, type PetitionId } from '#features/petitions/index.ts';
import { followPetition } from '#features/petitions/server/index.ts';
import { publicPetition } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { citizenAction } from '../../citizens.ts';
import { notHere, publicLoad } from '../../portal.ts';

export const load = publicLoad({}, async ({ db, asked, params }) => {
  const id = parseId<PetitionId>(params['id']);
  const petition = id && (await publicPetition(db, asked, id));
  if (!petition) return notHere({ db, asked }, 'petition', params['id']);
  const isOpen = ['received', 'working', 'asked', 'drafted'].includes(petition.state);
  return { title: petition.title, petition, followFields: isOpen ? fieldsOf(followForm, { locale: asked.locale }) : null };
});

export const actions = {
  follow: citizenAction(followForm, async ({ email }, posting, { params }) => {
    const { asked, now, wait, isTrapped } = posting;
    if (wait !== undefined) return petitionRefusals.wait(wait);
    if (isTrapped) return petitionRefusals.wait(5);
    const { authorityId, today, locale } = asked;
    const asking = { authorityId, installKey: app().installKey, today, now, lang: locale };
    const done = await posting.act((tx) => followPetition(tx, asking, parseId<PetitionId>(params['id']) ?? NO_ID, email));
    return done.ok ? ok({ notice: petitionPublicTexts[locale].followNotice }) : done;
  }),
};
