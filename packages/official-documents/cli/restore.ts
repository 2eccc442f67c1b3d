import { basename } from 'node:path';
import { textInChild } from '../child/index.ts';
import type { Streams } from './read.ts';

const usage = `Cách dùng: minhbach restore TỆP [--json]
  Trả lại những chữ cái bị mất trong lớp chữ của một văn bản (mỗi chữ mất để lại một khoảng trắng), đúng từng dòng như trong tệp.
  --json   in cả các đoạn đã khôi phục, với độ tin cậy
Usage: minhbach restore FILE [--json]
  Puts back the letters that the text layer of a document lost (each left one blank), line for line as in the file.
  --json   prints the restored stretches too, with their confidence
`;

/**
 * `minhbach restore FILE [--json]`: prints the text with its lost letters put back, or `Restored` as JSON. Comes back with the exit code:
 * 0 when it was done (a text that lost nothing is printed as it is), 1 when the file was refused (the reason on stderr), 2 when the command was called wrongly.
 */
export const restoreCommand = async (args: string[], { stdout, stderr }: Streams): Promise<0 | 1 | 2> => {
  if (args.includes('--help')) {
    stdout.write(usage);
    return 0;
  }
  const [file, ...others] = args.filter((arg) => !arg.startsWith('--'));
  if (file === undefined || others.length > 0 || args.some((arg) => arg.startsWith('--') && arg !== '--json')) {
    stderr.write(usage);
    return 2;
  }
  const result = await textInChild(file, basename(file));
  if (!result.ok) {
    stderr.write(`${file}: ${result.message}\n`);
    return 1;
  }
  const { text, restored } = result.value;
  const { stretches = [], lost = [] } = restored ?? {};
  stdout.write(args.includes('--json') ? `${JSON.stringify({ text, stretches, lost }, undefined, 2)}\n` : text);
  return 0;
};
