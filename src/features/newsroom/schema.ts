import type { z } from 'zod';
import {
  choice,
  choices,
  day,
  file,
  form,
  hidden,
  idOf,
  longText,
  openChoice,
  openChoices,
  pick,
  picks,
  storedRecord,
  text,
  yesNo,
  type RecordOf,
} from '#platform/values/forms.ts';
import { audienceWords, topicValue, topicWords } from '#features/plans/index.ts';
import { sections } from './story.ts';

/** What is said of an edition: columns of it. */
export const keptEdition = storedRecord('story_edition', {
  title: text({
    readBy: 'public',
    label: { vi: 'Tiêu đề', en: 'Headline' },
    hint: { vi: 'Việc gì, ở đâu, cho ai. Ví dụ: Từ 01/12, nộp hồ sơ đất đai tại nhà văn hóa tổ 3', en: 'What, where, for whom.' },
    max: 160,
  }),
  summary: longText({
    readBy: 'public',
    label: { vi: 'Tóm tắt', en: 'Summary' },
    hint: { vi: 'Một, hai câu: người dân cần biết điều gì.', en: 'One or two sentences: what people have to know.' },
    max: 600,
    lines: 3,
  }),
  body: longText({
    readBy: 'public',
    label: { vi: 'Nội dung', en: 'Text' },
    hint: {
      vi: 'Cách một dòng trống giữa các đoạn. “## ” đầu dòng là đề mục, “- ” là gạch đầu dòng, **đậm**, [chữ](https://…) là đường dẫn. Văn bản trong danh mục pháp luật viết [[33/2026/QĐ-UBND]]; ảnh thứ nhất viết [ảnh 1] trên một dòng.',
      en: 'An empty line between paragraphs. “## ” begins a heading, “- ” an item, **bold**, [words](https://…) a link. A paper of the register is [[33/2026/QĐ-UBND]]; the first picture is [ảnh 1] on a line.',
    },
    max: 40_000,
    lines: 18,
  }),
  effectOn: day({
    readBy: 'public',
    label: { vi: 'Quy định có hiệu lực từ ngày', en: 'The rule holds from' },
    optional: true,
    needed: { vi: 'bắt buộc với chính sách mới', en: 'needed for new rules' },
  }),
  consent: longText({
    readBy: 'staff',
    label: { vi: 'Sự đồng ý của người được nêu gương', en: 'Consent of who is named' },
    hint: { vi: 'Ai đồng ý, ngày nào, bằng cách nào. Không công khai.', en: 'Who agreed, when and how. Not public.' },
    max: 500,
    lines: 2,
    optional: true,
    needed: { vi: 'bắt buộc với gương điển hình', en: 'needed for good examples' },
  }),
});
export type Said = RecordOf<typeof keptEdition>;

const about = {
  topics: openChoices({
    label: { vi: 'Nội dung tuyên truyền', en: 'Topics' },
    hint: { vi: 'Bắt buộc: chọn ít nhất một.', en: 'Required: at least one.' },
    ...{ options: topicWords, value: topicValue, min: 1 },
  }),
  audiences: choices({
    label: { vi: 'Đối tượng', en: 'Audiences' },
    hint: { vi: 'Bắt buộc: chọn ít nhất một.', en: 'Required: at least one.' },
    ...{ options: audienceWords, min: 1 },
  }),
  figures: picks({
    label: { vi: 'Số liệu đi kèm', en: 'Figures beside it' },
    hint: {
      vi: 'Số đang có của chỉ tiêu, tự cập nhật cho tới lúc đăng; từ lúc đăng thì giữ nguyên.',
      en: 'As they are until it is published, then as they were.',
    },
    value: idOf<'target'>(),
    max: 6,
  }),
};

export const beginForm = form({
  unitId: pick({ label: { vi: 'Đơn vị viết', en: 'Unit' }, value: idOf<'unit'>() }),
  section: choice({ label: { vi: 'Chuyên mục', en: 'Column' }, options: sections }),
  ...keptEdition.shape,
  ...about,
});
export const writeForm = form({ ...keptEdition.shape, ...about });

export const submitForm = form({
  dueOn: day({ label: { vi: 'Cần duyệt xong trước ngày', en: 'To be decided by' } }),
  isUrgent: yesNo({
    label: { vi: 'Tin khẩn', en: 'Urgent' },
    hint: {
      vi: 'Bỏ bước biên tập: hai người có quyền duyệt cùng duyệt thì bài được đăng ngay.',
      en: 'Two who may approve do so, and it is published at once.',
    },
  }),
});

export const reasonForm = form({
  reason: longText({
    readBy: 'unit',
    label: { vi: 'Lý do', en: 'Reason' },
    hint: { vi: 'Người viết đọc được.', en: 'Whoever wrote it reads this.' },
    max: 1000,
    lines: 3,
  }),
});

export const noticeForm = form({
  notice: longText({
    readBy: 'public',
    label: { vi: 'Thông báo gỡ bài', en: 'Notice' },
    hint: {
      vi: 'Hiện công khai ở địa chỉ của bài: vì sao gỡ, thông tin đúng là gì.',
      en: 'Everybody reads it at the address of the story.',
    },
    max: 500,
    lines: 3,
  }),
});

