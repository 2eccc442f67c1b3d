import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why a checklist is not kept or filled in, in the words of the reader. */
export const refusals = {
  mayNotKeep: () =>
    said('may-not-keep-checklist', {
      vi: 'Chỉ người chủ trì kế hoạch lập danh mục và điền phiếu tự kiểm.',
      en: 'Only the owner of the plan keeps the items and fills them in.',
    }),
  unknown: () => said('unknown-quality-item', { vi: 'Không tìm thấy mục tự kiểm này.', en: 'There is no such item.' }),
  ended: () => said('quality-item-ended', { vi: 'Mục này không còn dùng.', en: 'This item is no longer in use.' }),
  there: () => said('quality-item-there', { vi: 'Mục này đã có trong danh mục.', en: 'It stands in the list already.' }, 'name'),
  remarkMissing: () => said('remark-missing', { vi: 'Ghi nhận xét: còn gì phải sửa.', en: 'Say what is to be mended.' }, 'remark'),
} as const;
