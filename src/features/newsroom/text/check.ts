import { understand } from 'official-documents';
import { plainOf } from './marks.ts';
import { sentencesOf, spokenSeconds } from './aloud.ts';
import { unexplained } from './abbreviations.ts';

/** Something to look at again; nothing of it keeps a story from being sent. */
export type Advice =
  | { kind: 'long-sentence'; words: number; text: string }
  | { kind: 'short-form'; short: string; long: string | undefined }
  | { kind: 'missing'; what: Missing }
  | { kind: 'spelling'; text: string; message: string; instead: string | undefined }
  | { kind: 'bare-number'; text: string };

export type Missing = 'where' | 'when' | 'how-much' | 'contact';

const LONG = 35;
/** Vietnamese words (syllables) that a person reads for oneself in a minute. */
const READ = 220;

const whole = (of: string): string => `(?<!\\p{L})(?:${of})(?!\\p{L})`;

const asked: Record<Missing, RegExp> = {
  where: new RegExp(
    `${whole('tại|ở|địa chỉ|trụ sở|trung tâm phục vụ|một cửa|cổng dịch vụ công|trên trang|trên ứng dụng|trên cổng')}|https?:`,
    'iu',
  ),
  when: new RegExp(
    `(?<![\\d/])\\d{1,2}[/.-]\\d{1,2}(?![\\d])(?!/[\\p{Lu}Đ])|${whole('ngày|giờ|tháng|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|hằng ngày')}`,
    'iu',
  ),
  'how-much': new RegExp(`\\d\\s*(?:nghìn |triệu |tỷ )?đồng|${whole('miễn phí|không thu phí|lệ phí|phí|không mất tiền')}`, 'iu'),
  contact: new RegExp(`(?<!\\d)[01]\\d[\\d .]{6,}\\d(?!\\d)|${whole('điện thoại|số máy|đường dây nóng|liên hệ|tổng đài')}`, 'iu'),
};

const words = (text: string): number => text.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;

const number = /(?<![\p{L}\p{N}/[])\d{1,5}\/(?:\d{4}\/)?[A-ZĐ][\p{Lu}Đ0-9]*(?:-[\p{Lu}Đ0-9]+)*/gu;

/** Numbers of papers that stand in the text without being cited from the register. */
export const bareNumbers = (text: string): string[] => [
  ...new Set([...text.replace(/\[\[[^\]]*\]\]/g, ' ').matchAll(number)].map(([one]) => one)),
];

function spelling(text: string): Advice[] {
  const source = `${text}\n`;
  const { reading } = understand({ text: source, pages: [{ start: 0, end: source.length }], format: 'txt', wrapped: false });
  return reading.findings
    .filter(({ kind }) => kind === 'spelling' || kind === 'date')
    .slice(0, 20)
    .map((one): Advice => ({ kind: 'spelling', text: one.text, message: one.message, instead: one.correction }));
}

export interface Checked {
  advice: Advice[];
  words: number;
  /** For oneself, and aloud. */
  seconds: number;
  spokenSeconds: number;
}

/** What a careful reader would ask of a text by the “5 dễ” (easy to understand, remember, do, judge, check); pure advice. `asks`: whether citizens are to do something. */
export function checkText({ title, summary, body, asks }: { title: string; summary: string; body: string; asks: boolean }): Checked {
  const paragraphs = [title, summary, ...plainOf(body)];
  const text = paragraphs.join('\n');
  const long = sentencesOf(paragraphs)
    .map((one): Advice => ({ kind: 'long-sentence', words: words(one), text: one }))
    .filter((one) => one.kind === 'long-sentence' && one.words > LONG);
  const kinds: Missing[] = asks ? ['where', 'when', 'how-much', 'contact'] : ['where', 'when'];
  const missing = kinds.filter((what) => !asked[what].test(text)).map((what): Advice => ({ kind: 'missing', what }));
  const count = words(text);
  return {
    advice: [
      ...missing,
      ...long,
      ...unexplained(text).map((one): Advice => ({ kind: 'short-form', ...one })),
      ...bareNumbers(`${title}\n${summary}\n${body}`).map((one): Advice => ({ kind: 'bare-number', text: one })),
      ...spelling(paragraphs.slice(1).join('\n')),
    ],
    words: count,
    seconds: Math.ceil((count / READ) * 60),
    spokenSeconds: spokenSeconds(text),
  };
}
