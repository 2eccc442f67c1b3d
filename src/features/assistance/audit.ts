import type { AuditWords } from '#platform/values/audit-words.ts';
import { faults, suggestionStates } from './suggestion.ts';

export const audit: AuditWords = {
  objects: {
    'assistance-setting': { vi: 'Trợ giúp AI', en: 'Help by AI', href: () => '/lam-viec/tin-bai/tro-giup' },
    'assistance-suggestion': { vi: 'Gợi ý của AI', en: 'Suggestion by AI' },
  },
  actions: {
    'assistance-setting.connected': { vi: 'Kết nối, bật trợ giúp AI', en: 'Connected help by AI' },
    'assistance-setting.switched-off': { vi: 'Tắt trợ giúp AI', en: 'Switched help by AI off' },
    'assistance-suggestion.asked': { vi: 'Hỏi AI một gợi ý', en: 'Asked for a suggestion' },
    'assistance-suggestion.answered': { vi: 'AI trả lời', en: 'A model answered' },
    'assistance-suggestion.failed': { vi: 'Không có gợi ý', en: 'No suggestion came' },
    'assistance-suggestion.taken': { vi: 'Lấy gợi ý của AI', en: 'Took a suggestion' },
    'assistance-suggestion.put-aside': { vi: 'Bỏ gợi ý của AI', en: 'Put a suggestion aside' },
  },
  fields: {
    baseUrl: { vi: 'Địa chỉ', en: 'Address' },
    model: { vi: 'Mô hình', en: 'Model' },
    isOn: { vi: 'Đang bật', en: 'On' },
    about: { vi: 'Của', en: 'About' },
    task: { vi: 'Việc', en: 'Task' },
    prompt: { vi: 'Mẫu lệnh', en: 'Template' },
    state: { vi: 'Tình trạng', en: 'State' },
    fault: { vi: 'Lý do', en: 'Reason' },
    parts: { vi: 'Số chỗ lấy', en: 'Changes taken' },
  },
  values: { ...suggestionStates, ...faults },
  rows: {
    'assistance-setting': {
      table: 'assistance_setting',
      isAlwaysRecorded: true,
      fields: { baseUrl: 't.base_url', model: 't.model', isOn: 't.is_active' },
    },
    'assistance-suggestion': {
      table: 'assistance_suggestion',
      isAlwaysRecorded: true,
      fields: { about: 't.about_id', task: 't.task', prompt: 't.prompt', model: 't.model', state: 't.state', fault: 't.fault' },
    },
  },
};
