import { messages } from '#platform/values/messages.ts';

export const sectionWords = messages({
  vi: {
    title: 'Nội dung văn bản',
    lead: 'Các mục của kế hoạch theo thứ tự in. Chỉ tiêu, nội dung, hình thức, kinh phí và phân công được xếp vào mục cùng loại.',
    none: 'Kế hoạch chưa ghi mục nào.',
    add: 'Thêm mục',
    editText: 'Sửa phần này: nội dung văn bản',
    edit: (heading: string) => `Sửa mục “${heading}”`,
    dropped: 'Mục đã bỏ',
    byRows: 'Phần mềm xếp vào đây những gì kế hoạch đã có.',
  },
  en: {
    title: 'Text of the plan',
    lead: 'The parts in the order in which they are printed. Targets, contents, channels, money and duties stand under the part of their kind.',
    none: 'No part is written yet.',
    add: 'Add a part',
    editText: 'Edit this part: the text of the plan',
    edit: (heading) => `Edit “${heading}”`,
    dropped: 'Left out',
    byRows: 'What the plan has of this kind is printed here.',
  },
});
