import { codeFrom, pageWords, remarkTexts, reportForm, sendForm, subjectOf, voteForm } from '#features/remarks/index.ts';
import { castVote, reportFault } from '#features/remarks/server/index.ts';
import { keeperOf } from '#features/portal/server/index.ts';
import { app } from '#platform/server/app.ts';
import { networkOf } from '#platform/server/request/network.ts';
import { fieldsOf, labelsOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { setting } from '#root/src/settings.ts';
import { publicLoad } from '../../portal.ts';
import {
  carriedTexts,
  chance,
  openSeal,
  pageNamed,
  citizenAction,
  sealNow,
  sealSince,
  type Looked,
  type Posting,
  type Sent,
} from '../../citizens.ts';
import { onceADay } from '../../votes.ts';

const reads = { trang: /^\/[\w/.-]{0,150}$/ };

export const load = publicLoad(reads, ({ asked, read }) => {
  const { locale } = asked;
  const address = pageNamed(read['trang']);
  return Promise.resolve({
    title: remarkTexts[locale].formTitle,
    address,
    page: pageWords(subjectOf(address), address, locale),
    fields: fieldsOf(reportForm, { locale, values: { opened: sealNow(Date.now()) } }).map((field) =>
      field.name === 'email'
        ? { ...field, hint: remarkTexts[locale].keptFor(formatNumber(setting('MINHBACH_CITIZEN_DAYS'), locale)) }
        : field,
    ),
  });
});

/** The report as it stands on the page to be looked at once more. */
const looked = ({ typed, atMs, asked }: Posting, opened: string | undefined): Looked => {
  const t = remarkTexts[asked.locale];
  const labels = labelsOf(reportForm, asked.locale);
  const { opened: _, ...values } = carriedTexts(typed);
  return {
    look: {
      lines: [
        { term: labels.text, text: values['text'] ?? '' },
        ...(values['email'] ? [{ term: labels.email, text: values['email'] }] : []),
        { term: t.allowed, text: values['mayShow'] ? t.yes : t.no },
      ],
      values: { ...values, seal: sealSince(opened, atMs) },
    },
  };
};

const askAgain = (posting: Posting, seal: string, sentence: string): Sent => ok({ ...looked(posting, seal), again: sentence });

export const actions = {
  look: citizenAction(reportForm, ({ opened }, posting) => Promise.resolve(ok(looked(posting, opened)))),
  edit: citizenAction(sendForm, (_input, { typed }) => Promise.resolve(ok({ errors: {}, typed }))),
  send: citizenAction(sendForm, async ({ seal, ...input }, posting, { url }): Promise<Sent> => {
    const { asked, db, now, isTrapped, wait } = posting;
    const t = remarkTexts[asked.locale];
    const state = openSeal(seal, posting.atMs);
    if (wait !== undefined) return askAgain(posting, seal, t.tooMany(wait));
    if (state !== 'well') return askAgain(posting, seal, state === 'fast' ? t.tooFast : t.tooOld);
    const code = codeFrom(chance());
    if (isTrapped) return ok({ goTo: '/gop-y' });
    const address = pageNamed(url.searchParams.get('trang') ?? undefined);
    const unitId = await keeperOf(db, asked.authorityId, address);
    const { authorityId, today, locale: lang } = asked;
    const done = await posting.act((tx) => reportFault(tx, { authorityId, today, now, code, address, unitId, lang }, input));
    return done.ok ? ok({ goTo: `/gop-y/${code}` }) : done;
  }),
  vote: citizenAction(voteForm, async ({ useful }, { asked, wait, isTrapped }, { url, getClientAddress }) => {
    const { authorityId, today } = asked;
    const address = pageNamed(url.searchParams.get('trang') ?? undefined);
    const isNew = onceADay(`${authorityId} ${networkOf(getClientAddress())} ${address}`, today);
    if (wait === undefined && !isTrapped && isNew)
      await castVote(app().db, { authorityId, on: today, address, isUseful: useful === 'yes' });
    return ok({ voted: useful });
  }),
};
