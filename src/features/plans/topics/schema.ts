import type { z } from 'zod';
import { day, form, storedRecord, text, type RecordOf } from '#platform/values/forms.ts';

/** A topic of the authority beside the vocabulary. */
export const keptTopic = storedRecord('own_topic', {
  name: text({
    readBy: 'public',
    label: { vi: 'Tên nội dung', en: 'Name of the topic' },
    hint: { vi: 'Ví dụ: Đề án 06, định danh điện tử', en: 'Such as: electronic identification' },
    max: 120,
  }),
  nameEn: text({ readBy: 'public', label: { vi: 'Tên tiếng Anh', en: 'Name in English' }, max: 120, optional: true }),
  cues: text({
    readBy: 'staff',
    label: { vi: 'Chữ nhận ra nội dung này', en: 'Words by which it is known' },
    hint: {
      vi: 'Cách nhau bằng dấu chấm phẩy. Nhiệm vụ, tiêu đề có chữ này thì phần mềm đề nghị nội dung này. Ví dụ: VNeID; định danh điện tử',
      en: 'Apart by semicolons: duties and headlines with them are proposed to be about it.',
    },
    max: 300,
    optional: true,
  }),
  fromOn: day({
    readBy: 'public',
    label: { vi: 'Dùng từ ngày', en: 'From' },
    hint: { vi: 'Trước ngày này không chọn được.', en: 'It is not offered before.' },
  }),
});
export type TopicSaid = RecordOf<typeof keptTopic>;

export const topicForm = form(keptTopic.shape);

export const endTopicForm = form({
  endedOn: day({
    label: { vi: 'Thôi dùng từ ngày', en: 'No longer from' },
    hint: {
      vi: 'Từ ngày này không chọn được nữa; nhiệm vụ, hoạt động, tin bài đã ghi vẫn giữ.',
      en: 'It is not offered from then on; what bears it keeps it.',
    },
  }),
});
export const resumeTopicForm = form({});

export type TopicInput = z.output<typeof topicForm>;
