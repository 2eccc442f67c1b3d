import type * as z from 'zod';
import { formatBytes, formatNumber } from '../format.ts';
import { messages } from '../messages.ts';
import type { Locale } from '../messages.ts';
import { lowerFirst } from '../text.ts';
import type { About } from './about.ts';
import { isTwofold, repeated } from './read.ts';

const texts = messages({
  vi: {
    enter: (name: string) => `Nhập ${name}.`,
    enterDay: (name: string) => `Nhập ${name}, ví dụ 05/01/2026.`,
    choose: (name: string) => `Chọn ${name}.`,
    attach: (label: string) => `Chọn tệp cho mục “${label}”.`,
    fromList: (name: string) => `Chọn ${name} trong danh sách.`,
    number: (label: string) => `${label} phải là số, ví dụ 1.500 hoặc 83,5.`,
    twofold: (label: string, typed: string, whole: string, part: string) =>
      `${label}: “${typed}” có thể hiểu theo hai cách. Ghi ${whole} nếu là hàng nghìn, hoặc ${part} nếu là số lẻ.`,
    integer: (label: string) => `${label} phải là số nguyên, không có phần lẻ.`,
    digits: (label: string, digits: string) => `${label} chỉ ghi đến ${digits} chữ số sau dấu phẩy.`,
    between: (label: string, min: string, max: string) => `${label} phải từ ${min} đến ${max}.`,
    noDay: (label: string) => `${label} không phải là ngày có thật. Ghi theo ngày/tháng/năm, ví dụ 05/01/2026.`,
    long: (label: string, max: string, now: string) => `${label} được tối đa ${max} ký tự; hiện có ${now} ký tự.`,
    short: (label: string, min: string) => `${label} phải có ít nhất ${min} ký tự.`,
    email: (label: string) => `${label} chưa đúng, ví dụ vanphong@tenxa.gov.vn.`,
    tel: (label: string) => `${label} chưa đúng, ví dụ 024 3912 3456.`,
    url: (label: string) => `${label} phải là một địa chỉ trang bắt đầu bằng https://.`,
    shape: (label: string, shape: string) => `${label} phải ${shape}.`,
    wrong: (label: string) => `${label} chưa đúng.`,
    fewest: (label: string, min: string) => `Chọn ít nhất ${min} mục ở “${label}”.`,
    most: (label: string, max: string) => `Chọn tối đa ${max} mục ở “${label}”.`,
    fewestRows: (label: string, min: string) => `Điền ít nhất ${min} dòng ở “${label}”.`,
    mostRows: (label: string, max: string) => `“${label}” được tối đa ${max} dòng.`,
    fewestFiles: (label: string, min: string) => `Chọn ít nhất ${min} tệp cho mục “${label}”.`,
    mostFiles: (label: string, max: string) => `Chọn tối đa ${max} tệp cho mục “${label}”.`,
    fileBig: (file: string, size: string, max: string) => `Tệp “${file}” nặng ${size}; tối đa là ${max}.`,
    fileEmpty: (file: string) => `Tệp “${file}” trống, không có nội dung.`,
    fileKind: (file: string, kinds: string) => `Tệp “${file}” không thuộc loại được nhận (${kinds}).`,
    stale: 'Biểu mẫu đã cũ hoặc bị thiếu. Hãy tải lại trang rồi làm lại.',
  },
  en: {
    enter: (name) => `Enter ${name}.`,
    enterDay: (name) => `Enter ${name}, for example 05/01/2026 (day first).`,
    choose: (name) => `Choose ${name}.`,
    attach: (label) => `Choose a file for “${label}”.`,
    fromList: (name) => `Choose ${name} from the list.`,
    number: (label) => `${label} must be a number, for example 1.500 or 83,5.`,
    twofold: (label, typed, whole, part) =>
      `${label}: "${typed}" can be read in two ways. Write ${whole} for thousands, or ${part} for a fraction.`,
    integer: (label) => `${label} must be a whole number.`,
    digits: (label, digits) => `${label} takes at most ${digits} decimals.`,
    between: (label, min, max) => `${label} must be from ${min} to ${max}.`,
    noDay: (label) => `${label} is not a real date. Write day/month/year, for example 05/01/2026.`,
    long: (label, max, now) => `${label} takes at most ${max} characters; it has ${now}.`,
    short: (label, min) => `${label} must have at least ${min} characters.`,
    email: (label) => `${label} is not right yet, for example office@commune.gov.vn.`,
    tel: (label) => `${label} is not right yet, for example 024 3912 3456.`,
    url: (label) => `${label} must be an address that starts with https://.`,
    shape: (label, shape) => `${label} must ${shape}.`,
    wrong: (label) => `${label} is not right yet.`,
    fewest: (label, min) => `Choose at least ${min} under “${label}”.`,
    most: (label, max) => `Choose at most ${max} under “${label}”.`,
    fewestRows: (label, min) => `Fill in at least ${min} rows under “${label}”.`,
    mostRows: (label, max) => `“${label}” takes at most ${max} rows.`,
    fewestFiles: (label, min) => `Choose at least ${min} files for “${label}”.`,
    mostFiles: (label, max) => `Choose at most ${max} files for “${label}”.`,
    fileBig: (file, size, max) => `The file “${file}” has ${size}; the most is ${max}.`,
    fileEmpty: (file) => `The file “${file}” is empty.`,
    fileKind: (file, kinds) => `The file “${file}” is not of a kind we take (${kinds}).`,
    stale: 'The form is out of date or incomplete. Load the page again and repeat.',
  },
});

