import { accessTexts, requestForm, requestSendForm } from '#features/access/index.ts';
import { askForInformation } from '#features/access/server/index.ts';
import { codeFrom, remarkTexts } from '#features/remarks/index.ts';
import { fieldsOf, labelsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { publicLoad } from '../../portal.ts';
import { carriedTexts, chance, openSeal, citizenAction, sealNow, sealSince, type Looked, type Posting, type Sent } from '../../citizens.ts';

export const load = publicLoad({}, ({ asked: { locale } }) =>
  Promise.resolve({ title: accessTexts[locale].ask, fields: fieldsOf(requestForm, { locale, values: { opened: sealNow(Date.now()) } }) }),
);

/** The request as it stands on the page to be looked at once more. */
const looked = ({ typed, atMs, asked }: Posting, opened: string | undefined): Looked => {
  const { opened: _, ...values } = carriedTexts(typed);
  const labels = Object.entries(labelsOf(requestForm, asked.locale));
  const fields = fieldsOf(requestForm, { locale: asked.locale });
  const said = (name: string): string => {
    const option = fields.find((field) => field.name === name)?.options?.find(({ value }) => value === values[name]);
    return option?.label ?? values[name] ?? '';
  };
  const lines = labels.map(([name, term]) => ({ term, text: said(name) })).filter(({ text }) => text !== '');
  return { look: { lines, values: { ...values, seal: sealSince(opened, atMs) } } };
};

const askAgain = (posting: Posting, seal: string, sentence: string): Sent => ok({ ...looked(posting, seal), again: sentence });

export const actions = {
  look: citizenAction(requestForm, ({ opened }, posting) => Promise.resolve(ok(looked(posting, opened)))),
  edit: citizenAction(requestSendForm, (_input, { typed }) => Promise.resolve(ok({ errors: {}, typed }))),
  send: citizenAction(requestSendForm, async ({ seal, ...input }, posting): Promise<Sent> => {
    const { asked, now, isTrapped, wait } = posting;
    const t = remarkTexts[asked.locale];
    const state = openSeal(seal, posting.atMs);
    if (wait !== undefined) return askAgain(posting, seal, t.tooMany(wait));
    if (state !== 'well') return askAgain(posting, seal, state === 'fast' ? t.tooFast : t.tooOld);
    if (isTrapped) return ok({ goTo: '/tiep-can-thong-tin' });
    const code = codeFrom(chance());
    const { authorityId, today, locale: lang } = asked;
    const done = await posting.act((tx) => askForInformation(tx, { authorityId, today, now, code, lang }, input));
    return done.ok ? ok({ goTo: `/tiep-can-thong-tin/${code}` }) : done;
  }),
};
