import * as z from 'zod';
import { channels, measures, type ChannelKind, type Measure } from '#features/channels/index.ts';
import { audienceWords, topicValue, topicWords } from '#features/plans/index.ts';
import {
  choice,
  choices,
  day,
  decimal,
  files,
  form,
  hidden,
  idOf,
  keptHidden,
  longText,
  openChoices,
  pick,
  picks,
  rows,
  storedRecord,
  text,
  whole,
  yesNo,
  type RecordOf,
} from '#platform/values/forms.ts';
import { shared } from './joint/schema.ts';

/** Field name of a measure: "opinions-answered" is asked in the field `opinionsAnswered`. */
export const fieldOfMeasure = (measure: Measure): string => measure.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const measureCodes = Object.keys(measures) as Measure[];
const optionalWhole = (code: Measure) => whole({ label: measures[code], optional: true });
const measureFields = Object.fromEntries(measureCodes.map((code) => [fieldOfMeasure(code), optionalWhole(code)])) as Record<
  string,
  ReturnType<typeof optionalWhole>
>;

const targetRow = form({
  targetId: pick({ label: { vi: 'Chỉ tiêu', en: 'Target' }, value: idOf<'target'>() }),
  value: decimal({
    label: { vi: 'Con số đạt được', en: 'Figure reached' },
    optional: true,
  }),
  outOf: whole({
    label: { vi: 'Trên tổng số', en: 'Out of' },
    hint: { vi: 'Chỉ ghi với chỉ tiêu tính bằng %', en: 'For targets in % only' },
    optional: true,
  }),
});

const MiB = 1024 * 1024;

export const evidenceEndings = [
  'jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'pdf', 'docx', 'xlsx', 'mp3', 'm4a', 'wav', 'ogg', 'mp4',
] as const; // prettier-ignore

/** The largest picture or paper. A recording may be as large as the installation takes (MINHBACH_UPLOAD_MB). */
export const mostBytes = 25 * MiB;
const mostOfAny = 500 * MiB;

const anAddress = {
  readBy: 'unit',
  label: { vi: 'Địa chỉ trang', en: 'Address' },
  hint: { vi: 'Bắt đầu bằng https://', en: 'Starting with https://' },
  input: 'url',
  max: 1000,
} as const;

/** A link as proof, where there may be one. */
export const linkField = text({ ...anAddress, optional: true });

const proof = {
  photos: files({
    label: { vi: 'Ảnh, tệp minh chứng', en: 'Photographs and files as proof' },
    needed: { vi: 'cần có trước khi xác nhận, hoặc đường dẫn', en: 'wanted before it is confirmed, or a link' },
    hint: { vi: 'Ảnh gốc và tệp chỉ lưu nội bộ', en: 'Originals are kept inside the office only' },
    accept: evidenceEndings,
    maxBytes: mostOfAny,
    max: 12,
  }),
  links: rows({
    label: { vi: 'Đường dẫn minh chứng', en: 'Links as proof' },
    needed: { vi: 'thay cho ảnh, tệp', en: 'instead of files' },
    of: form({
      link: text(anAddress),
    }),
    max: 10,
  }),
};

export const NO_TASK = 'khong';

const ofTask = {
  label: { vi: 'Thuộc việc', en: 'Belongs to the task' },
  heading: { vi: 'Việc', en: 'Task' },
  hint: { vi: 'Để trống thì phần mềm chọn việc, nếu chỉ có một việc khớp', en: 'Left empty, the only task that fits is taken' },
  optional: true,
} as const;