export const sentenceOf = (issue: z.core.$ZodIssue, input: unknown, about: About, locale: Locale): string => {
  const t = texts[locale];
  const params: unknown = issue.code === 'custom' ? issue.params : undefined;
  if (isWords(params)) return params[locale];
  if (about.kind === 'hidden' || input === repeated) return t.stale;
  if (input === undefined || input === '') return missing(about, locale);
  const label = about.label[locale];
  if (about.kind === 'one') return t.fromList(lowerFirst(label));
  if (about.kind === 'day') return t.noDay(label);
  if (input instanceof File) return fileSentence(input, issue, about, locale);
  if (Array.isArray(input)) return countSentence(issue, about, locale);
  if (about.kind === 'many') return t.fromList(lowerFirst(label));
  return about.kind === 'text' || about.kind === 'long'
    ? textSentence(issue, typeof input === 'string' ? input : '', about, locale)
    : numberSentence(issue, input, about, locale);
};

const isWords = (params: unknown): params is Record<Locale, string> => typeof params === 'object' && params !== null && 'vi' in params;

const missing = (about: About, locale: Locale): string => {
  const t = texts[locale];
  const label = about.label[locale];
  if (about.kind === 'file' || about.kind === 'files') return t.attach(label);
  if (about.kind === 'day') return t.enterDay(lowerFirst(label));
  return about.kind === 'one' || about.kind === 'many' ? t.choose(lowerFirst(label)) : t.enter(lowerFirst(label));
};

const textSentence = (issue: z.core.$ZodIssue, typed: string, about: About, locale: Locale): string => {
  const t = texts[locale];
  const label = about.label[locale];
  if (issue.code === 'too_big') return t.long(label, formatNumber(issue.maximum, locale), formatNumber(typed.length, locale));
  if (issue.code === 'too_small') return t.short(label, formatNumber(issue.minimum, locale));
  if (about.input === 'email' || about.input === 'tel' || about.input === 'url') return t[about.input](label);
  return about.shape ? t.shape(label, about.shape[locale]) : t.wrong(label);
};

const numberSentence = (issue: z.core.$ZodIssue, input: unknown, about: About, locale: Locale): string => {
  const t = texts[locale];
  const label = about.label[locale];
  if (issue.code === 'not_multiple_of') return t.digits(label, formatNumber(Math.round(-Math.log10(issue.divisor)), locale));
  if (typeof input === 'string' && isTwofold(input)) {
    const whole = input.replace(',', '.');
    return t.twofold(label, input, whole, formatNumber(Number(input.replace(',', '.')), 'vi'));
  }
  if (typeof input !== 'number') return t.number(label);
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const shown = (bound = 0): string => (about.isYear ? String(bound) : formatNumber(bound, locale));
    return t.between(label, shown(about.min), shown(about.max));
  }
  return t.integer(label);
};

const countSentence = (issue: z.core.$ZodIssue, about: About, locale: Locale): string => {
  const t = texts[locale];
  const label = about.label[locale];
  const kind = about.kind === 'files' ? 'Files' : about.kind === 'rows' ? 'Rows' : '';
  if (issue.code === 'too_big') return t[`most${kind}`](label, formatNumber(issue.maximum, locale));
  if (issue.code === 'too_small')
    return issue.minimum === 1 && kind !== 'Rows' ? missing(about, locale) : t[`fewest${kind}`](label, formatNumber(issue.minimum, locale));
  return t.wrong(label);
};

const fileSentence = (file: File, issue: z.core.$ZodIssue, about: About, locale: Locale): string => {
  const t = texts[locale];
  if (issue.code === 'too_big') return t.fileBig(file.name, formatBytes(file.size, locale), formatBytes(Number(issue.maximum), locale));
  if (issue.code === 'too_small') return t.fileEmpty(file.name);
  return t.fileKind(file.name, (about.accept ?? []).join(', ').toUpperCase());
};

export const notInList = (about: About, locale: Locale): string => texts[locale].fromList(lowerFirst(about.label[locale]));
