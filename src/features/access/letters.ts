import type { CitizenLetter } from '#features/messages/index.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { accessTexts } from './messages.ts';
import type { AccessRequest } from './request.ts';

type About = Pick<AccessRequest, 'code' | 'number' | 'year'>;

/** To whom a letter goes, in the language in which they asked. */
interface To {
  email: string;
  lang: Locale;
}

/** That a request came, to who asked: its number, code and day, and nothing of what was typed. */
export const receiptLetter = (it: About & Pick<AccessRequest, 'dueOn'>, { email, lang }: To): CitizenLetter => {
  const t = accessTexts[lang];
  return {
    ...{ address: email, lang, path: `/tiep-can-thong-tin/${it.code}` },
    subject: t.letterReceived(it.code),
    body: t.letterReceivedText(t.number(it.number, it.year), it.code, formatDay(it.dueOn, lang)),
  };
};

/** What was answered, to who asked; the answer itself stands as it was written. */
export const answerLetter = (
  it: About,
  { email, lang }: To,
  { became, answer }: { became: 'given' | 'refused'; answer: string },
): CitizenLetter => {
  const t = accessTexts[lang];
  return {
    ...{ address: email, lang, path: `/tiep-can-thong-tin/${it.code}` },
    subject: t.letterAnswered(it.code),
    body: t.letterAnsweredText(t.number(it.number, it.year), it.code, t.states[became], answer),
  };
};
