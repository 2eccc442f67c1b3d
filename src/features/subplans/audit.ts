import type { AuditWords } from '#platform/values/audit-words.ts';
import { columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kinds, states } from './messages.ts';
import { keptHead, keptItem } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    subplan: { vi: 'Kế hoạch của đơn vị', en: 'Plan of a unit', href: (id) => `/lam-viec/ke-hoach-don-vi/${id}` },
    'subplan-ask': { vi: 'Đề nghị lập kế hoạch của đơn vị', en: 'Request for a plan of a unit' },
  },
  actions: {
    'subplan.begun': { vi: 'Bắt đầu kế hoạch của đơn vị', en: 'Began a plan of a unit' },
    'subplan.corrected': { vi: 'Sửa kế hoạch của đơn vị', en: 'Corrected a plan of a unit' },
    'subplan.included': { vi: 'Đưa nội dung vào kế hoạch của đoàn thể', en: 'Put ours into the plan of a partner' },
    'subplan.signed': { vi: 'Ghi nhận kế hoạch của đơn vị đã ký', en: 'Recorded that a plan of a unit was signed' },
    'subplan.withdrawn': { vi: 'Thôi dùng kế hoạch của đơn vị', en: 'Withdrew a plan of a unit' },
    'subplan.item-added': { vi: 'Thêm việc vào kế hoạch của đơn vị', en: 'Added an item to a plan of a unit' },
    'subplan.item-corrected': { vi: 'Sửa việc trong kế hoạch của đơn vị', en: 'Corrected an item of a plan of a unit' },
    'subplan.item-dropped': { vi: 'Bỏ việc khỏi kế hoạch của đơn vị', en: 'Dropped an item of a plan of a unit' },
    'subplan.item-done': { vi: 'Đánh dấu việc trong kế hoạch của đơn vị đã xong', en: 'Marked an item as done' },
    'subplan.item-undone': { vi: 'Đánh dấu việc trong kế hoạch của đơn vị chưa xong', en: 'Marked an item as not done' },
    'subplan-ask.asked': { vi: 'Đề nghị đơn vị lập kế hoạch', en: 'Asked a unit for its plan' },
    'subplan-ask.urged': { vi: 'Đôn đốc đơn vị lập kế hoạch', en: 'Urged a unit to make its plan' },
    'subplan-ask.declined': { vi: 'Trả lời không lập kế hoạch riêng', en: 'Said that no plan is made' },
  },
  fields: {
    planId: { vi: 'Kế hoạch của cơ quan', en: 'Plan of the authority' },
    unitId: { vi: 'Đơn vị', en: 'Unit' },
    kind: { vi: 'Loại', en: 'Kind' },
    dutyId: { vi: 'Nhiệm vụ', en: 'Duty' },
    duties: { vi: 'Nhiệm vụ đã đưa vào', en: 'Duties that are in it' },
    symbol: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
    signedOn: { vi: 'Ngày ký', en: 'Signed on' },
    signer: { vi: 'Người ký', en: 'Signed by' },
    state: { vi: 'Tình trạng', en: 'State' },
    withdraw_reason: { vi: 'Vì sao thôi dùng', en: 'Why it no longer holds' },
    dueOn: { vi: 'Hạn', en: 'By' },
    note: { vi: 'Lời nhắn', en: 'Note' },
    declined_reason: { vi: 'Lý do không lập', en: 'Why none is made' },
    reached: { vi: 'Số người nhận', en: 'Reached' },
    file: { vi: 'Tệp', en: 'File' },
    item: { vi: 'Việc', en: 'Item' },
    ...Object.fromEntries(Object.entries(wordsInLog(keptItem)).map(([name, words]) => [`item_${name}`, words])),
    ...wordsInLog(keptHead),
  },
  values: { ...kinds, ...states },
  rows: {
    subplan: {
      table: 'subplan',
      isAlwaysRecorded: true,
      fields: {
        planId: 't.plan_id',
        unitId: 't.unit_id',
        kind: 't.kind',
        dutyId: 't.duty_id',
        ...columnsInLog(keptHead),
        symbol: 't.symbol',
        signedOn: 't.signed_on',
        signer: 't.signer',
        state: 't.state',
        withdraw_reason: 't.withdraw_reason',
      },
    },
    'subplan-ask': {
      table: 'subplan_ask',
      isAlwaysRecorded: true,
      fields: { planId: 't.plan_id', unitId: 't.unit_id', dueOn: 't.due_on', note: 't.note' },
    },
  },
};
