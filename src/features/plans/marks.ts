import { fold } from '#platform/values/text.ts';
import type { Words } from '#platform/values/messages.ts';

const standing = /\b(bo phan|co quan|don vi) thuong truc\b/;
const secondLine = /\b(phan cong|giao)( nhiem vu)? (trong|tai|theo) (cac )?ke hoach cua (phong|so|nganh|bo)\b|\btheo nganh doc\b/;
const communication =
  /\b(tuyen truyen|truyen thong|pho bien|thong tin|quan triet|phat thanh|dang tai|tin,? bai|niem yet|cong khai|pano|ap phich|bang ron|khau hieu|to gap|hoi nghi|toa dam|doi thoai|tap huan|boi duong|hoi thi|khao sat|bao cao|huong dan|van dong|kinh phi|chuyen muc|khen thuong)\b/;
const reform = /\bcai cach\b|\bcat giam\b|\bso hoa\b|\bdon gian hoa\b|\bthu tuc hanh chinh\b|\btinh gon\b/;

/** What a duty may be besides: that a body stands for the plan, that it comes by a second superior, that it is reform itself. */
export const marks = {
  standing: { vi: 'Bộ phận thường trực', en: 'Standing body' },
  'second-line': { vi: 'Theo kế hoạch của ngành dọc', en: 'By the plan of a second superior' },
  reform: { vi: 'Việc cải cách, không phải tuyên truyền', en: 'Reform itself, not communication' },
} as const satisfies Record<string, Words>;

export type Mark = keyof typeof marks;

const isMark = (code: string): code is Mark => code in marks;

/** What the words of a duty propose it to be besides. */
export function marksIn(text: string): Mark[] {
  const folded = fold(text);
  const found: Record<Mark, boolean> = {
    standing: standing.test(folded),
    'second-line': secondLine.test(folded),
    reform: reform.test(folded) && !communication.test(folded) && !standing.test(folded),
  };
  return (Object.keys(marks) as Mark[]).filter((mark) => found[mark]);
}

/** What a duty is besides: as it was decided, and where nobody did, as its words propose it. */
export const marksKept = (kept: readonly string[] | null, text: string): Mark[] => (kept ? kept.filter(isMark) : marksIn(text));
