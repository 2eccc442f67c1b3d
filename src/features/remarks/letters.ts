import type { CitizenLetter } from '#features/messages/index.ts';
import { formatDay } from '#platform/values/format.ts';
import { remarkTexts } from './messages.ts';
import type { Remark } from './remark.ts';
import { dueOf } from './view.ts';
import { pageWords } from './words.ts';

type About = Pick<Remark, 'code' | 'address' | 'subject' | 'receivedAt'>;

const both = (say: (locale: 'vi' | 'en') => string): string => `${say('vi')}\n\n${say('en')}`;

/** That a report came, to who reported it: the code, and nothing of what was typed. */
export const receiptLetter = (it: About, email: string): CitizenLetter => ({
  address: email,
  path: `/gop-y/${it.code}`,
  subject: remarkTexts.vi.letterReceived(it.code),
  body: both((locale) => remarkTexts[locale].letterReceivedText(pageWords(it.subject, it.address, locale), it.code, formatDay(dueOf(it)))),
});

/** What was answered, to who reported it. */
export const answerLetter = (
  it: About,
  email: string,
  { became, answer }: { became: 'fixed' | 'no-fault'; answer: string },
): CitizenLetter => ({
  address: email,
  path: `/gop-y/${it.code}`,
  subject: remarkTexts.vi.letterAnswered(it.code),
  body: remarkTexts.vi.letterAnsweredText(pageWords(it.subject, it.address, 'vi'), it.code, remarkTexts.vi.states[became], answer),
});
