import type * as z from 'zod';
import { choice, day, form, idOf, longText, pick, rows, storedRecord, text } from '#platform/values/forms.ts';
import { languages, pageKinds } from './page.ts';

export const kept = storedRecord('site_page', {
  kind: choice({ label: { vi: 'Nội dung', en: 'What it tells' }, options: pageKinds, look: 'select' }),
  lang: choice({ label: { vi: 'Ngôn ngữ', en: 'Language' }, options: languages, look: 'select' }),
  title: text({
    readBy: 'public',
    label: { vi: 'Tiêu đề', en: 'Title' },
    hint: { vi: 'Để trống thì ghi theo mục trên.', en: 'Left empty, the page names what it tells.' },
    max: 160,
    optional: true,
    needed: { vi: 'bắt buộc khi chọn “Trang khác”', en: 'needed with "Another page"' },
  }),
  unitId: pick({ label: { vi: 'Đơn vị giữ nội dung', en: 'Unit that keeps it' }, value: idOf<'unit'>() }),
  body: longText({
    readBy: 'public',
    label: { vi: 'Nội dung', en: 'Text' },
    hint: { vi: 'Cách một dòng trống để sang đoạn mới.', en: 'An empty line begins a new paragraph.' },
    max: 20_000,
    lines: 10,
    optional: true,
  }),
});

export const pageForm = form({
  ...kept.shape,
  entries: rows({
    label: { vi: 'Các mục', en: 'Parts' },
    hint: {
      vi: 'Ví dụ tên phòng và nhiệm vụ; chức vụ, họ tên lãnh đạo và lĩnh vực phụ trách; tên di tích và vài dòng giới thiệu.',
      en: 'A room and its duties; the post and name of a leader and what they are in charge of; a relic and some lines about it.',
    },
    of: form({
      heading: text({ readBy: 'public', label: { vi: 'Tên mục', en: 'Heading' }, max: 200 }),
      detail: longText({ readBy: 'public', label: { vi: 'Nội dung mục', en: 'What it says' }, max: 2000, lines: 2 }),
    }),
    max: 40,
  }),
});
export type PageInput = z.output<typeof pageForm>;

export const pageCheckForm = form({ checkedOn: day({ label: { vi: 'Đã xem lại ngày', en: 'Looked at on' } }) });

export const pageEndForm = form({
  endedOn: day({
    label: { vi: 'Không đăng từ ngày', en: 'No longer shown from' },
    hint: { vi: 'Nội dung vẫn được giữ và có thể đăng lại.', en: 'It is kept and can be shown again.' },
  }),
});

export const pageResumeForm = form({});
