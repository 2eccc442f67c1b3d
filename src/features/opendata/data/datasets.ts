import type { z } from 'zod';
import type { Words } from '#platform/values/messages.ts';
import type { FilterName } from './filters.ts';
import { dossierRow, lateDossierRow } from './dossier-rows.ts';
import * as rows from './rows.ts';
import { surveyResultRow, surveyRow } from './survey-rows.ts';

interface Dataset {
  title: Words;
  about: Words;
  row: z.ZodObject;
  filters: readonly FilterName[];
  /** How often it changes, by the EU vocabulary of frequencies. */
  frequency: 'CONT' | 'IRREG' | 'ANNUAL' | 'QUARTERLY';
}

const ofActivities = ['year', 'from', 'to', 'unit', 'channel', 'topic', 'target', 'duty'] as const;

/** The open data of an authority: what its public pages show, as rows. The names stand in addresses and never change. */
export const datasets = {
  plans: {
    title: { vi: 'Kế hoạch', en: 'Plans' },
    about: { vi: 'Kế hoạch đã ban hành, kể cả đã thu hồi, đã được thay thế.', en: 'Plans that were issued, also those that no longer hold.' },
    row: rows.planRow,
    filters: ['year'],
    frequency: 'ANNUAL',
  },
  duties: {
    title: { vi: 'Nhiệm vụ', en: 'Duties' },
    about: { vi: 'Việc đã hứa trong kế hoạch, ai chịu trách nhiệm, tới đâu rồi.', en: 'What the plans promise, who answers, how it stands.' },
    row: rows.dutyRow,
    filters: ['year', 'unit'],
    frequency: 'CONT',
  },
  targets: {
    title: { vi: 'Chỉ tiêu và tiến độ', en: 'Targets and progress' },
    about: { vi: 'Con số kế hoạch cam kết và mức đã đạt, như trang công khai hiện.', en: 'Figures that plans commit to, and how far they are reached.' },
    row: rows.targetRow,
    filters: ['year'],
    frequency: 'CONT',
  },
  activities: {
    title: { vi: 'Hoạt động', en: 'Activities' },
    about: { vi: 'Việc đã làm, đã có người xác nhận, cùng số lượng và minh chứng công khai.', en: 'What was done and confirmed, with figures and public proof.' },
    row: rows.activityRow,
    filters: ofActivities,
    frequency: 'CONT',
  },
  'activity-quantities': {
    title: { vi: 'Số lượng của hoạt động', en: 'Figures of activities' },
    about: { vi: 'Mỗi con số của mỗi hoạt động một dòng, tiện cộng trong bảng tính.', en: 'A row for each figure of each activity, to be added up in a sheet.' },
    row: rows.quantityRow,
    filters: [...ofActivities, 'measure'],
    frequency: 'CONT',
  },
  stories: {
    title: { vi: 'Tin, bài', en: 'Stories' },
    about: { vi: 'Tin, hướng dẫn, chính sách mới, gương điển hình đang đăng, cùng nội dung.', en: 'News, guides, new rules and good examples that are published, with their text.' },
    row: rows.storyRow,
    filters: ['year', 'from', 'to', 'unit', 'topic'],
    frequency: 'CONT',
  },
  petitions: {
    title: { vi: 'Phản ánh, kiến nghị', en: 'Petitions' },
    about: { vi: 'Phản ánh đang hiện trên trang công khai, hạn, ngày trả lời và trả lời đã che thông tin cá nhân.', en: 'Petitions that are shown, with their days and answers, without personal data.' },
    row: rows.petitionRow,
    filters: ['year', 'from', 'to', 'unit'],
    frequency: 'CONT',
  },
  surveys: {
    title: { vi: 'Khảo sát ý kiến', en: 'Surveys' },
    about: { vi: 'Khảo sát đã công bố kết quả, cách chọn người trả lời và cách tính.', en: 'Surveys whose results are published, with how they were made.' },
    row: surveyRow,
    filters: ['year'],
    frequency: 'IRREG',
  },
  'survey-results': {
    title: { vi: 'Kết quả khảo sát', en: 'Results of surveys' },
    about: {
      vi: 'Mỗi câu trả lời của mỗi câu hỏi một dòng. Số dưới 5 để trống; không có phiếu riêng lẻ nào.',
      en: 'A row for each answer to each question. What fewer than five gave is left empty; no single answer is told.',
    },
    row: surveyResultRow,
    filters: ['year'],
    frequency: 'IRREG',
  },
  procedures: {
    title: { vi: 'Thủ tục hành chính', en: 'Procedures' },
    about: {
      vi: 'Thủ tục đang có hiệu lực, chép từ cơ sở dữ liệu quốc gia, kèm ngày chép.',
      en: 'Procedures in force, copied from the national catalogue, with the day of the copy.',
    },
    row: rows.procedureRow,
    filters: [],
    frequency: 'IRREG',
  },
  dossiers: {
    title: { vi: 'Giải quyết hồ sơ', en: 'Dossiers' },
    about: {
      vi: 'Số liệu hồ sơ thủ tục hành chính đã xác nhận, mỗi đơn vị, kỳ, lĩnh vực, nguồn một dòng.',
      en: 'Confirmed figures of dossiers, a row for each unit, period, field and source.',
    },
    row: dossierRow,
    filters: ['year', 'unit'],
    frequency: 'IRREG',
  },
  'late-dossiers': {
    title: { vi: 'Hồ sơ trễ hạn', en: 'Late dossiers' },
    about: { vi: 'Hồ sơ trễ hạn đã công khai, chỉ theo mã, kèm văn bản xin lỗi.', en: 'Late dossiers that are public, by code alone, with the apology.' },
    row: lateDossierRow,
    filters: ['unit'],
    frequency: 'IRREG',
  },
  indicators: {
    title: { vi: 'Chỉ tiêu thống kê', en: 'Indicators' },
    about: { vi: 'Các chỉ tiêu mà báo cáo đếm theo, với cách tính.', en: 'What reports count by.' },
    row: rows.indicatorRow,
    filters: [],
    frequency: 'IRREG',
  },
  reports: {
    title: { vi: 'Báo cáo', en: 'Reports' },
    about: { vi: 'Báo cáo đã chốt và công bố, với số liệu và nội dung.', en: 'Reports that were frozen and released, with figures and text.' },
    row: rows.reportRow,
    filters: ['year'],
    frequency: 'QUARTERLY',
  },
  'report-figures': {
    title: { vi: 'Số liệu của báo cáo', en: 'Figures of reports' },
    about: { vi: 'Mỗi số liệu của mỗi báo cáo một dòng.', en: 'A row for each figure of each report.' },
    row: rows.reportFigureRow,
    filters: ['year', 'report', 'indicator'],
    frequency: 'QUARTERLY',
  },
  'report-sections': {
    title: { vi: 'Nội dung của báo cáo', en: 'Sections of reports' },
    about: { vi: 'Mỗi đề mục của mỗi báo cáo một dòng.', en: 'A row for each section of each report.' },
    row: rows.reportSectionRow,
    filters: ['year', 'report'],
    frequency: 'QUARTERLY',
  },
  contacts: {
    title: { vi: 'Nơi liên hệ', en: 'Contacts' },
    about: { vi: 'Điện thoại, địa chỉ, giờ làm việc đang dùng.', en: 'Telephones, addresses and hours in use.' },
    row: rows.contactRow,
    filters: ['unit'],
    frequency: 'IRREG',
  },
  accounts: {
    title: { vi: 'Trang chính thức trên mạng', en: 'Official pages elsewhere' },
    about: { vi: 'Trang, tài khoản do cơ quan, đơn vị lập và chịu trách nhiệm.', en: 'Pages on services of others that the authority answers for.' },
    row: rows.accountRow,
    filters: ['unit'],
    frequency: 'IRREG',
  },
  units: {
    title: { vi: 'Đơn vị', en: 'Units' },
    about: { vi: 'Các đơn vị và tên gọi qua thời gian; mã ở đây dùng để lọc.', en: 'Units and what they were called; filters take their ids.' },
    row: rows.unitRow,
    filters: [],
    frequency: 'IRREG',
  },
} as const satisfies Record<string, Dataset>;

export type DatasetCode = keyof typeof datasets;

export type RowOf<Code extends DatasetCode> = z.output<(typeof datasets)[Code]['row']>;

export const datasetCodes = Object.keys(datasets) as DatasetCode[];

export const isDataset = (code: string): code is DatasetCode => Object.hasOwn(datasets, code);

export const datasetOf = (code: DatasetCode): Dataset => datasets[code];

export type Format = 'json' | 'csv';

/** `activities.csv` → the data set and how it is wanted; undefined for anything else. */
export function askedFor(name: string): { code: DatasetCode; format: Format } | undefined {
  const [, code = '', format] = /^([a-z-]+)\.(json|csv)$/.exec(name) ?? [];
  return format !== undefined && isDataset(code) ? { code, format: format as Format } : undefined;
}
