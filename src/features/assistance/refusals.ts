import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

export const refusals = {
  mayNotKeep: () =>
    said('may-not-keep-assistance', {
      vi: 'Chỉ người quản trị hoặc lãnh đạo kết nối, tắt trợ giúp AI.',
      en: 'Only the administrator or a leader connects help by AI or switches it off.',
    }),
  noAddress: () =>
    said(
      'assistance-address',
      {
        vi: 'Địa chỉ phải là https, ngoài mạng nội bộ, ví dụ https://dich-vu.example.vn/v1. Máy trong mạng của cơ quan thì người vận hành khai trong MINHBACH_AI_INSIDE.',
        en: 'The address must be https and outside every private network. One within your network is named by the operator in MINHBACH_AI_INSIDE.',
      },
      'baseUrl',
    ),
  noKey: () => said('assistance-key', { vi: 'Dán khóa của dịch vụ.', en: 'Paste the key of the service.' }, 'key'),
  off: () =>
    said('assistance-off', {
      vi: 'Trợ giúp AI chưa kết nối hoặc đã tắt. Người quản trị kết nối tại “Tin, bài”, “Trợ giúp AI”.',
      en: 'Help by AI is not connected, or off. The administrator connects it.',
    }),
  busy: () =>
    said('assistance-waits', {
      vi: 'Một gợi ý cùng loại cho bản này đang chờ trả lời. Tải lại trang để xem.',
      en: 'A suggestion of this kind waits for its answer. Load the page again to see it.',
    }),
  tooMany: () =>
    said('assistance-too-many', {
      vi: 'Hôm nay đã hỏi quá nhiều lần cho bài này. Mai hỏi tiếp.',
      en: 'Too much was asked about this text today. Go on tomorrow.',
    }),
  unknown: () => said('unknown-suggestion', { vi: 'Không tìm thấy gợi ý này.', en: 'There is no such suggestion.' }),
  decided: () =>
    said('suggestion-decided', { vi: 'Gợi ý này đã được lấy hoặc bỏ.', en: 'This suggestion was taken or put aside already.' }),
} as const;
