import type { Id, PlanId } from '#platform/values/ids.ts';
import type { ItemSaid, AnswerSaid } from './schema.ts';
import type { Cue } from './cues.ts';

export type QualityItemId = Id<'quality-item'>;

/** Something that is asked of every plan before it is submitted. */
export interface QualityItem extends ItemSaid {
  id: QualityItemId;
  isEnded: boolean;
}

/** What was answered for a plan. */
export interface QualityAnswer extends AnswerSaid {
  itemId: QualityItemId;
  planId: PlanId;
  by: string;
  at: Temporal.Instant;
}

/** What most plans are asked ("5 dễ"; nội dung đúng đối tượng; thiết thực, tiết kiệm), taken over where an authority has nothing of its own. */
export const usualItems: readonly { name: string; question: string; cue: Cue | null }[] = [
  { name: 'Dễ hiểu', question: 'Câu chữ ngắn gọn, không có chữ viết tắt lạ, người dân nghe một lần hiểu không?', cue: 'words' },
  { name: 'Dễ nhớ', question: 'Nội dung không lặp lại, có khẩu hiệu, trọng tâm dễ nhớ không?', cue: 'twice' },
  { name: 'Dễ làm', question: 'Mỗi nhiệm vụ có đơn vị làm, cách làm phù hợp với khả năng của đơn vị không?', cue: 'unit' },
  { name: 'Dễ đánh giá', question: 'Mỗi nhiệm vụ có sản phẩm hoặc số đo để biết đã đạt chưa?', cue: 'product' },
  { name: 'Dễ kiểm tra, giám sát', question: 'Mỗi nhiệm vụ có thời hạn, nơi báo cáo để kiểm tra không?', cue: 'day' },
  { name: 'Đúng đối tượng', question: 'Nội dung chính xác và phù hợp với từng nhóm người, từng địa bàn không?', cue: 'audience' },
  { name: 'Thiết thực, tiết kiệm', question: 'Kinh phí rõ nguồn, không phô trương, lồng ghép được thì lồng ghép?', cue: 'thrift' },
];
