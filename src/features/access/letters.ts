import type { CitizenLetter } from '#features/messages/index.ts';
import { formatDay } from '#platform/values/format.ts';
import { accessTexts } from './messages.ts';
import type { AccessRequest } from './request.ts';

type About = Pick<AccessRequest, 'code' | 'number' | 'year'>;

/** That a request came, to who asked: its number, code and day, and nothing of what was typed. */
export const receiptLetter = (it: About & Pick<AccessRequest, 'dueOn'>, email: string): CitizenLetter => ({
  address: email,
  path: `/tiep-can-thong-tin/${it.code}`,
  subject: accessTexts.vi.letterReceived(it.code),
  body: (['vi', 'en'] as const)
    .map((locale) => accessTexts[locale])
    .map((t) => t.letterReceivedText(t.number(it.number, it.year), it.code, formatDay(it.dueOn)))
    .join('\n\n'),
});

/** What was answered, to who asked. */
export const answerLetter = (
  it: About,
  email: string,
  { became, answer }: { became: 'given' | 'refused'; answer: string },
): CitizenLetter => {
  const t = accessTexts.vi;
  return {
    address: email,
    path: `/tiep-can-thong-tin/${it.code}`,
    subject: t.letterAnswered(it.code),
    body: t.letterAnsweredText(t.number(it.number, it.year), it.code, t.states[became], answer),
  };
};
