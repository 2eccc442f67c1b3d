import { fold } from '#platform/values/text.ts';

export type Other = 'complaint' | 'denunciation';

const denunciation = /\b(to cao|don to cao|toi pham|nhan hoi lo|dua hoi lo|tham nhung|bien thu|chiem doat)\b/;
const complaint =
  /\b(khieu nai|don khieu nai|quyet dinh xu phat|khong dong y voi quyet dinh|huy quyet dinh|cuong che|boi thuong giai phong mat bang)\b/;

/**
 * Whether words read like a complaint (Luật Khiếu nại) or a denunciation (Luật Tố cáo), which go another way and are not kept among petitions; undefined
 * where they do not. It is a question to who writes, never a decision.
 */
export function soundsLike(text: string): Other | undefined {
  const words = fold(text);
  if (denunciation.test(words)) return 'denunciation';
  return complaint.test(words) ? 'complaint' : undefined;
}
