import type { CitizenLetter, Word } from '#features/messages/index.ts';
import { formatDay } from '#platform/values/format.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import type { Petition, PetitionId } from './petition.ts';
import { publicTexts } from './public/messages.ts';
import { petitionWords } from './words.ts';

export const FIND = '/phan-anh/tra-cuu';

/** To whom a letter goes, in the language in which they wrote. */
export interface To {
  email: string;
  lang: Locale;
}

type About = Pick<Petition, 'code' | 'number' | 'year'>;

/** A letter says the code and what is answered; never the PIN and nothing of who gets it. */
const letter = ({ email, lang }: To, subject: string, body: string): CitizenLetter => ({
  ...{ address: email, lang, path: FIND },
  ...{ subject, body },
});

export function receiptLetter(it: About & Pick<Petition, 'dueOn'>, to: To): CitizenLetter {
  const t = publicTexts[to.lang];
  const body = t.letterReceivedText(t.number(it.number, it.year), it.code, formatDay(it.dueOn, to.lang));
  return letter(to, t.letterReceived(it.code), body);
}

/** What is asked, or answered, stands as an officer wrote it. */
export const askedLetter = (it: About, to: To, question: string): CitizenLetter =>
  letter(to, publicTexts[to.lang].letterAsked(it.code), publicTexts[to.lang].letterAskedText(it.code, question));

export const answerLetter = (it: About, to: To, answer: string): CitizenLetter =>
  letter(to, publicTexts[to.lang].letterAnswered(it.code), publicTexts[to.lang].letterAnsweredText(it.code, answer));

/** To who joined: what the public page says, and no code of another. */
export const followLetter = (title: string, id: PetitionId, { email, lang }: To): CitizenLetter => ({
  ...{ address: email, lang, path: `/phan-anh/${id}` },
  subject: publicTexts[lang].letterFollowed(title),
  body: publicTexts[lang].letterFollowedText(title),
});

/** A word to an officer about a petition: what it is about, never who sent it. */
export const wordOf = (
  officerId: OfficerId,
  it: Pick<Petition, 'id' | 'subject'>,
  title: keyof typeof petitionWords.vi,
  isUrgent = false,
): Word => ({
  officerId,
  kind: 'citizen',
  about: { type: 'petition', id: it.id },
  address: `/lam-viec/phan-anh/${it.id}`,
  title: { vi: petitionWords.vi[title], en: petitionWords.en[title] },
  text: { vi: truncate(it.subject, 200), en: truncate(it.subject, 200) },
  ...(isUrgent && { isUrgent }),
});
