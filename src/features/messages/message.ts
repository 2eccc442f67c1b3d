import type { Locale, Words } from '#platform/values/messages.ts';
import type { Id, OfficerId } from '#platform/values/ids.ts';

export type MessageId = Id<'message'>;

/** How often messages of a kind go out. */
export const tempos = {
  'at-once': { vi: 'Ngay khi có', en: 'At once' },
  daily: { vi: 'Gộp mỗi ngày một lần', en: 'Together, once a day' },
  weekly: { vi: 'Gộp mỗi tuần một lần', en: 'Together, once a week' },
  never: { vi: 'Chỉ xem trong phần mềm', en: 'In the product only' },
} as const;

export type Tempo = keyof typeof tempos;

interface KindOf extends Words {
  /** How often it goes out where its officer said nothing. */
  tempo: Tempo;
}

/** What messages tell of, in the order in which a person settles how often each goes out. */
export const kinds = {
  urged: { vi: 'Lãnh đạo đôn đốc', en: 'Urged by a leader', tempo: 'at-once' },
  'task-given': { vi: 'Việc, phần việc được giao cho tôi', en: 'A task or part was given to me', tempo: 'at-once' },
  extension: { vi: 'Xin lùi hạn, trả lời xin lùi hạn', en: 'An extension is asked for or decided', tempo: 'at-once' },
  difficulty: { vi: 'Khó khăn, vướng mắc: nêu và trả lời', en: 'Difficulties: raised and answered', tempo: 'at-once' },
  mentioned: { vi: 'Được nhắc tới khi trao đổi về việc', en: 'Mentioned in what is said about a task', tempo: 'at-once' },
  returned: { vi: 'Hoạt động được trả lại', en: 'An activity was returned', tempo: 'at-once' },
  joint: {
    vi: 'Đơn vị tôi được ghi cùng thực hiện; đơn vị báo không tham gia',
    en: 'Named as held jointly; a unit took no part',
    tempo: 'daily',
  },
  declined: { vi: 'Đơn vị chưa nhận lời đề nghị', en: 'A request was declined', tempo: 'at-once' },
  accepted: { vi: 'Đơn vị nhận lời đề nghị', en: 'A request was accepted', tempo: 'daily' },
  'confirm-wanted': { vi: 'Hoạt động chờ xác nhận', en: 'An activity waits for confirmation', tempo: 'daily' },
  'task-due': { vi: 'Việc sắp đến hạn', en: 'A task is due soon', tempo: 'daily' },
  'task-late': { vi: 'Việc quá hạn', en: 'A task is late', tempo: 'daily' },
  'paper-handed': { vi: 'Văn bản đến được chuyển', en: 'A paper was handed on', tempo: 'at-once' },
  'paper-sent': { vi: 'Văn bản của cơ quan gửi cho đơn vị', en: 'A paper of the authority was sent to the unit', tempo: 'at-once' },
  'plan-waits': {
    vi: 'Kế hoạch chờ góp ý, duyệt, ký, cấp số',
    en: 'A plan waits for comments, approval, signature or number',
    tempo: 'at-once',
  },
  'plan-moved': { vi: 'Kế hoạch được duyệt, trả lại, ban hành', en: 'A plan was approved, returned or issued', tempo: 'at-once' },
  guidance: { vi: 'Hỏi đáp nghiệp vụ', en: 'Questions and answers', tempo: 'daily' },
  inquiry: { vi: 'Đề nghị cung cấp thông tin', en: 'Requests for information', tempo: 'at-once' },
  subplan: { vi: 'Kế hoạch của đơn vị', en: 'Plans of units', tempo: 'at-once' },
  story: { vi: 'Tin, bài chờ duyệt, được duyệt, trả lại', en: 'Stories: waiting, approved, given back', tempo: 'at-once' },
  briefing: { vi: 'Văn bản, chỉ đạo cần đọc', en: 'Directives to be read', tempo: 'at-once' },
  inspection: { vi: 'Kiểm tra: lịch, tồn tại, kết luận', en: 'Checks: days, findings, conclusions', tempo: 'at-once' },
  display: { vi: 'Băng rôn, bảng tin sắp hết, quá ngày treo', en: 'What hangs outside is to be taken down', tempo: 'daily' },
  citizen: {
    vi: 'Người dân báo sai sót, yêu cầu cung cấp thông tin',
    en: 'Citizens report faults or ask for information',
    tempo: 'at-once',
  },
  survey: {
    vi: 'Khảo sát: chờ duyệt, được duyệt, trả lại, kết thúc, có kết quả',
    en: 'Surveys: waiting, approved, given back, ended, published',
    tempo: 'at-once',
  },
  'screen-silent': { vi: 'Màn hình bảng tin mất liên lạc', en: 'A notice-board screen is silent', tempo: 'at-once' },
  envelope: { vi: 'Phong bì đến; trả lời phong bì đã gửi', en: 'Envelopes that came; answers to those sent', tempo: 'at-once' },
  'request-open': { vi: 'Đề nghị phối hợp đang chờ', en: 'A request waits', tempo: 'daily' },
} as const satisfies Record<string, KindOf>;

export type Kind = keyof typeof kinds;

/** The kind of a message that an officer sends to oneself, to see whether it arrives. */
export const TRIAL = 'trial';

/** True for the kinds that a person settles; the trial is none of them. */
export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

/** What a feature tells an officer; texts are its own, in both languages and already cut to a length. */
export interface Word {
  officerId: OfficerId;
  kind: Kind | typeof TRIAL;
  /** Of one act an officer gets one message of one kind about one object; of a reminder, one a day. */
  about: { type: string; id: string };
  /** The page inside on which it is dealt with: `/lam-viec/…`. */
  address: string;
  title: Words;
  text: Words;
  /** Goes out on days off too; never within the hours of rest. */
  isUrgent?: boolean;
}

/** A message as its officer reads it. */
export interface Message {
  id: MessageId;
  kind: string;
  title: string;
  text: string;
  address: string;
  at: Temporal.Instant;
  readAt: Temporal.Instant | null;
}

/** By which ways a message leaves the product. */
export type Channel = 'mail' | 'push';

export type LetterId = Id<'message-letter'>;

/** What goes to somebody outside who asked for it; `path` is the page on which the same is read, without language and step. */
export interface CitizenLetter {
  address: string;
  /** In which its frame is written; Vietnamese where it is not said. */
  lang?: Locale;
  subject: string;
  body: string;
  path: string;
}
