import {
  findForm,
  marks,
  passForm,
  petitionPublicTexts,
  petitionRefusals,
  photosForm,
  rateForm,
  supplyForm,
  type PetitionId,
} from '#features/petitions/index.ts';
import {
  addPhotos,
  codeOfPass,
  forgetMe,
  openPetition,
  petitionOf,
  ratePetition,
  supplyMore,
  takePhotos,
} from '#features/petitions/server/index.ts';
import { app } from '#platform/server/app.ts';
import type { Tx } from '#platform/server/database.ts';
import { openShelf, type Shelf } from '#platform/server/files/shelf.ts';
import { fieldsOf, type AnyForm } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { codeIn } from '#platform/values/text.ts';
import type { z } from 'zod';
import { citizenAction, type Posting } from '../../citizens.ts';
import { publicLoad } from '../../portal.ts';
import { besideOwn, ownOf, type Own } from './own.ts';

export const load = publicLoad({}, ({ asked: { locale } }) =>
  Promise.resolve({ title: petitionPublicTexts[locale].find, fields: fieldsOf(findForm, { locale }) }),
);

type Asking = Parameters<typeof openPetition>[1];
type Shown = Result<{ own: Own; notice: string | null }>;
type Notice = 'moreNotice' | 'photosNotice' | 'rateNotice' | 'forgetNotice';

const askingOf = ({ asked, now }: Posting): Asking => ({
  authorityId: asked.authorityId,
  installKey: app().installKey,
  today: asked.today,
  now,
});

async function shown(posting: Posting, id: PetitionId, notice: Notice | null): Promise<Shown> {
  const found = await petitionOf(app().db, posting.asked.authorityId, id);
  if (!found) return petitionRefusals.passOver();
  return ok({ own: await ownOf(found, posting), notice: notice && petitionPublicTexts[posting.asked.locale][notice] });
}

/** An act of who sent it, with the pass that code and PIN gave; comes back with the petition as it stands then. */
const ownAct = <Schema extends AnyForm & z.ZodType<{ pass: string }>>(
  schema: Schema,
  notice: Notice,
  act: (
    input: z.output<Schema>,
    code: string | undefined,
    asking: Asking,
    shelf: Shelf,
  ) => Promise<Result<(tx: Tx) => Promise<Result<PetitionId>>>>,
) =>
  besideOwn(
    schema,
    citizenAction(schema, async (input, posting): Promise<Shown> => {
      if (posting.wait !== undefined) return petitionRefusals.wait(posting.wait);
      const { db, storage, installKey } = app();
      const { authorityId } = posting.asked;
      await using shelf = openShelf(db, storage, authorityId);
      const code = codeOfPass(installKey, authorityId, input.pass, posting.atMs);
      if (code === undefined) return petitionRefusals.passOver();
      const ready = await act(input, code, askingOf(posting), shelf);
      if (!ready.ok) return ready;
      const done = await posting.act(ready.value);
      return done.ok ? shown(posting, done.value, notice) : done;
    }),
  );

const at = (work: (tx: Tx) => Promise<Result<PetitionId>>) => Promise.resolve(ok(work));

export const actions = {
  find: citizenAction(findForm, async ({ code, pin }, posting): Promise<Shown> => {
    if (posting.wait !== undefined) return petitionRefusals.wait(posting.wait);
    const found = await openPetition(app().db, askingOf(posting), { code: codeIn(code), pin });
    return found.ok ? shown(posting, found.value.id, null) : found;
  }),
  supply: ownAct(supplyForm, 'moreNotice', ({ more }, code, asking) => at((tx) => supplyMore(tx, asking, code, more))),
  rate: ownAct(rateForm, 'rateNotice', ({ rating, ratingNote }, code, asking) =>
    at((tx) => ratePetition(tx, asking, code, { rating: marks[rating], note: ratingNote })),
  ),
  forget: ownAct(passForm, 'forgetNotice', (_input, code, asking) => at((tx) => forgetMe(tx, asking, code))),
  photos: ownAct(photosForm, 'photosNotice', async ({ photos }, code, asking, shelf) => {
    const taken = await takePhotos(shelf, photos);
    return taken.ok ? ok((tx: Tx) => addPhotos(tx, asking, code, taken.value)) : taken;
  }),
};
