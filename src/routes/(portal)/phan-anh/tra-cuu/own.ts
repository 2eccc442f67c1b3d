import { isActionFailure, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { explanation, ownPetition, passForm, photosForm, rateForm, supplyForm, type Petition } from '#features/petitions/index.ts';
import { codeOfPass, daysOf, passFor, petitionOf, petitionsOf, photosOf, senderOf, stepsOf } from '#features/petitions/server/index.ts';
import { app } from '#platform/server/app.ts';
import { takesForm } from '#platform/server/request/takes.ts';
import { fieldsOf, type Answer, type AnyForm } from '#platform/values/forms.ts';
import { publicContext, type PublicContext } from '../../portal.ts';

/** All that who sent it sees: the petition, what is kept of its sender, and the forms that are open; `pass` opens them for an hour. */
export async function ownOf(it: Petition, { asked }: Pick<PublicContext, 'asked'>) {
  const { db, installKey } = app();
  const { authorityId, today, locale } = asked;
  const steps = await stepsOf(db, authorityId, it.id);
  const kept = await senderOf(db, { authorityId, installKey }, it.id);
  const into = it.mergedIntoId === null ? undefined : await petitionOf(db, authorityId, it.mergedIntoId);
  const petition = ownPetition(it, {
    ...{ locale, today, steps, into },
    photos: (await photosOf(db, authorityId, it.id)).length,
    sender: kept?.sender,
    agreed: kept?.sender ? kept.consents : [],
    counting: explanation(it.receivedOn, it.term, await daysOf(db, it, steps, today), locale),
  });
  const values = { pass: passFor(installKey, authorityId, it.code, Date.now()) };
  return {
    petition,
    supplyFields: petition.maySupply ? fieldsOf(supplyForm, { locale, values }) : null,
    photoFields: petition.maySupply && petition.photos < 5 ? fieldsOf(photosForm, { locale, values }) : null,
    rateFields: petition.mayRate ? fieldsOf(rateForm, { locale, values }) : null,
    forgetFields: petition.sender.length > 0 ? fieldsOf(passForm, { locale, values }) : null,
  };
}

export type Own = Awaited<ReturnType<typeof ownOf>>;

/** The petition of a pass, undefined once it is over. */
export async function ownByPass(pass: string, context: PublicContext): Promise<Own | undefined> {
  const { db, installKey } = app();
  const { authorityId } = context.asked;
  const code = codeOfPass(installKey, authorityId, pass, Date.now());
  const [found] = code === undefined ? [] : await petitionsOf(db, authorityId, { code, limit: 1 });
  return found && ownOf(found, context);
}

type Answered = Pick<Answer, 'typed' | 'errors'>;

/** A refused form stands again on the page of its petition, with what was typed. */
export const besideOwn = <Schema extends AnyForm, Done extends object, Failed extends Answered & object>(
  schema: Schema,
  action: (event: RequestEvent) => Promise<ActionFailure<Failed> | Done>,
) =>
  takesForm(schema, async (event: RequestEvent): Promise<ActionFailure<Failed & { own?: Own }> | Done> => {
    const done = await action(event);
    if (!isActionFailure(done)) return done;
    const { data } = done as unknown as ActionFailure<Failed> & { data: Failed };
    const pass = data.typed['pass'];
    const own = typeof pass === 'string' ? await ownByPass(pass, await publicContext(event)) : undefined;
    return fail(done.status, { ...data, ...(own && { own }) });
  });
