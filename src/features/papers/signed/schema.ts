import { file, form, hidden, longText } from '#platform/values/forms.ts';

export const attachForm = form({
  file: file({
    label: { vi: 'Tệp PDF đã ký', en: 'Signed PDF' },
    hint: {
      vi: 'Bản ký số, hoặc bản quét có chữ ký và dấu. Tệp giữ nguyên như khi tải lên',
      en: 'Signed digitally, or a scan with signature and seal. It is kept as it is',
    },
    accept: ['pdf'],
  }),
  why: longText({
    readBy: 'staff',
    label: { vi: 'Vì sao tệp này vẫn là của văn bản', en: 'Why it belongs here all the same' },
    max: 500,
    lines: 2,
    optional: true,
  }),
});

export const compareForm = form({
  file: file({
    label: { vi: 'Tệp cần đối chiếu', en: 'File to compare' },
    hint: { vi: 'Tệp chỉ dùng để tính mã, không được lưu lại', en: 'It is only read, and not kept' },
    accept: ['pdf', 'docx'],
  }),
});

export const recheckForm = form({ copyId: hidden() });
