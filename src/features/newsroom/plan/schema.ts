import type { z } from 'zod';
import { day, form, hidden, idOf, longText, storedRecord, text, type RecordOf } from '#platform/values/forms.ts';
import type { Id } from '#platform/values/ids.ts';

export type NoteId = Id<'content-note'>;
export type OfferId = Id<'story-offer'>;

/** What the stories of a time are to be about. */
export const keptNote = storedRecord('content_note', {
  fromOn: day({ readBy: 'staff', label: { vi: 'Từ ngày', en: 'From' } }),
  toOn: day({ readBy: 'staff', label: { vi: 'Đến ngày', en: 'Until' } }),
  words: longText({
    readBy: 'staff',
    label: { vi: 'Định hướng nội dung', en: 'Orientation' },
    hint: {
      vi: 'Ví dụ: Tập trung tuyên truyền thanh toán trực tuyến, kết quả Chỉ số cải cách hành chính.',
      en: 'What stories are to be about.',
    },
    max: 2000,
    lines: 4,
  }),
  source: text({
    readBy: 'staff',
    label: { vi: 'Theo văn bản, cuộc họp', en: 'By which paper or meeting' },
    hint: { vi: 'Ví dụ: Hướng dẫn số 15-HD/BTGDV; giao ban ngày 03/11/2026', en: 'Such as a paper with its number.' },
    max: 200,
  }),
});
export type NoteSaid = RecordOf<typeof keptNote>;
export const noteForm = form(keptNote.shape);
export const takeNoteOffForm = form({ noteId: hidden(idOf<'content-note'>()) });

export const offerForm = form({
  outlet: text({
    readBy: 'unit',
    label: { vi: 'Gửi đến', en: 'Sent to' },
    hint: {
      vi: 'Báo, đài, trang của nơi khác. Ví dụ: Đài Phát thanh và Truyền hình tỉnh',
      en: 'A newspaper, a station, a site of others.',
    },
    max: 160,
  }),
  offeredOn: day({ label: { vi: 'Ngày gửi', en: 'On' } }),
});
export const appearedForm = form({
  offerId: hidden(idOf<'story-offer'>()),
  appearedOn: day({ label: { vi: 'Đã đăng, phát ngày', en: 'Appeared on' } }),
  link: text({ readBy: 'public', label: { vi: 'Đường dẫn đến bài', en: 'Link' }, input: 'url', max: 500 }),
});
export const closeOfferForm = form({
  offerId: hidden(idOf<'story-offer'>()),
  reason: longText({ readBy: 'unit', label: { vi: 'Vì sao thôi theo dõi', en: 'Why it is followed no longer' }, max: 500, lines: 2 }),
});

export type NoteInput = z.output<typeof noteForm>;
export type OfferInput = z.output<typeof offerForm>;
export type AppearedInput = z.output<typeof appearedForm>;
