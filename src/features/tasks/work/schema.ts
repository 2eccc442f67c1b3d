import { channels } from '#features/channels/index.ts';
import { topicWords } from '#features/plans/index.ts';
import {
  choices,
  day,
  decimal,
  form,
  hidden,
  idOf,
  longText,
  pick,
  picks,
  rows,
  storedRecord,
  text,
  yesNo,
} from '#platform/values/forms.ts';

/** Who of the unit does a task, or nobody by name: then it is the unit's again. */
export const giveForm = form({
  officerId: pick({
    label: { vi: 'Người thực hiện', en: 'Who does it' },
    hint: { vi: 'Để trống thì việc trở về cả đơn vị.', en: 'Left empty, it is the unit’s again.' },
    value: idOf<'officer'>(),
    optional: true,
  }),
  note: text({
    readBy: 'unit',
    label: { vi: 'Lời nhắn', en: 'Note' },
    hint: { vi: 'Ví dụ: làm cùng bộ phận một cửa; trả lại vì đi công tác.', en: 'What the person should know, or why it is handed on.' },
    max: 300,
    optional: true,
  }),
});

export const takeForm = form({});

export const keptExtension = storedRecord('task_extension', {
  untilOn: day({ label: { vi: 'Hạn mới', en: 'New day asked for' } }),
  reason: longText({ readBy: 'unit', label: { vi: 'Lý do', en: 'Reason' }, max: 1000, lines: 3 }),
});

export const extensionForm = form(keptExtension.shape);

export const decisionForm = form({
  extensionId: hidden(idOf<'task-extension'>()),
  decision: text({
    readBy: 'unit',
    label: { vi: 'Ý kiến', en: 'Remark' },
    max: 500,
    optional: true,
    needed: { vi: 'bắt buộc khi không đồng ý', en: 'needed where it is refused' },
  }),
});

export const withdrawExtensionForm = form({ extensionId: hidden(idOf<'task-extension'>()) });

const said = longText({ readBy: 'unit', label: { vi: 'Nội dung', en: 'Text' }, max: 2000, lines: 3 });

export const commentForm = form({
  text: said,
  mentions: picks({
    label: { vi: 'Nhắc tới', en: 'Mention' },
    hint: { vi: 'Người được nhắc nhận thông báo.', en: 'Who is mentioned gets a message.' },
    value: idOf<'officer'>(),
    max: 10,
  }),
});

export const editCommentForm = form({ text: said });
export const withdrawCommentForm = form({ commentId: hidden(idOf<'task-comment'>()) });

export const keptStep = storedRecord('task_step', {
  text: text({ readBy: 'unit', label: { vi: 'Bước, phần việc', en: 'Step or part' }, max: 300 }),
  unitId: pick({
    label: { vi: 'Đơn vị làm phần này', en: 'Unit that does it' },
    hint: { vi: 'Để trống nếu là đơn vị được giao việc.', en: 'Left empty for the unit of the task.' },
    value: idOf<'unit'>(),
    optional: true,
  }),
  officerId: pick({ label: { vi: 'Người làm', en: 'Who does it' }, value: idOf<'officer'>(), optional: true }),
  share: decimal({
    label: { vi: 'Phần số lượng', en: 'Share of the quantity' },
    hint: { vi: 'Ví dụ: 2 (buổi), 500 (tờ gấp).', en: 'Such as 2 meetings, 500 leaflets.' },
    min: 0.01,
    max: 1_000_000,
    optional: true,
  }),
  shareOf: text({
    readBy: 'unit',
    label: { vi: 'Tính bằng', en: 'Counted in' },
    max: 40,
    optional: true,
    needed: { vi: 'cần khi ghi số lượng', en: 'needed with a share' },
  }),
  dueOn: day({ label: { vi: 'Cần xong ngày', en: 'Needed by' }, optional: true }),
});

export const stepForm = form(keptStep.shape);
const { text: partText, unitId: partUnit, officerId: partOfficer, share: partShare, dueOn: partDue } = keptStep.shape;

/** A task in two or more parts at once. */
export const splitForm = form({
  parts: rows({
    label: { vi: 'Các phần', en: 'Parts' },
    of: form({ text: partText, unitId: partUnit, officerId: partOfficer, share: partShare, dueOn: partDue }),
    min: 2,
    max: 20,
  }),
  total: decimal({
    label: { vi: 'Số lượng của cả việc', en: 'Amount of the whole' },
    hint: { vi: 'Nếu ghi, các phần cộng lại phải đúng bằng số này.', en: 'Where given, the parts must add up to it.' },
    min: 0.01,
    max: 1_000_000,
    optional: true,
  }),
  countedIn: text({
    readBy: 'unit',
    label: { vi: 'Tính bằng', en: 'Counted in' },
    hint: { vi: 'Ví dụ: buổi, tờ gấp, lượt phát.', en: 'Such as meetings, leaflets, broadcasts.' },
    max: 40,
    optional: true,
    needed: { vi: 'cần khi ghi số lượng', en: 'needed with an amount' },
  }),
  note: longText({ readBy: 'unit', label: { vi: 'Lời nhắn cho các phần', en: 'Word to all parts' }, max: 500, lines: 2, optional: true }),
});
export const undoSplitForm = form({});

export const stepsFromForm = form({
  listId: pick({ label: { vi: 'Mẫu các bước', en: 'List of steps' } }),
});
export const tickForm = form({ stepId: hidden(idOf<'task-step'>()) });

const channelWords = Object.fromEntries(Object.entries(channels).map(([code, { vi, en }]) => [code, { vi, en }]));
const ofDuties = { vi: 'Nhiệm vụ có một trong các kênh này', en: 'Duties that name one of these channels' };
const aboutTopics = { vi: 'Nhiệm vụ về một trong các nội dung này', en: 'Duties about one of these topics' };

export const listedStepsForm = form({
  name: text({
    readBy: 'staff',
    label: { vi: 'Dùng cho loại việc', en: 'For what kind of work' },
    hint: { vi: 'Ví dụ: Hội nghị tuyên truyền, Lớp tập huấn.', en: 'Such as a meeting or a training.' },
    max: 120,
  }),
  steps: longText({
    readBy: 'staff',
    label: { vi: 'Các bước', en: 'Steps' },
    hint: { vi: 'Mỗi bước một dòng, nhiều nhất 30 bước.', en: 'A line for each step, at most 30.' },
    max: 6000,
    lines: 8,
  }),
  channels: choices({
    label: ofDuties,
    hint: { vi: 'Nhận ra theo chữ của nhiệm vụ; để trống là kênh nào cũng được.', en: 'Known by the words of the duty; empty: any.' },
    options: channelWords,
  }),
  topics: choices({
    label: aboutTopics,
    hint: {
      vi: 'Theo nội dung đã ghi cho nhiệm vụ; để trống là nội dung nào cũng được.',
      en: 'As the topics of the duty say; empty: any.',
    },
    options: topicWords,
  }),
  isApplied: yesNo({
    label: { vi: 'Tự đưa các bước vào việc khi kế hoạch ban hành', en: 'Put the steps into tasks when a plan is issued' },
    hint: {
      vi: 'Chỉ với nhiệm vụ phù hợp ở trên; không tự đưa vào việc mời đoàn thể phối hợp.',
      en: 'Only for duties that fit; never into requests to partners.',
    },
  }),
});

export const endListForm = form({ listId: hidden(idOf<'step-list'>()) });
