import { day, decimal, form, idOf, pick, picks, rows, text, yesNo } from '#platform/values/forms.ts';

const unit = idOf<'unit'>();
const on = day({
  label: { vi: 'Áp dụng từ ngày', en: 'From' },
  hint: { vi: 'Ngày đầu tiên của cơ cấu mới.', en: 'The first day of the new map.' },
});
const basis = text({
  readBy: 'staff',
  label: { vi: 'Căn cứ', en: 'Legal basis' },
  hint: { vi: 'Số, ký hiệu, ngày của nghị quyết hoặc quyết định.', en: 'Number, symbol and date of the paper.' },
  max: 200,
});
const heir = pick({
  label: { vi: 'Đơn vị nhận đang có', en: 'Unit that takes over' },
  hint: { vi: 'Hoặc để trống và ghi tên đơn vị mới.', en: 'Or leave it empty and name a new one.' },
  value: unit,
  look: 'select',
  optional: true,
});
const newName = text({
  readBy: 'public',
  label: { vi: 'Tên đơn vị mới', en: 'Name of the new unit' },
  hint: { vi: 'Cùng loại và cùng cấp trên với đơn vị cũ.', en: 'Of the same kind, beside the old one.' },
  max: 200,
  optional: true,
});

export const mergeForm = form({
  units: picks({ label: { vi: 'Các đơn vị được nhập', en: 'Units that are merged' }, value: unit, min: 1, max: 100 }),
  heir,
  newName,
  on,
  basis,
});

export const splitForm = form({
  unit: pick({ label: { vi: 'Đơn vị được chia, tách', en: 'Unit that is split' }, value: unit, look: 'select' }),
  stays: yesNo({ label: { vi: 'Đơn vị cũ vẫn còn và giữ phần còn lại', en: 'The old unit goes on with what is left' } }),
  parts: rows({
    label: { vi: 'Các phần', en: 'Parts' },
    hint: {
      vi: 'Tỷ lệ theo dân số, số hộ hoặc theo văn bản; cộng lại đúng 100%, trừ khi đơn vị cũ giữ phần còn lại. Số liệu chia theo tỷ lệ được ghi là ước tính.',
      en: 'Shares by people, households or the paper; 100% together, unless the old unit keeps the rest. Figures shared out are marked as estimates.',
    },
    of: form({
      heir,
      newName,
      share: decimal({ label: { vi: 'Tỷ lệ (%)', en: 'Share (%)' }, min: 0.01, max: 200 }),
    }),
    min: 1,
    max: 20,
  }),
  on,
  basis,
});

export const abolishForm = form({
  kind: pick({
    label: { vi: 'Loại đơn vị bỏ', en: 'Kind of unit' },
    hint: { vi: 'Đơn vị trực thuộc chuyển lên cấp trên của đơn vị đã bỏ.', en: 'What stands below moves up.' },
    look: 'select',
  }),
  on,
  basis,
});

export const undoRearrangementForm = form({});

/** By what the list of 2025 is searched. */
export const placeThenForm = form({
  tim: text({
    readBy: 'nobody',
    label: { vi: 'Tên xã, phường, thị trấn cũ hoặc mới', en: 'Name of the old or new commune' },
    hint: { vi: 'Có dấu hay không dấu đều được; cũng có thể gõ mã.', en: 'With or without marks; a code will do too.' },
    max: 100,
    optional: true,
  }),
});
