import { basename } from 'node:path';
import { textInChild } from '../child/index.ts';
import { callOf } from './call.ts';
import type { Streams } from './call.ts';

const usage = `Cách dùng: minhbach restore TỆP [--json]
  Trả lại những chữ cái bị mất trong lớp chữ của một văn bản (mỗi chữ mất để lại một khoảng trắng), đúng từng dòng như trong tệp.
  --json   in cả các đoạn đã khôi phục, với độ tin cậy
Usage: minhbach restore FILE [--json]
  Puts back the letters that the text layer of a document lost (each left one blank), line for line as in the file.
  --json   prints the restored stretches too, with their confidence
`;

/** `minhbach restore FILE [--json]`: the restored text, or `Restored`. Exit: 0 done (also where nothing was lost), 1 refused (on stderr), 2 wrong call. */
export const restoreCommand = async (args: string[], streams: Streams): Promise<0 | 1 | 2> => {
  const call = callOf(args, usage, streams);
  if (typeof call === 'number') return call;
  const { file, isJson } = call;
  const result = await textInChild(file, basename(file));
  if (!result.ok) {
    streams.stderr.write(`${file}: ${result.message}\n`);
    return 1;
  }
  const { text, restored } = result.value;
  const { stretches = [], lost = [] } = restored ?? {};
  streams.stdout.write(isJson ? `${JSON.stringify({ text, stretches, lost }, undefined, 2)}\n` : text);
  return 0;
};
