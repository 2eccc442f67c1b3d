import { day, form, longText, text } from '#platform/values/forms.ts';

/** A partner's answer; which of the two is said by the button. */
export const answerForm = form({
  note: longText({
    readBy: 'unit',
    label: { vi: 'Lời nhắn', en: 'Note' },
    hint: { vi: 'Cần ghi khi chưa tham gia được', en: 'Needed when you decline' },
    max: 1000,
    lines: 3,
    optional: true,
  }),
});

export const finishForm = form({
  reason: text({
    readBy: 'unit',
    label: { vi: 'Vì sao coi là đã xong', en: 'Why it counts as done' },
    hint: { vi: 'Ví dụ: đã gửi báo cáo số 12/BC-VHXH', en: 'Such as the report that was sent' },
    max: 500,
  }),
  doneOn: day({ label: { vi: 'Ngày hoàn thành', en: 'Done on' } }),
});

export const reopenForm = form({});
