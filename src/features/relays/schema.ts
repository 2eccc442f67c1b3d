import * as z from 'zod';
import { channels } from '#features/channels/index.ts';
import {
  choice,
  day,
  form,
  hidden,
  idOf,
  longText,
  picks,
  rows,
  storedRecord,
  text,
  whole,
  yesNo,
  type RecordOf,
} from '#platform/values/forms.ts';

export const answers = {
  done: { vi: 'Đã thực hiện', en: 'Done' },
  none: { vi: 'Không phát sinh', en: 'Nothing arose' },
  declined: { vi: 'Chưa tham gia được', en: 'Cannot take part' },
} as const;

export const handForm = form({
  unitIds: picks({
    label: { vi: 'Đơn vị thành viên', en: 'Member units' },
    hint: { vi: 'Đơn vị nằm dưới đoàn thể trong cây đơn vị; họ tự trả lời.', en: 'Units below the body; they answer themselves.' },
    value: idOf<'unit'>(),
    max: 100,
  }),
  names: rows({
    label: { vi: 'Thành viên khác', en: 'Other members' },
    hint: {
      vi: 'Chi hội, ban công tác không có tài khoản; đoàn thể ghi thay khi họ báo.',
      en: 'Without an account; the body writes for them.',
    },
    of: form({ name: text({ readBy: 'unit', label: { vi: 'Tên', en: 'Name' }, max: 200 }) }),
    max: 60,
  }),
  note: longText({
    readBy: 'unit',
    label: { vi: 'Đề nghị thành viên', en: 'What they are asked for' },
    max: 1000,
    lines: 3,
    optional: true,
  }),
  dueOn: day({ label: { vi: 'Mong có trả lời trước ngày', en: 'Answers wished for by' }, optional: true }),
});

export const keptMember = storedRecord('relay_member', {
  state: choice({ label: { vi: 'Trả lời', en: 'Answer' }, options: answers }),
  said: longText({
    readBy: 'unit',
    label: { vi: 'Đã làm gì, hoặc vì sao chưa', en: 'What was done, or why not' },
    max: 1000,
    lines: 3,
    optional: true,
    needed: { vi: 'bắt buộc, trừ khi không phát sinh', en: 'needed unless nothing arose' },
  }),
  happenedOn: day({
    label: { vi: 'Ngày', en: 'Day' },
    optional: true,
    needed: { vi: 'bắt buộc khi đã thực hiện', en: 'needed where done' },
  }),
  times: whole({ label: { vi: 'Số buổi, số lượt', en: 'How often' }, max: 10_000, optional: true }),
  people: whole({ label: { vi: 'Số người dự, được hướng dẫn', en: 'How many people' }, max: 1_000_000, optional: true }),
  link: text({ readBy: 'unit', label: { vi: 'Đường dẫn minh chứng', en: 'Link as proof' }, input: 'url', max: 1000, optional: true }),
});
export type MemberSaid = RecordOf<typeof keptMember>;

/** What a member answers. */
export const memberForm = form(keptMember.shape);

/** The one answer to the authority: an activity of the partner, proposed from what the members did. */
export const sumForm = form({
  title: text({ readBy: 'public', label: { vi: 'Tên hoạt động', en: 'What was done' }, max: 300 }),
  channel: choice({ label: { vi: 'Hình thức', en: 'Channel' }, options: channels, look: 'select' }),
  happenedOn: day({ label: { vi: 'Ngày gần nhất', en: 'Last day' } }),
  times: whole({ label: { vi: 'Tổng số buổi, lượt', en: 'How often in all' }, max: 100_000, optional: true }),
  people: whole({ label: { vi: 'Tổng số người', en: 'People in all' }, max: 10_000_000, optional: true }),
  internalNote: longText({
    readBy: 'unit',
    label: { vi: 'Tổng hợp từ thành viên', en: 'What the members did' },
    max: 3000,
    lines: 6,
    optional: true,
  }),
  finishesTask: yesNo({ label: { vi: 'Việc được đề nghị đã hoàn thành', en: 'This finishes what was asked' } }),
  sure: hidden(z.string().max(8000).optional()),
});

export type HandInput = z.output<typeof handForm>;
export type MemberInput = z.output<typeof memberForm>;
export type SumInput = z.output<typeof sumForm>;
