import { channels, measures, type ChannelKind, type Measure } from '#features/channels/index.ts';
import { activityImportTexts } from '../../ui/sheet-words.ts';

const askedBy = (measure: Measure): ChannelKind[] =>
  (Object.keys(channels) as ChannelKind[]).filter((kind) => (channels[kind].measures as readonly string[]).includes(measure));

/** A figure that no channel asks for has no column. */
const measureCodes = (Object.keys(measures) as Measure[]).filter((measure) => askedBy(measure).length > 0);
const ofMeasures = Object.fromEntries(
  measureCodes.map((code): [Measure, readonly string[]] => [code, [measures[code].vi, measures[code].en]]),
) as Record<Measure, readonly string[]>;

/** The columns of the sheet with the headers by which each is known; the first is the one of the template. */
export const activityColumnNames = {
  happenedOn: ['Ngày thực hiện', 'Ngày', 'Day'],
  channel: ['Hình thức', 'Hình thức tuyên truyền', 'Channel'],
  title: ['Tên hoạt động', 'Nội dung', 'Activity'],
  unit: ['Đơn vị thực hiện', 'Đơn vị', 'Unit'],
  place: ['Địa điểm', 'Place'],
  foldedInto: ['Lồng ghép trong', 'Part of the event'],
  task: ['Mã việc', 'Task code'],
  link: ['Đường dẫn minh chứng', 'Đường dẫn', 'Link'],
  note: ['Ghi chú công khai', 'Public note'],
  internalNote: ['Ghi chú nội bộ', 'Internal note'],
  ...ofMeasures,
} as const;

export type Column = keyof typeof activityColumnNames;
export type Cells = Record<Column, string>;

export const isMeasureColumn = (column: string): column is Measure => column in ofMeasures;

/** What is said of each column on the page. */
export const columnsSaid = (locale: 'vi' | 'en'): Record<Column, string> => {
  const { columns, onlyWith } = activityImportTexts[locale];
  const figures = measureCodes.map((code) => [
    code,
    onlyWith(
      askedBy(code)
        .map((kind) => channels[kind][locale])
        .join('; '),
    ),
  ]);
  return { ...columns, ...Object.fromEntries(figures) } as Record<Column, string>;
};
