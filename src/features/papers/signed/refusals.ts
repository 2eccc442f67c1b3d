import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const notAttached = {
  notPdf: (name: string) =>
    refuse(
      'signed-not-pdf',
      {
        vi: `“${name}” không phải tệp PDF. Hãy chọn bản PDF đã ký hoặc bản quét dạng PDF.`,
        en: `“${name}” is no PDF. Choose the signed PDF, or a scan as PDF.`,
      },
      'file',
    ),
  tooLarge: (name: string, mb: number) =>
    refuse(
      'signed-too-large',
      {
        vi: `“${name}” lớn hơn giới hạn ${mb} MB. Hãy quét lại ở 200 dpi hoặc nén ảnh trong tệp.`,
        en: `“${name}” is larger than ${mb} MB. Scan it at 200 dpi.`,
      },
      'file',
    ),
  encrypted: (name: string) =>
    refuse(
      'signed-encrypted',
      {
        vi: `“${name}” được đặt mật khẩu nên không kiểm tra và công bố được. Hãy lấy bản không có mật khẩu.`,
        en: `“${name}” has a password and can be neither checked nor shown. Take the one without.`,
      },
      'file',
    ),
  damaged: (name: string) =>
    refuse(
      'signed-damaged',
      {
        vi: `“${name}” bị hỏng hoặc tải dở nên không mở được. Hãy lấy lại bản gốc.`,
        en: `“${name}” is damaged and does not open. Take the original again.`,
      },
      'file',
    ),
  notChecked: (name: string) =>
    refuse(
      'signed-not-checked',
      {
        vi: `Kiểm tra “${name}” mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Hãy tách hoặc nén tệp rồi tải lại.`,
        en: `Checking “${name}” took too much time or memory and was stopped. Split or shrink the file.`,
      },
      'file',
    ),
  already: (on: Temporal.PlainDate) =>
    refuse(
      'signed-attached-already',
      { vi: `Tệp này đã đính kèm ngày ${formatDay(on)}.`, en: `This file was attached on ${formatDay(on)}.` },
      'file',
    ),
  otherNumber: (read: string, symbol: string) =>
    refuse(
      'signed-of-another-number',
      {
        vi: `Trong tệp ghi số ${read}, còn văn bản này mang số ${symbol}. Chọn đúng tệp; nếu vẫn là bản của văn bản này, ghi lý do và chọn lại tệp.`,
        en: `The file bears ${read}, this paper ${symbol}. Take the right file; if it belongs here all the same, say why and choose it again.`,
      },
      'why',
    ),
  ofAnother: (symbol: string) =>
    refuse(
      'signed-copy-of-another',
      {
        vi: `Đúng tệp này đã đính kèm vào văn bản số ${symbol}. Chọn đúng tệp; nếu một tệp dùng cho cả hai, ghi lý do và chọn lại tệp.`,
        en: `This very file is attached to ${symbol}. Take the right file; if it is for both, say why and choose it again.`,
      },
      'why',
    ),
  unknownCopy: () =>
    refuse('unknown-signed-copy', {
      vi: 'Không tìm thấy bản đã ký này của văn bản.',
      en: 'There is no such signed copy of the paper.',
    }),
  lost: () =>
    refuse('signed-file-lost', {
      vi: 'Tệp không còn trong kho lưu trữ. Báo người quản trị kiểm tra kho tệp.',
      en: 'The file is gone from the store. Tell the administrator.',
    }),
} as const;
