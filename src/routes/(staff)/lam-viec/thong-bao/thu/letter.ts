import { refuse } from '#platform/values/result.ts';

export const { refusal: noSuchLetter } = refuse('no-such-letter', {
  vi: 'Không tìm thấy thư này trong thư mục dữ liệu; có thể tệp đã được chuyển đi.',
  en: 'There is no such letter in the data folder; the file may have been moved.',
});
