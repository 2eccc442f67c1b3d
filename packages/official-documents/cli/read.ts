import { basename } from 'node:path';
import { readInChild } from '../child/index.ts';
import { summaryOf } from './summary.ts';

/** Where a command writes; `process.stdout` and `process.stderr` are such. */
export interface Streams {
  stdout: { write: (text: string) => unknown };
  stderr: { write: (text: string) => unknown };
}

const usage = `Cách dùng: minhbach read TỆP [--json]
  Đọc một văn bản hành chính (PDF, DOCX, TXT) và in những gì đọc được.
  --json   in toàn bộ kết quả dạng JSON
Usage: minhbach read FILE [--json]
  Reads an official document (PDF, DOCX, TXT) and prints what it says.
  --json   prints the whole reading as JSON
`;

/**
 * `minhbach read FILE [--json]`: prints a summary in Vietnamese, or the reading as JSON. Comes back with the exit code:
 * 0 when it was read, 1 when the file was refused (the reason on stderr), 2 when the command was called wrongly.
 */
export const readCommand = async (args: string[], { stdout, stderr }: Streams): Promise<0 | 1 | 2> => {
  if (args.includes('--help')) {
    stdout.write(usage);
    return 0;
  }
  const files = args.filter((arg) => !arg.startsWith('--'));
  const [file] = files;
  const isUnknown = args.some((arg) => arg.startsWith('--') && arg !== '--json');
  if (file === undefined || files.length > 1 || isUnknown) {
    stderr.write(usage);
    return 2;
  }
  const result = await readInChild(file, basename(file));
  if (!result.ok) {
    stderr.write(`${file}: ${result.message}\n`);
    return 1;
  }
  stdout.write(args.includes('--json') ? `${JSON.stringify(result.value.reading, undefined, 2)}\n` : summaryOf(result.value));
  return 0;
};