/** A decision on the version that was shown. */
export const decideForm = form({
  key: hidden(),
  note: longText({ readBy: 'unit', label: { vi: 'Ghi chú', en: 'Note' }, max: 500, lines: 2, optional: true }),
});

export const scheduleForm = form({
  onDay: day({ label: { vi: 'Đăng ngày', en: 'On the day' } }),
  atTime: text({
    readBy: 'unit',
    label: { vi: 'Lúc', en: 'At' },
    hint: { vi: 'Ví dụ: 07:30', en: 'Such as 07:30' },
    max: 5,
    pattern: /^(?:[01]?\d|2[0-3])[:h](?:[0-5]\d)$/,
  }),
  sure: yesNo({
    label: { vi: 'Vẫn đăng vào ngày nghỉ hoặc ban đêm', en: 'Also on a day off or at night' },
  }),
});

export const approveSeveralForm = form({
  stories: picks({ label: { vi: 'Các bài duyệt cùng lúc', en: 'Stories' }, min: 1, max: 50 }),
});

export const pictureForm = form({
  picture: file({ label: { vi: 'Ảnh', en: 'Picture' }, accept: ['jpg', 'jpeg', 'png', 'webp', 'heic'], maxBytes: 25 * 1024 * 1024 }),
  words: text({
    readBy: 'public',
    label: { vi: 'Ảnh chụp gì', en: 'What it shows' },
    hint: { vi: 'Đọc cho người không nhìn thấy ảnh: ai, làm gì, ở đâu.', en: 'Read to who does not see it.' },
    max: 200,
  }),
  credit: text({ readBy: 'public', label: { vi: 'Ảnh của ai', en: 'Whose picture' }, max: 120 }),
});

export const paperForm = form({
  file: file({
    label: { vi: 'Tệp kèm theo', en: 'File' },
    accept: ['pdf', 'docx', 'xlsx', 'jpg', 'png', 'mp3', 'mp4'],
    maxBytes: 50 * 1024 * 1024,
  }),
  words: text({ readBy: 'public', label: { vi: 'Tên gọi', en: 'What it is called' }, max: 200 }),
});

export const takeOffForm = form({ fileRow: hidden(idOf<'story-file'>()) });
export const pressForm = form({});

export const versionForm = form({
  words: longText({ readBy: 'public', label: { vi: 'Nội dung trên kênh này', en: 'What is said there' }, max: 12_000, lines: 10 }),
});

/** A decision on the words that were shown. */
export const approveWordsForm = form({ key: hidden() });
export const returnWordsForm = form({ key: hidden(), ...reasonForm.shape });

export const postedForm = form({
  postedOn: day({ label: { vi: 'Đã đăng, phát, treo ngày', en: 'Posted on' } }),
  link: text({ readBy: 'public', label: { vi: 'Đường dẫn đến bài', en: 'Link' }, input: 'url', max: 500, optional: true }),
  proof: file({
    label: { vi: 'Ảnh chụp màn hình, ảnh tại chỗ', en: 'Screenshot or photograph' },
    hint: { vi: 'Phải có đường dẫn hoặc ảnh.', en: 'A link or a picture is needed.' },
    accept: ['jpg', 'jpeg', 'png', 'webp', 'heic'],
    maxBytes: 25 * 1024 * 1024,
    optional: true,
  }),
});

export const approverForm = form({
  officerId: pick({ label: { vi: 'Người duyệt', en: 'Approver' }, value: idOf<'officer'>() }),
  topic: openChoice({ label: { vi: 'Chỉ nội dung', en: 'Only the topic' }, options: topicWords, value: topicValue, optional: true }),
  unitId: pick({ label: { vi: 'Chỉ bài của đơn vị', en: 'Only of the unit' }, value: idOf<'unit'>(), optional: true }),
});
export const endApproverForm = form({ id: hidden(idOf<'story-approver'>()) });

export const storyListForm = form({
  tim: text({ readBy: 'nobody', label: { vi: 'Tìm trong tin, bài', en: 'Find in stories' }, optional: true }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: {
      open: { vi: 'Đang viết', en: 'Being written' },
      waiting: { vi: 'Chờ biên tập, chờ duyệt', en: 'Waits' },
      ready: { vi: 'Đã duyệt, đã hẹn giờ', en: 'Approved or scheduled' },
      published: { vi: 'Đã đăng', en: 'Published' },
      ended: { vi: 'Không đăng, đã gỡ', en: 'Refused or withdrawn' },
    },
    look: 'select',
    optional: true,
  }),
  'chuyen-muc': choice({ label: { vi: 'Chuyên mục', en: 'Column' }, options: sections, look: 'select', optional: true }),
});

export type BeginInput = z.output<typeof beginForm>;
export type WriteInput = z.output<typeof writeForm>;
export type SubmitInput = z.output<typeof submitForm>;
export type ScheduleInput = z.output<typeof scheduleForm>;
export type ApproverInput = z.output<typeof approverForm>;
