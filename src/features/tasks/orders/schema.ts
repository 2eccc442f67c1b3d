import { choice, day, decimal, form, hidden, idOf, longText, pick, picks, storedRecord, text } from '#platform/values/forms.ts';

export const keptOrder = storedRecord('task_order', {
  planId: pick({
    label: { vi: 'Tính vào báo cáo của kế hoạch', en: 'Told in the reports of the plan' },
    value: idOf<'plan'>(),
  }),
  text: longText({ readBy: 'staff', label: { vi: 'Nội dung việc', en: 'What is to be done' }, max: 2000, lines: 3 }),
  orderedByName: text({
    readBy: 'staff',
    label: { vi: 'Cơ quan, người chỉ đạo', en: 'Ordered by' },
    hint: { vi: 'Ví dụ: UBND tỉnh; Chủ tịch UBND phường.', en: 'Such as the province or the chair.' },
    max: 200,
  }),
  symbol: text({
    readBy: 'staff',
    label: { vi: 'Số, ký hiệu văn bản', en: 'Number and symbol of the paper' },
    hint: { vi: 'Để trống nếu chỉ đạo trực tiếp, chưa có văn bản.', en: 'Left empty for an order by word of mouth.' },
    max: 60,
    optional: true,
  }),
  orderedOn: day({ label: { vi: 'Ngày chỉ đạo', en: 'Ordered on' } }),
  quantity: decimal({ label: { vi: 'Số lượng', en: 'Quantity' }, min: 0.01, max: 1_000_000, optional: true }),
  quantityOf: text({
    readBy: 'staff',
    label: { vi: 'Tính bằng', en: 'Counted in' },
    hint: { vi: 'Ví dụ: buổi, tin, tờ gấp.', en: 'Such as meetings or leaflets.' },
    max: 40,
    optional: true,
    needed: { vi: 'cần khi ghi số lượng', en: 'needed with a quantity' },
  }),
});

export const orderForm = form({
  ...keptOrder.shape,
  unitIds: picks({ label: { vi: 'Đơn vị thực hiện', en: 'For the units' }, value: idOf<'unit'>(), min: 1, max: 100 }),
  dueOn: day({ label: { vi: 'Hạn (lần đầu)', en: 'Due on (the first time)' } }),
  repeat: choice({
    label: { vi: 'Lặp lại', en: 'Repeated' },
    options: {
      once: { vi: 'Một lần', en: 'Once' },
      weekly: { vi: 'Mỗi tuần', en: 'Every week' },
      monthly: { vi: 'Mỗi tháng', en: 'Every month' },
      quarterly: { vi: 'Mỗi quý', en: 'Every quarter' },
    },
  }),
  repeatUntil: day({
    label: { vi: 'Lặp đến ngày', en: 'Repeated until' },
    optional: true,
    needed: { vi: 'cần khi lặp lại', en: 'needed where it is repeated' },
  }),
});

export const callOffForm = form({
  orderId: hidden(idOf<'task-order'>()),
  reason: text({
    readBy: 'staff',
    label: { vi: 'Lý do thôi thực hiện', en: 'Why it is called off' },
    hint: { vi: 'Ví dụ: cấp trên thay bằng văn bản khác.', en: 'Such as another paper in its place.' },
    max: 500,
  }),
});
