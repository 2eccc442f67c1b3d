import { readFile, stat, writeFile } from 'node:fs/promises';
import { examples } from './examples.ts';
import { paperOf } from './paper-form.ts';
import type { Streams } from './call.ts';

const usage = `Cách dùng: minhbach compose TỆP.json [--out TỆP.docx] [--force]
  Soạn một văn bản hành chính (DOCX, đúng thể thức Nghị định 30/2020/NĐ-CP) từ nội dung ở dạng JSON.
  --out    ghi vào tệp này; không nêu thì ghi cạnh tệp JSON, cùng tên
  --force  ghi đè lên tệp đã có
           minhbach compose --example plan|report|decision|letter   in một mẫu JSON (kế hoạch, báo cáo, quyết định, công văn)
  Mã kết thúc: 0 xong; 1 bị từ chối, có nêu lý do; 2 gọi sai cách.
Usage: minhbach compose FILE.json [--out FILE.docx] [--force]
  Composes an official document (DOCX in the form of Nghị định 30/2020/NĐ-CP) from JSON.
  --out    writes to this file; else beside the JSON file, with its name
  --force  overwrites a file that is there
           minhbach compose --example plan|report|decision|letter   prints an example
  Exit: 0 done; 1 refused, with the reason; 2 wrong call.
`;

const mostMb = 10;
const mostFaults = 20;

type Call = { file: string; out: string; isForced: boolean } | { example: keyof typeof examples } | undefined;

const isExample = (word: string | undefined): word is keyof typeof examples => word !== undefined && Object.hasOwn(examples, word);

const outOf = (file: string): string => `${file.replace(/\.json$/iu, '')}.docx`;

const callOf = (args: string[]): Call => {
  const [first, second] = args;
  if (first === '--example') return isExample(second) && args.length === 2 ? { example: second } : undefined;
  const at = args.indexOf('--out');
  const out = at < 0 ? undefined : args[at + 1];
  const rest = at < 0 ? args : args.toSpliced(at, 2);
  const [file, ...others] = rest.filter((arg) => arg !== '--force');
  const isWrong =
    file === undefined || others.length > 0 || file.startsWith('--') || (at >= 0 && (out === undefined || out.startsWith('--')));
  return isWrong ? undefined : { file, out: out ?? outOf(file), isForced: args.includes('--force') };
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Where the parser stopped: the one part of its English message that says more than "wrong". */
const positionIn = ({ message }: SyntaxError): string => {
  const [, line, column] = /line (\d+) column (\d+)/u.exec(message) ?? [];
  return line === undefined || column === undefined ? '' : ` (dòng ${line}, cột ${column})`;
};

const jsonOf = async (file: string): Promise<{ json: unknown } | { refused: string }> => {
  try {
    if ((await stat(file)).size > mostMb * 1024 * 1024) return { refused: `Tệp lớn hơn ${mostMb} MB.` };
    const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
    return { json: JSON.parse(text.normalize('NFC')) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { refused: `Không phải JSON đúng cú pháp${positionIn(error)}.` };
    if (error instanceof RangeError) return { refused: 'JSON lồng nhau quá sâu.' };
    if (codeOf(error) !== '') return { refused: 'Không tìm thấy hoặc không mở được tệp.' };
    throw error;
  }
};

const write = async (out: string, bytes: Uint8Array, isForced: boolean): Promise<string | undefined> => {
  try {
    await writeFile(out, bytes, { flag: isForced ? 'w' : 'wx' });
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return 'Tệp đã có, không ghi đè; thêm --force để ghi đè.';
    if (code !== '') return `Không ghi được tệp (${code}).`;
    throw error;
  }
};

/** `minhbach compose FILE.json [--out FILE.docx] [--force]`. Exit: 0 written, 1 refused (faults with their place on stderr), 2 wrong call. */
export const composeCommand = async (args: string[], { stdout, stderr }: Streams): Promise<0 | 1 | 2> => {
  const call = args.includes('--help') ? undefined : callOf(args);
  if (!call) {
    const isAsked = args.includes('--help');
    (isAsked ? stdout : stderr).write(usage);
    return isAsked ? 0 : 2;
  }
  if ('example' in call) {
    stdout.write(`${JSON.stringify(examples[call.example], undefined, 2)}\n`);
    return 0;
  }
  const refuse = (lines: string[]): 1 => {
    stderr.write(lines.map((line) => `${line}\n`).join(''));
    return 1;
  };
  const read = await jsonOf(call.file);
  if ('refused' in read) return refuse([`${call.file}: ${read.refused}`]);
  const checked = paperOf(read.json);
  if (!checked.ok) {
    const shown = checked.faults.slice(0, mostFaults).map(({ place, message }) => `${call.file}: ${place}: ${message}`);
    const more = checked.faults.length - shown.length;
    return refuse(more > 0 ? [...shown, `${call.file}: … và ${more} lỗi nữa.`] : shown);
  }
  const { compose } = await import('../compose/compose.ts');
  const failed = await write(call.out, await compose(checked.paper), call.isForced);
  if (failed !== undefined) return refuse([`${call.out}: ${failed}`]);
  stdout.write(`Đã soạn ${call.out}\n`);
  return 0;
};