export const kept = storedRecord('activity', {
  title: text({
    readBy: 'public',
    label: { vi: 'Tên hoạt động', en: 'What was done' },
    hint: { vi: 'Ví dụ: Phát thanh chuyên mục về dịch vụ công trực tuyến', en: 'Such as a bulletin on online services' },
    max: 300,
  }),
  happenedOn: day({ label: { vi: 'Ngày thực hiện', en: 'Day' } }),
  channel: choice({ label: { vi: 'Hình thức', en: 'Channel' }, options: channels, look: 'select' }),
  unitId: pick({ label: { vi: 'Đơn vị thực hiện', en: 'Unit' }, value: idOf<'unit'>() }),
  place: text({ readBy: 'public', label: { vi: 'Địa điểm', en: 'Place' }, max: 300, optional: true }),
  taskId: pick({ ...ofTask, value: idOf<'task'>() }),
  dutyId: pick({
    label: { vi: 'Thuộc nhiệm vụ', en: 'Serves the duty' },
    heading: { vi: 'Nhiệm vụ', en: 'Duty' },
    value: idOf<'duty'>(),
    optional: true,
  }),
  finishesTask: yesNo({
    label: { vi: 'Hoạt động này hoàn thành việc được giao', en: 'This finishes the task' },
    heading: { vi: 'Hoàn thành việc được giao', en: 'Finishes the task' },
  }),
  foldedInto: text({
    readBy: 'unit',
    label: { vi: 'Lồng ghép trong', en: 'Part of the event' },
    hint: {
      vi: 'Ví dụ: Họp tổ dân phố tháng 5. Để trống nếu là hoạt động riêng; mỗi sự kiện chỉ ghi một lần',
      en: 'Such as the May meeting of the neighbourhood. Empty where it stood by itself; an event is recorded once',
    },
    max: 300,
    optional: true,
  }),
  note: longText({
    readBy: 'public',
    label: { vi: 'Ghi chú công khai', en: 'Public note' },
    hint: { vi: 'Người dân đọc được trên trang công khai', en: 'Citizens read it on the portal' },
    max: 3000,
    lines: 3,
    optional: true,
  }),
  internalNote: longText({
    readBy: 'unit',
    label: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
    hint: { vi: 'Ví dụ: vì sao ngày thực hiện nằm ngoài năm kế hoạch', en: 'Such as why the day is outside of the plan’s year' },
    max: 3000,
    lines: 3,
    optional: true,
  }),
  isInternal: yesNo({
    label: { vi: 'Chỉ dùng nội bộ, không công khai', en: 'Internal, not for the public' },
    heading: { vi: 'Chỉ lưu nội bộ', en: 'Internal' },
  }),
});

export type Kept = RecordOf<typeof kept>;

const { title, happenedOn, ...others } = kept.shape;

const told = {
  title,
  happenedOn,
  ...measureFields,
  ...others,
  // It is chosen before the form is shown.
  channel: hidden(z.enum(Object.keys(channels) as ChannelKind[])),
  taskId: pick({ ...ofTask, value: z.union([idOf<'task'>(), z.literal(NO_TASK)]) }),
  counted: picks({
    label: { vi: 'Chỉ tiêu được tính', en: 'Targets it counts for' },
    hint: { vi: 'Tính theo số lượng ghi ở trên', en: 'By the quantities above' },
    value: idOf<'target'>(),
    max: 50,
  }),
  ...shared,
  topics: openChoices({
    label: { vi: 'Nội dung riêng', en: 'Own topics' },
    hint: { vi: 'Để trống thì theo nội dung của nhiệm vụ', en: 'Empty: those of the duty' },
    options: topicWords,
    value: topicValue,
  }),
  audiences: choices({
    label: { vi: 'Đối tượng riêng', en: 'Own audiences' },
    hint: { vi: 'Để trống thì theo đối tượng của nhiệm vụ', en: 'Empty: those of the duty' },
    options: audienceWords,
  }),
  entries: picks({
    label: { vi: 'Mục trong danh sách đã làm', en: 'Entries that were reached' },
    hint: { vi: 'Chỉ tiêu tính theo danh sách được tính từ đây', en: 'Targets that are a share of a list count by these' },
    value: idOf<'roll-entry'>(),
    max: 1000,
  }),
  targets: rows({ label: { vi: 'Chỉ tiêu có con số riêng', en: 'Targets with a figure of their own' }, of: targetRow, max: 20 }),
  sure: hidden(z.string().max(8000).optional()),
};

export const recordForm = form({
  origin: keptHidden(idOf<'origin'>()),
  /** Whose form it is: a device that several officers use may hold what another one wrote. */
  by: keptHidden(idOf<'officer'>().optional()),
  ...told,
  ...proof,
});

export const correctForm = form({ ...told, ...proof });

export const confirmForm = form({
  shown: hidden(z.string().max(64)),
  publish: picks({ label: { vi: 'Cho công khai', en: 'Publish' }, value: idOf<'evidence'>(), max: 50 }),
  goOn: hidden(z.string().max(8).optional()),
});

export const confirmSeveralForm = form({
  chosen: picks({ label: { vi: 'Hoạt động', en: 'Activities' }, value: z.string().regex(/^[0-9a-f-]{36}:[0-9a-f]{32}$/), max: 100 }),
  publish: picks({ label: { vi: 'Cho công khai', en: 'Publish' }, value: z.string().regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/), max: 500 }),
});

export const returnForm = form({
  reason: longText({
    readBy: 'unit',
    label: { vi: 'Lý do trả lại', en: 'Why it is returned' },
    hint: { vi: 'Cần bổ sung gì', en: 'What is missing' },
    max: 1000,
    lines: 3,
  }),
});

export const evidenceForm = form({ evidenceId: hidden(idOf<'evidence'>()) });
export const buttonForm = form({});
