import { formatDay } from '#platform/values/format.ts';
import { messages, type Locale } from '#platform/values/messages.ts';

/** What everybody could read once and can no longer, by the code of its kind. */
const goneWords = messages({
  vi: {
    kinds: {
      activity: 'Hoạt động này',
      photo: 'Ảnh này',
      story: 'Bài này',
      'story-file': 'Ảnh hoặc tệp này',
      report: 'Báo cáo này',
      petition: 'Phản ánh, kiến nghị này',
      duty: 'Nhiệm vụ này',
      target: 'Chỉ tiêu này',
      'site-page': 'Trang này',
    },
    untitled: 'Nội dung không còn được công bố',
    taken: (kind: string, by: string, on: string | null) =>
      `${kind} từng được công bố và đã được ${by} thu hồi${on === null ? '' : ` ngày ${on}`}.`,
    hidden: (kind: string, by: string, on: string | null) =>
      `${kind} từng được công bố, nay không còn được ${by} công bố${on === null ? '' : `, từ ngày ${on}`}.`,
    struck: (kind: string, by: string, on: string | null, paper: string | null) =>
      `${kind} đã được ${by} đưa ra khỏi kế hoạch${on === null ? '' : `, từ ngày ${on}`}${paper ? `, theo văn bản số ${paper}` : ''}.`,
    reason: (why: string) => `Lý do: ${why}`,
    ask: 'Cần biết thêm, mời hỏi cơ quan theo mục Liên hệ.',
    grounds: {
      'activity-internal': 'chuyển thành nội bộ của cơ quan.',
      'activity-recorded': 'đang sửa lại, chờ xác nhận.',
      'activity-returned': 'người xác nhận trả lại để kiểm tra, bổ sung.',
      'activity-withdrawn': 'đơn vị thực hiện rút lại.',
      photo: 'ảnh không còn được công bố.',
      'photo-activity': 'hoạt động có ảnh này đã được thu hồi.',
      'story-file': 'không còn kèm bài viết.',
      report: 'cơ quan không ghi lý do để công bố.',
      'petition-merged': 'gộp vào một phản ánh, kiến nghị cùng nội dung.',
      'petition-refused': 'cơ quan không tiếp nhận.',
      struck: 'văn bản sửa đổi không nêu lý do.',
      'site-page': 'cơ quan không còn giữ trang này.',
    },
    instead: { story: 'Đọc bài viết', petition: 'Xem phản ánh, kiến nghị còn lại', plan: 'Xem kế hoạch và các thay đổi' },
  },
  en: {
    kinds: {
      activity: 'This activity',
      photo: 'This picture',
      story: 'This story',
      'story-file': 'This picture or file',
      report: 'This report',
      petition: 'This petition',
      duty: 'This duty',
      target: 'This target',
      'site-page': 'This page',
    },
    untitled: 'No longer shown',
    taken: (kind, by, on) => `${kind} was published and has been taken back by ${by}${on === null ? '' : ` on ${on}`}.`,
    hidden: (kind, by, on) => `${kind} was published and is no longer shown by ${by}${on === null ? '' : `, from ${on} on`}.`,
    struck: (kind, by, on, paper) =>
      `${kind} was taken out of the plan by ${by}${on === null ? '' : `, from ${on} on`}${paper ? `, by paper ${paper}` : ''}.`,
    reason: (why) => `Why: ${why}`,
    ask: 'To know more, please ask the authority: see Contact.',
    grounds: {
      'activity-internal': 'it is internal to the authority now.',
      'activity-recorded': 'it is being corrected and waits to be confirmed.',
      'activity-returned': 'it was given back to be checked or completed.',
      'activity-withdrawn': 'the unit that held it withdrew it.',
      photo: 'the picture is no longer shown.',
      'photo-activity': 'the activity of the picture was taken back.',
      'story-file': 'it no longer stands with its story.',
      report: 'the authority gave no reason for the public.',
      'petition-merged': 'it became one with a petition about the same.',
      'petition-refused': 'the authority did not take it.',
      struck: 'the amending paper names no reason.',
      'site-page': 'the authority keeps this page no longer.',
    },
    instead: { story: 'Read the story', petition: 'See the petition that stays', plan: 'See the plan and its changes' },
  },
});

export type GoneKind = keyof (typeof goneWords)['vi']['kinds'];

/** What a notice is made of: who took it back, on which day (null: not known), on which ground or why in words for everybody, where there is more to read. */
export interface Gone {
  kind: GoneKind;
  name: string | null;
  by: string;
  on: Temporal.PlainDate | null;
  ground: string;
  why: string | null;
  paper: string | null;
  instead: { href: string; label: 'story' | 'petition' | 'plan' } | null;
}

/** The notice at the address of what was taken back: a title, what became of it, why, and where to go on. Plain texts. */
export function goneNotice(
  gone: Gone,
  locale: Locale,
): { title: string; said: string; why: string; instead?: { href: string; label: string } } {
  const t = goneWords[locale];
  const on = gone.on && formatDay(gone.on, locale);
  const kind = t.kinds[gone.kind];
  const said =
    gone.ground === 'struck'
      ? t.struck(kind, gone.by, on, gone.paper)
      : // What citizens wrote is not the authority's to take back.
        (gone.kind === 'petition' ? t.hidden : t.taken)(kind, gone.by, on);
  const grounds: Partial<Record<string, string>> = t.grounds;
  const why = gone.why ?? grounds[gone.ground];
  return {
    title: gone.name ?? t.untitled,
    said,
    why: [why && t.reason(why), t.ask].filter(Boolean).join(' '),
    ...(gone.instead && { instead: { href: gone.instead.href, label: t.instead[gone.instead.label] } }),
  };
}
