import type { Word } from '#features/messages/index.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import { remarkTexts } from './messages.ts';
import { isSubject, subjects, type RemarkId } from './remark.ts';

/** The page in words: what it is about, and its address where that says more. */
export function pageWords(subject: string, address: string, locale: 'vi' | 'en'): string {
  const word = (isSubject(subject) ? subjects[subject] : subjects.page)[locale];
  return address === '/' ? word : `${word} (${address})`;
}

/** That a page was found wrong, to who keeps it. */
export const receivedWord = (id: RemarkId, officerId: OfficerId, page: { subject: string; address: string }, said: string): Word => ({
  officerId,
  kind: 'citizen',
  about: { type: 'remark', id },
  address: `/lam-viec/trang-cong-khai/gop-y/${id}`,
  title: {
    vi: remarkTexts.vi.receivedWord(pageWords(page.subject, page.address, 'vi')),
    en: remarkTexts.en.receivedWord(pageWords(page.subject, page.address, 'en')),
  },
  text: { vi: truncate(said, 200), en: truncate(said, 200) },
});
