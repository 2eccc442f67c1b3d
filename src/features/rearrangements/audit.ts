import type { AuditWords } from '#platform/values/audit-words.ts';

export const audit: AuditWords = {
  objects: { handover: { vi: 'Bàn giao giữa đơn vị', en: 'Handover', href: () => '/lam-viec/don-vi/sap-xep' } },
  actions: {
    'handover.done': { vi: 'Bàn giao công việc của đơn vị đã sắp xếp', en: 'Handed a unit over' },
    'handover.undone': { vi: 'Hoàn lại bàn giao', en: 'Took a handover back' },
    'handover.passed': { vi: 'Chuyển theo bàn giao giữa đơn vị', en: 'Passed on with a handover' },
    'handover.joined': { vi: 'Thôi theo dõi vì đơn vị nhận đã có nhiệm vụ này', en: 'Ended, since the heir has the same task' },
    'handover.parted': { vi: 'Theo dõi lại sau khi hoàn bàn giao', en: 'Followed again after a handover was taken back' },
  },
  fields: {
    fromUnit: { vi: 'Đơn vị cũ', en: 'Old unit' },
    toUnit: { vi: 'Đơn vị nhận', en: 'Heir' },
    things: { vi: 'Số mục', en: 'Things' },
    isUndone: { vi: 'Đã hoàn lại', en: 'Taken back' },
    unitId: { vi: 'Đơn vị', en: 'Unit' },
    endedOn: { vi: 'Thôi từ ngày', en: 'Ended on' },
  },
  values: {},
  rows: { handover: { table: 'handover', isAlwaysRecorded: true, fields: { isUndone: 't.undone_at is not null' } } },
};
