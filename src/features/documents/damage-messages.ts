import { messages } from '#platform/values/messages.ts';

export const damageTexts = messages({
  vi: {
    restoredTitle: 'Lớp chữ của tệp bị mất chữ, phần mềm đã khôi phục',
    restoredText: (letters: string, words: string) =>
      `Đã trả lại ${letters} chữ cái; ${words} từ còn đáng ngờ, xếp từ chỗ kém chắc chắn nhất ở mục “Chữ đã khôi phục”. Hãy đối chiếu với bản gốc trước khi xác nhận.`,
    recognisedTitle: 'Chữ được nhận dạng từ ảnh',
    recognisedText: (pages: string) =>
      `Trang ${pages} là ảnh quét hoặc có lớp chữ hỏng, nên chữ được nhận dạng từ ảnh và có thể sai. Hãy đối chiếu số, ngày và tên riêng với bản gốc.`,
    ruinedTitle: 'Lớp chữ của tệp bị hỏng',
    ruinedText:
      'Nhiều chữ trong tệp không đọc được nên nhiệm vụ, chỉ tiêu có thể sai hoặc thiếu. Không nên xác nhận; hãy xin bản có chữ (tệp Word gốc hoặc PDF xuất từ Word) rồi tải lên.',
    sure: (percent: string) => `tin cậy ${percent}`,
    remains: 'Trong tệp',
    wasRestored: 'Máy khôi phục',
    offeredBefore: 'Lần trước đã sửa thành',
    useAgain: 'Dùng lại',
    fix: 'Sửa theo đề nghị',
    noted: 'Ghi nhận',
    proposal: 'Đề nghị',
    fixed: 'Đã sửa chữ',
    others: (count: string) => `${count} từ khôi phục chắc chắn`,
    othersLead: 'Từ ít chắc chắn hơn đứng trước. Trong văn bản bên cạnh, các từ này có gạch chân; bấm vào một từ để sửa.',
    left: (count: string) => `Còn ${count} từ khôi phục đáng ngờ chưa xem.`,
    keys: 'Phím tắt khi đang ở một mục: D đúng, B bỏ, S sửa, J mục chưa xem tiếp theo, K mục trước.',
    original: 'Xem trang này trong bản gốc',
    picture: 'Ảnh gốc',
  },
  en: {
    restoredTitle: 'The text of this file had lost letters, which were restored',
    restoredText: (letters, words) =>
      `${letters} letters were put back; ${words} words are doubtful, the least sure first under “Restored words”. Compare with the original before you confirm.`,
    recognisedTitle: 'Text recognised from pictures',
    recognisedText: (pages) =>
      `Page ${pages}: a scan, or its text was ruined, so it was recognised from the picture and may be wrong. Compare numbers, dates and names with the original.`,
    ruinedTitle: 'The text of this file is damaged',
    ruinedText:
      'Much of the file cannot be read, so duties and targets may be wrong or missing. Better not confirm it; ask for a file with its text (Word, or a PDF made from Word) and upload that.',
    sure: (percent) => `${percent} sure`,
    remains: 'In the file',
    wasRestored: 'As restored',
    offeredBefore: 'Earlier corrected to',
    useAgain: 'Use again',
    fix: 'Apply the correction',
    noted: 'Note it',
    proposal: 'Proposed',
    fixed: 'Words corrected',
    others: (count) => `${count} words restored with certainty`,
    othersLead: 'The less sure first. In the source beside this, they are underlined; click one to correct it.',
    left: (count) => `${count} doubtful words were not looked at.`,
    keys: 'Keys while at an item: D right, B drop, S correct, J next open item, K previous.',
    original: 'See this page of the original',
    picture: 'The picture',
  },
});
