import { form, idOf, longText, pick, picks, rows, text } from '#platform/values/forms.ts';

/** The duties and units that share one record: it is told under each of them and counts once. */
export const shared = {
  alsoDuties: picks({
    label: { vi: 'Cùng phục vụ nhiệm vụ khác', en: 'Serves these duties as well' },
    hint: { vi: 'Của cùng kế hoạch; số liệu vẫn chỉ tính một lần', en: 'Of the same plan; its figures still count once' },
    value: idOf<'duty'>(),
    max: 20,
  }),
  jointUnits: rows({
    label: { vi: 'Đơn vị cùng thực hiện (phối hợp)', en: 'Units that held it jointly' },
    of: form({
      unitId: pick({ label: { vi: 'Đơn vị phối hợp', en: 'Joint unit' }, value: idOf<'unit'>() }),
      part: text({
        readBy: 'unit',
        label: { vi: 'Phần việc của đơn vị', en: 'Its part' },
        hint: { vi: 'Ví dụ: mời người dự, trình bày một nội dung', en: 'Such as inviting people, giving a talk' },
        max: 300,
        optional: true,
      }),
    }),
    max: 20,
  }),
};

export const objectForm = form({
  objection: longText({
    readBy: 'unit',
    label: { vi: 'Vì sao đơn vị không cùng thực hiện', en: 'Why the unit took no part' },
    hint: { vi: 'Ví dụ: đơn vị chỉ cử người dự, không tổ chức', en: 'Such as: it only sent somebody' },
    max: 500,
    lines: 2,
  }),
});
