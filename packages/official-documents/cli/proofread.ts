import { basename } from 'node:path';
import { readInChild } from '../child/index.ts';
import type { Extracted } from '../extract/extracted.ts';
import type { Finding } from '../reading.ts';
import { findingNames } from './words.ts';
import { callOf } from './call.ts';
import type { Streams } from './call.ts';

const usage = `Cách dùng: minhbach proofread TỆP [--json]
  Soát một văn bản hành chính (PDF, Word, TXT, ảnh chụp) như người soát thể thức trước khi ký; mỗi chỗ cần xem lại in một dòng, theo thứ tự trong văn bản:
  TỆP:trang:dòng: [loại] "chữ trong văn bản": lý do (đề nghị: "chữ đúng")
  Dòng đếm trong trang; với tệp TXT là dòng của cả tệp. Chỉ đề nghị chữ đúng khi chắc chắn.
  --json   in danh sách dạng JSON
  Mã kết thúc: 0 không có gì phải xem lại; 1 có chỗ phải xem lại; 2 gọi sai cách; 3 tệp bị từ chối, có nêu lý do.
Usage: minhbach proofread FILE [--json]
  Queries an official document (PDF, Word, TXT, picture) as a clerk would before signing, one line each, in the order of the text:
  FILE:page:line: [kind] "words of the paper": reason (đề nghị: "the right words")
  Lines count within the page; those of a TXT file count in the whole file. The right words are given only where they are certain.
  --json   prints the queries as JSON
  Exit: 0 nothing to query; 1 queries; 2 wrong call; 3 the file was refused, with the reason.
`;

const longestShown = 100;
/** On one line, and without characters that command a terminal. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
const shown = (text: string): string => {
  const line = plain(text);
  return line.length > longestShown ? `${line.slice(0, longestShown).trimEnd()}…` : line;
};

const placeOf = ({ at = [] }: Finding, { text, pages, format }: Extracted): string => {
  const [first] = at;
  if (!first) return '1:1';
  const from = format === 'txt' ? 0 : (pages[first.page - 1]?.start ?? 0);
  return `${first.page}:${text.slice(from, first.start).split('\n').length}`;
};

const lineOf = (file: string, finding: Finding, extracted: Extracted): string => {
  const right = finding.correction === undefined ? '' : ` (đề nghị: "${shown(finding.correction)}")`;
  return `${file}:${placeOf(finding, extracted)}: [${findingNames[finding.kind]}] "${shown(finding.text)}": ${plain(finding.message)}${right}\n`;
};

/** `minhbach proofread FILE [--json]`: a query a line, as compilers do. Exit: 0 nothing to query, 1 something, 2 wrong call, 3 refused (on stderr). */
export const proofreadCommand = async (args: string[], streams: Streams): Promise<0 | 1 | 2 | 3> => {
  const call = callOf(args, usage, streams);
  if (typeof call === 'number') return call;
  const { file, isJson } = call;
  const result = await readInChild(file, basename(file));
  if (!result.ok) {
    streams.stderr.write(`${file}: ${result.message}\n`);
    return 3;
  }
  const { extracted, reading } = result.value;
  if (reading.textLayer?.damaged)
    streams.stderr.write(`${file}: lớp chữ của tệp bị hỏng; những chỗ chữ không chắc chắn được bỏ qua, phải đối chiếu với bản gốc.\n`);
  const lines = reading.findings.map((finding) => lineOf(file, finding, extracted)).join('');
  streams.stdout.write(isJson ? `${JSON.stringify(reading.findings, undefined, 2)}\n` : lines);
  return reading.findings.length === 0 ? 0 : 1;
};
