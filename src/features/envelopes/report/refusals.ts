import { refuse } from '#platform/values/result.ts';

/** Why a report is not returned, or a decision about it not taken back. */
export const reportRefusals = {
  nothingSaid: () => refuse('return-without-reason', { vi: 'Ghi lý do trả lại.', en: 'Please say why it is returned.' }, 'note'),
  nothingDecided: () =>
    refuse('envelope-not-decided', {
      vi: 'Báo cáo này chưa được chấp nhận hay trả lại.',
      en: 'Nothing was decided about this report yet.',
    }),
  anotherCame: () =>
    refuse('envelope-another-came', {
      vi: 'Nơi gửi đã gửi bản mới; hãy xem bản ấy.',
      en: 'Its sender has sent another version; please look at that one.',
    }),
  goneUp: (symbol: string) =>
    refuse('envelope-figures-gone-up', {
      vi: `Số liệu đã vào báo cáo ${symbol} gửi cấp trên, nên không xem lại được.`,
      en: `Its figures went up with our report ${symbol}, so this stands.`,
    }),
} as const;
