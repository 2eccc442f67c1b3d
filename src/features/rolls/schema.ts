import { choice, day, form, hidden, idOf, keptHidden, longText, storedRecord, text } from '#platform/values/forms.ts';
import { sorts } from './roll.ts';

export const kept = storedRecord('roll', {
  name: text({
    readBy: 'public',
    label: { vi: 'Tên danh sách', en: 'Name of the list' },
    hint: { vi: 'Ví dụ: Điểm bưu điện – văn hóa xã trên địa bàn phường', en: 'Such as: post offices of the ward' },
    max: 200,
  }),
  sort: choice({ label: { vi: 'Danh sách gồm', en: 'What its entries are' }, options: sorts, look: 'select' }),
  source: text({
    readBy: 'staff',
    label: { vi: 'Lấy từ đâu', en: 'Where it is from' },
    hint: { vi: 'Văn bản hoặc hệ thống, ví dụ: Quyết định 120/QĐ-UBND ngày 05/01/2026', en: 'A paper or a system' },
    max: 300,
    optional: true,
  }),
});

const entries = {
  names: longText({
    readBy: 'public',
    label: { vi: 'Các mục, mỗi dòng một mục', en: 'Entries, one a line' },
    max: 100_000,
    lines: 8,
  }),
  sinceOn: day({
    label: { vi: 'Thuộc danh sách từ ngày', en: 'Belong to it from' },
    hint: { vi: 'Trước ngày này các mục chưa được tính', en: 'Before that day they do not count' },
  }),
};

export const newRollForm = form({ formId: keptHidden(idOf<'form'>()), ...kept.shape, ...entries });
export const rollForm = form({ ...kept.shape });
export const entriesForm = form({ ...entries });

export const endEntryForm = form({
  entryId: hidden(idOf<'roll-entry'>()),
  endedOn: day({
    label: { vi: 'Không còn thuộc danh sách từ ngày', en: 'No longer belongs to it from' },
    hint: { vi: 'Số liệu trước ngày này vẫn tính mục ấy', en: 'Figures of before still count it' },
  }),
});

export const keepEntryForm = form({ entryId: hidden(idOf<'roll-entry'>()) });
