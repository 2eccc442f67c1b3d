import { basename } from 'node:path';
import { readInChild } from '../child/index.ts';
import { summaryOf } from './summary.ts';
import { callOf } from './call.ts';
import type { Streams } from './call.ts';

const usage = `Cách dùng: minhbach read TỆP [--json]
  Đọc một văn bản hành chính (PDF, Word, TXT, ảnh chụp) và in những gì đọc được.
  --json   in toàn bộ kết quả dạng JSON
Usage: minhbach read FILE [--json]
  Reads an official document (PDF, Word, TXT, picture) and prints what it says.
  --json   prints the whole reading as JSON
`;

/** `minhbach read FILE [--json]`: a Vietnamese summary, or the reading. Exit: 0 read, 1 refused (the reason on stderr), 2 wrong call. */
export const readCommand = async (args: string[], streams: Streams): Promise<0 | 1 | 2> => {
  const call = callOf(args, usage, streams);
  if (typeof call === 'number') return call;
  const { file, isJson } = call;
  const result = await readInChild(file, basename(file));
  if (!result.ok) {
    streams.stderr.write(`${file}: ${result.message}\n`);
    return 1;
  }
  streams.stdout.write(isJson ? `${JSON.stringify(result.value.reading, undefined, 2)}\n` : summaryOf(result.value));
  return 0;
};
