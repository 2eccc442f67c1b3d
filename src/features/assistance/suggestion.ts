import type { Id, OfficerId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';

export type SuggestionId = Id<'assistance-suggestion'>;

export const suggestionStates = {
  waiting: { vi: 'Đang chờ máy trả lời', en: 'Waits for the answer' },
  ready: { vi: 'Chờ bạn xem', en: 'Waits for you' },
  failed: { vi: 'Không có gợi ý', en: 'No suggestion' },
  taken: { vi: 'Đã lấy', en: 'Taken' },
  'put-aside': { vi: 'Đã bỏ', en: 'Put aside' },
} as const satisfies Record<string, Words>;

export type SuggestionState = keyof typeof suggestionStates;

/** Why a model suggested nothing. */
export const faults = {
  off: { vi: 'Trợ giúp AI đã tắt hoặc chưa kết nối.', en: 'Help by AI is off or not connected.' },
  key: {
    vi: 'Dịch vụ không nhận khóa. Người quản trị cần kết nối lại.',
    en: 'The service refuses the key. The administrator has to connect it anew.',
  },
  busy: { vi: 'Dịch vụ đang quá tải. Vài phút nữa hỏi lại.', en: 'The service has too much to do. Ask again in some minutes.' },
  ill: {
    vi: 'Dịch vụ báo lỗi. Hỏi lại sau, hoặc báo người quản trị.',
    en: 'The service answers with a fault. Ask again, or tell the administrator.',
  },
  silent: {
    vi: 'Dịch vụ không trả lời. Hỏi lại sau, hoặc báo người quản trị.',
    en: 'The service does not answer. Ask again, or tell the administrator.',
  },
  same: {
    vi: 'Máy giữ nguyên từng chữ: không có gì để gợi ý.',
    en: 'The model kept every word: there is nothing to suggest.',
  },
  nonsense: {
    vi: 'Máy trả lời không dùng được (trống, quá dài, thêm số liệu, đường dẫn, văn bản không có trong bài). Gợi ý đã bị bỏ.',
    en: 'The answer is of no use (empty, too long, or with figures, links or papers that the text does not have). It was thrown away.',
  },
} as const satisfies Record<string, Words>;

export type FaultCode = keyof typeof faults;

export interface Suggestion {
  id: SuggestionId;
  aboutKey: string;
  task: string;
  prompt: string;
  model: string;
  given: string;
  answer: string | null;
  state: SuggestionState;
  fault: FaultCode | null;
  askedBy: OfficerId;
  askerName: string;
  askedAt: Temporal.Instant;
  answeredAt: Temporal.Instant | null;
}

/** A template: what a model is asked, under a name that stands with each suggestion. A changed text gets the next version. */
export interface Template {
  code: string;
  version: number;
  system: string;
  /** The answer may be at most so many times as long as the text. */
  most: number;
}

export const promptName = ({ code, version }: Pick<Template, 'code' | 'version'>): string => `${code}/${version}`;
