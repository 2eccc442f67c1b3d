import { refuse } from '#platform/values/result.ts';

/** Why a basis of a plan is not taken. */
export const basisRefusals = {
  unknown: () => refuse('no-such-basis', { vi: 'Kế hoạch không có căn cứ này.', en: 'The plan has no such basis.' }),
  unknownLaw: () =>
    refuse('unknown-law', { vi: 'Văn bản đã chọn không có trong danh mục.', en: 'The chosen paper is not in the register.' }, 'lawId'),
  twice: () => refuse('basis-twice', { vi: 'Kế hoạch đã dẫn văn bản này.', en: 'The plan cites this paper already.' }, 'lawId'),
  mayNot: () =>
    refuse('may-not-link-bases', {
      vi: 'Chỉ người chủ trì kế hoạch hoặc văn thư được nối căn cứ với danh mục văn bản.',
      en: 'Only the owner of the plan or the clerk links bases with the register.',
    }),
} as const;
