import { randomUUID } from 'node:crypto';
import { petitionPublicTexts, photosForm, sendForm, sendOnForm, soundsLike, type Other } from '#features/petitions/index.ts';
import { codeBytes, passFor, petitionOf, pinOf, sendPetition, whyNotSend } from '#features/petitions/server/index.ts';
import { contactsPage, petitionsLike } from '#features/portal/server/index.ts';
import { remarkTexts } from '#features/remarks/index.ts';
import { app } from '#platform/server/app.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf, labelsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { codeFrom } from '#platform/values/text.ts';
import { carriedTexts, citizenAction, openSeal, sealNow, sealSince, type Posting } from '../../citizens.ts';
import { publicLoad } from '../../portal.ts';

export const load = publicLoad({}, ({ asked: { locale } }) =>
  Promise.resolve({
    title: petitionPublicTexts[locale].send,
    fields: fieldsOf(sendForm, { locale, values: { opened: sealNow(Date.now()), mode: 'named' } }),
  }),
);

interface Looked {
  look: { lines: { term: string; text: string }[]; values: Record<string, string> };
  /** Sounds like something else, which goes another way: from what was chosen it ends here, from the words it is a question. */
  other: { kinds: Other[]; isSure: boolean; reception: Awaited<ReturnType<typeof contactsPage>>['contacts'] } | null;
  similar: { id: string; title: string }[];
  again: string | null;
}
type Sent = Result<Looked | { receipt: { code: string; pin: string; number: string; due: string; fields: ReturnType<typeof fieldsOf> } }>;

/** What was typed as it stands on the page to be looked at once more; nothing is stored yet. */
async function looked({ typed, asked, db }: Posting, seal: string, once: string, again: string | null = null): Promise<Looked> {
  const { opened: _, seal: __, once: ___, isPetition, ...said } = carriedTexts(typed);
  const values = { ...said, ...(isPetition && { isPetition }) };
  const { locale } = asked;
  const labels = Object.entries(labelsOf(sendForm, locale)).filter(([name]) => name !== 'opened' && name !== 'isPetition');
  const fields = fieldsOf(sendForm, { locale });
  const words = (name: string): string => {
    const value = said[name] ?? '';
    const field = fields.find((one) => one.name === name);
    if (field?.kind === 'yes') return remarkTexts[locale][value ? 'yes' : 'no'];
    return field?.options?.find((option) => option.value === value)?.label ?? value;
  };
  const text = `${said['subject'] ?? ''} ${said['body'] ?? ''}`;
  const sounds = soundsLike(text);
  const isSure = !isPetition;
  const reception = isSure || sounds ? (await contactsPage(db, asked)).contacts.filter(({ purpose }) => purpose === 'citizens') : [];
  return {
    look: {
      lines: labels.map(([name, term]) => ({ term, text: words(name) })).filter((line) => line.text !== ''),
      values: { ...values, seal, once },
    },
    other: isSure ? { kinds: ['complaint', 'denunciation'], isSure, reception } : sounds ? { kinds: [sounds], isSure, reception } : null,
    similar: await petitionsLike(db, asked, `${said['subject'] ?? ''} ${said['place'] ?? ''}`),
    again,
  };
}

export const actions = {
  look: citizenAction(sendForm, async ({ opened, ...input }, posting): Promise<Sent> => {
    const wrong = input.isPetition ? whyNotSend(input) : undefined;
    return wrong ?? ok(await looked(posting, sealSince(opened, posting.atMs), randomUUID()));
  }),
  edit: citizenAction(sendOnForm, (_input, { typed }) => Promise.resolve(ok({ errors: {}, typed }))),
  send: citizenAction(sendOnForm, async ({ seal, once, isPetition, ...input }, posting): Promise<Sent> => {
    const { asked, now, isTrapped, wait, atMs } = posting;
    const { authorityId, today, locale } = asked;
    const t = remarkTexts[locale];
    const state = openSeal(seal, atMs);
    // What a program seems to have sent is told so and can be sent again: nothing is dropped unseen.
    const again = wait !== undefined ? t.tooMany(wait) : state === 'old' ? t.tooOld : state === 'fast' || isTrapped ? t.tooFast : null;
    if (again !== null || !isPetition) return ok(await looked(posting, state === 'old' ? sealSince(undefined, atMs) : seal, once, again));
    const { installKey } = app();
    const code = codeFrom(codeBytes(installKey, authorityId, once));
    const done = await posting.act((tx) => sendPetition(tx, { authorityId, installKey, today, now, code, lang: locale }, input));
    if (!done.ok) return done.refusal.field === undefined ? ok(await looked(posting, seal, once, done.refusal.message)) : done;
    const pass = passFor(installKey, authorityId, code, atMs);
    const kept = await petitionOf(app().db, authorityId, done.value);
    const receipt = {
      ...{ code, pin: pinOf(installKey, authorityId, code), fields: fieldsOf(photosForm, { locale, values: { pass } }) },
      number: kept ? petitionPublicTexts[locale].number(kept.number, kept.year) : '',
      due: kept ? formatDay(kept.dueOn) : '',
    };
    return ok({ receipt });
  }),
};
