import { formatBytes, formatNumber } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';
import { evidenceEndings } from '../../schema.ts';

const field = 'photos';
const endings = evidenceEndings.join(', ').toUpperCase();

export const refusals = {
  fileUnknown: (name: string) =>
    refuse(
      'file-unknown',
      {
        vi: `Tệp “${name}” không phải loại được nhận (${endings}), hoặc đã hỏng, hoặc nội dung khác với đuôi tệp.`,
        en: `The file “${name}” is not of a kind that is taken (${endings}), or is damaged, or is not what its name says.`,
      },
      field,
    ),
  tooLarge: (name: string, size: number, most: number) =>
    refuse(
      'file-too-large',
      {
        vi: `Tệp “${name}” nặng ${formatBytes(size)}; tối đa là ${formatBytes(most)}.`,
        en: `The file “${name}” has ${formatBytes(size, 'en')}; at most ${formatBytes(most, 'en')} are taken.`,
      },
      field,
    ),
  tooManyPixels: (name: string, { width, height }: { width: number; height: number }, millions: number) =>
    refuse(
      'picture-too-large',
      {
        vi: `Ảnh “${name}” có ${formatNumber(width)} × ${formatNumber(height)} điểm ảnh, nhiều hơn mức nhận là ${formatNumber(millions)} triệu. Thu nhỏ ảnh (ví dụ còn một nửa chiều rộng) hoặc chụp lại ở độ phân giải thấp hơn rồi gửi lại.`,
        en: `The picture “${name}” has ${formatNumber(width, 'en')} × ${formatNumber(height, 'en')} pixels, more than the ${formatNumber(millions, 'en')} million that are taken. Make it smaller (for instance half as wide) or take it again at a lower resolution, then send it again.`,
      },
      field,
    ),
  heicUnreadable: (name: string) =>
    refuse(
      'picture-heic',
      {
        vi: `Không đọc được ảnh HEIC “${name}”. Trên điện thoại, vào cài đặt máy ảnh chọn định dạng “Tương thích nhất”, hoặc lưu ảnh thành JPEG rồi gửi lại.`,
        en: `The HEIC picture “${name}” cannot be read. Choose the format “Most compatible” in the settings of the camera, or save it as JPEG, then send it again.`,
      },
      field,
    ),
  notOffice: (name: string, ext: string) =>
    refuse(
      'file-unknown',
      {
        vi: `Tệp “${name}” không mở được: không phải tệp ${ext.toUpperCase()} hoặc đã hỏng.`,
        en: `The file “${name}” cannot be opened: it is no ${ext.toUpperCase()} file, or is damaged.`,
      },
      field,
    ),
  withProgram: (name: string) =>
    refuse(
      'file-with-program',
      {
        vi: `Tệp “${name}” có chứa macro hoặc chương trình nên không được nhận. Lưu lại dạng thường.`,
        en: `The file “${name}” holds a macro or program and is not taken. Please save it without.`,
      },
      field,
    ),
  unknown: () => refuse('no-such-evidence', { vi: 'Không tìm thấy minh chứng này.', en: 'There is no such proof.' }),
  notAPicture: () =>
    refuse('not-a-picture', {
      vi: 'Chỉ ảnh và đường dẫn được công khai; tệp, âm thanh và phim chỉ lưu nội bộ.',
      en: 'Only pictures and links are made public; files, sound and film stay inside.',
    }),
} as const;
