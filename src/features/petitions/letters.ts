import type { CitizenLetter, Word } from '#features/messages/index.ts';
import { formatDay } from '#platform/values/format.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import type { Petition, PetitionId } from './petition.ts';
import { publicTexts } from './public/messages.ts';
import { petitionWords } from './words.ts';

export const FIND = '/phan-anh/tra-cuu';

/** A letter says the code and what is answered; never the PIN and nothing of who gets it. */
const letter = (email: string, subject: string, bodies: readonly string[]): CitizenLetter => ({
  address: email,
  path: FIND,
  subject,
  body: bodies.join('\n\n'),
});

type About = Pick<Petition, 'code' | 'number' | 'year'>;

export const receiptLetter = (it: About & Pick<Petition, 'dueOn'>, email: string): CitizenLetter =>
  letter(
    email,
    publicTexts.vi.letterReceived(it.code),
    [publicTexts.vi, publicTexts.en].map((t) => t.letterReceivedText(t.number(it.number, it.year), it.code, formatDay(it.dueOn))),
  );

export const askedLetter = (it: About, email: string, question: string): CitizenLetter =>
  letter(email, publicTexts.vi.letterAsked(it.code), [publicTexts.vi.letterAskedText(it.code, question)]);

export const answerLetter = (it: About, email: string, answer: string): CitizenLetter =>
  letter(email, publicTexts.vi.letterAnswered(it.code), [publicTexts.vi.letterAnsweredText(it.code, answer)]);

/** To who joined: what the public page says, and no code of another. */
export const followLetter = (title: string, id: PetitionId, email: string): CitizenLetter => ({
  address: email,
  path: `/phan-anh/${id}`,
  subject: publicTexts.vi.letterFollowed(title),
  body: publicTexts.vi.letterFollowedText(title),
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
