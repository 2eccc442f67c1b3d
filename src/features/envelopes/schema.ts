import { choice, day, file, form, hidden, idOf, longText, pick, picks, rows, text } from '#platform/values/forms.ts';
import { purposes } from './envelope.ts';
import { MOST_BYTES } from './package/manifest.ts';

export const envelopeIdForm = form({ id: hidden(idOf<'envelope'>()) });

export const furtherForm = form({
  to: picks({
    label: { vi: 'Nơi nhận', en: 'Receivers' },
    hint: { vi: 'Chọn cả nhóm một lần được.', en: 'A whole group may be chosen at once.' },
    value: idOf<'authority'>(),
    min: 1,
    max: 5000,
  }),
});

export const bringInForm = form({
  envelope: file({
    label: { vi: 'Tệp phong bì hoặc biên nhận', en: 'File of the envelope or receipt' },
    accept: ['zip'],
    maxBytes: MOST_BYTES,
  }),
});

export const noteForm = form({
  id: hidden(idOf<'envelope'>()),
  note: longText({ readBy: 'staff', label: { vi: 'Lời nhắn cho nơi gửi', en: 'Word to the sender' }, max: 2000, lines: 2, optional: true }),
});

export const returnForm = form({
  note: longText({ readBy: 'staff', label: { vi: 'Lý do trả lại', en: 'Why it is returned' }, max: 2000, lines: 3 }),
  remarks: rows({
    label: { vi: 'Nhận xét từng phần, từng số liệu', en: 'Remarks on parts and figures' },
    of: form({
      place: pick({ label: { vi: 'Phần, đoạn hoặc số liệu', en: 'Part, paragraph or figure' } }),
      words: text({ readBy: 'staff', label: { vi: 'Nhận xét', en: 'Remark' }, max: 1000 }),
    }),
    max: 50,
  }),
});

export const cardForm = form({
  card: longText({
    readBy: 'administrator',
    label: { vi: 'Thẻ trao đổi của cơ quan kia', en: 'Card of the other authority' },
    hint: { vi: 'Chép nguyên văn thẻ đã nhận, từ dấu { đến dấu }.', en: 'The whole card, from { to }.' },
    max: 4000,
    lines: 5,
  }),
  fingerprint: text({
    readBy: 'administrator',
    label: { vi: 'Dấu vân khóa, nghe qua điện thoại', en: 'Fingerprint of the key, heard over the telephone' },
    hint: { vi: 'Tám nhóm bốn ký tự, ví dụ 1a2b-3c4d-…', en: 'Eight groups of four, such as 1a2b-3c4d-…' },
    max: 60,
  }),
});

export const hereForm = form({
  bodyId: pick({
    label: { vi: 'Cơ quan trên phần mềm này', en: 'Authority of this installation' },
    value: idOf<'authority'>(),
    look: 'select',
  }),
});

export const namedForm = form({
  name: text({
    readBy: 'staff',
    label: { vi: 'Tên cơ quan', en: 'Name of the body' },
    hint: { vi: 'Ví dụ: Sở Nội vụ tỉnh Bình Minh.', en: 'Such as Sở Nội vụ tỉnh Bình Minh.' },
    max: 300,
  }),
});

/** The answer to a difficulty of the level below. */
export const replyForm = form({
  note: longText({
    readBy: 'staff',
    label: { vi: 'Trả lời', en: 'Answer' },
    hint: {
      vi: 'Đã giải quyết hoặc hướng dẫn thế nào; hoặc vì sao chưa giải quyết được, khi nào xem lại.',
      en: 'What was done or what they should do; or why nothing can be done yet, and when it is looked at again.',
    },
    max: 4000,
    lines: 5,
  }),
});

export const oneCorrespondentForm = form({ id: hidden(idOf<'correspondent'>()) });

export const changeKeyForm = form({});

export const superiorForm = form({
  correspondentId: pick({
    label: { vi: 'Cấp trên', en: 'Superior' },
    hint: {
      vi: 'Chọn trong danh sách trao đổi; chưa có thì ghi vào danh sách trước.',
      en: 'From the correspondents; note it there first.',
    },
    value: idOf<'correspondent'>(),
    look: 'select',
  }),
  purpose: choice({ label: { vi: 'Báo cáo về', en: 'Reports on' }, options: purposes, look: 'select' }),
  basis: text({
    readBy: 'staff',
    label: { vi: 'Văn bản quy định', en: 'Paper that says so' },
    hint: { vi: 'Ví dụ: Kế hoạch số 18/KH-UBND ngày 15/01/2026.', en: 'Such as Kế hoạch số 18/KH-UBND.' },
    max: 300,
    optional: true,
  }),
  from: day({ label: { vi: 'Từ ngày', en: 'From' } }),
  until: day({
    label: { vi: 'Đến hết ngày', en: 'Until' },
    hint: { vi: 'Để trống nếu chưa biết.', en: 'Left empty where it is not known.' },
    optional: true,
  }),
});

export const endSuperiorForm = form({
  id: hidden(idOf<'superior'>()),
  lastDay: day({ label: { vi: 'Ngày cuối báo cáo cho cơ quan này', en: 'Last day on which it is reported there' } }),
});
