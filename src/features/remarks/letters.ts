import type { CitizenLetter } from '#features/messages/index.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { remarkTexts } from './messages.ts';
import type { Remark } from './remark.ts';
import { dueOf } from './view.ts';
import { pageWords } from './words.ts';

type About = Pick<Remark, 'code' | 'address' | 'subject' | 'receivedAt'>;

/** To whom a letter goes, in the language in which they wrote. */
interface To {
  email: string;
  lang: Locale;
}

/** That a report came, to who reported it: the code, and nothing of what was typed. */
export const receiptLetter = (it: About, { email, lang }: To): CitizenLetter => ({
  ...{ address: email, lang, path: `/gop-y/${it.code}` },
  subject: remarkTexts[lang].letterReceived(it.code),
  body: remarkTexts[lang].letterReceivedText(pageWords(it.subject, it.address, lang), it.code, formatDay(dueOf(it), lang)),
});

/** What was answered, to who reported it; the answer itself stands as it was written. */
export const answerLetter = (
  it: About,
  { email, lang }: To,
  { became, answer }: { became: 'fixed' | 'no-fault'; answer: string },
): CitizenLetter => ({
  ...{ address: email, lang, path: `/gop-y/${it.code}` },
  subject: remarkTexts[lang].letterAnswered(it.code),
  body: remarkTexts[lang].letterAnsweredText(pageWords(it.subject, it.address, lang), it.code, remarkTexts[lang].states[became], answer),
});
