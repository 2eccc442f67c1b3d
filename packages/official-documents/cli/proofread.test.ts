import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { docxOf, para } from '../fixtures/docx.ts';
import { planOf } from '../proofread/testing/paper.ts';
import type { Finding } from '../reading.ts';
import { proofreadCommand } from './proofread.ts';

const folder = mkdtempSync(join(tmpdir(), 'minhbach-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const written = { out: '', err: '' };
  const code = await proofreadCommand(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
  });
  return { code, ...written };
};
const wrong = planOf('1. Đẩy mạnh chuyển đổi sổ trong trường học.\n3. Viết tin, bài.');

describe('minhbach proofread', () => {
  it('prints each query on a line, at the line of the file, in the order of the text', async () => {
    const path = write('ke-hoach.txt', wrong);
    const { code, out, err } = await run(path);
    expect([code, err]).toEqual([1, '']);
    const line = wrong.split('\n').findIndex((one) => one.startsWith('1. ')) + 1;
    expect(out.split('\n')).toEqual([
      `${path}:1:${line}: [chính tả] "chuyển đổi sổ": Sai chính tả: "sổ", đúng là "chuyển đổi số". (đề nghị: "chuyển đổi số")`,
      `${path}:1:${line + 1}: [đánh số] "3. Viết tin, bài.": Nhảy số khoản: sau khoản 1 là khoản 3, không có khoản 2.`,
      '',
    ]);
  });

  it('ends with 0 where there is nothing to query', async () => {
    expect(await run(write('sach.txt', planOf('1. Viết tin.')))).toEqual({ code: 0, out: '', err: '' });
  });

  it('prints the queries as JSON', async () => {
    const { code, out } = await run('--json', write('json.txt', wrong));
    expect(code).toBe(1);
    expect((JSON.parse(out) as Finding[]).map(({ kind }) => kind)).toEqual(['spelling', 'numbering']);
  });

  it('counts lines within the page where the file has pages, and prints no control characters', async () => {
    const body = ['KẾ HOẠCH', 'Tuyên truyền', '1. Viết tin (có ảnh \u009B31m kèm.', 'Nơi nhận:', '- Lưu: VT.']
      .map((text) => para(text))
      .join('');
    const { out } = await run(write('a.docx', docxOf(body)));
    expect(out).toContain('a.docx:1:3: [chính tả]');
    expect([...out].some((one) => one !== '\n' && /\p{Cc}/u.test(one))).toBe(false);
  });

  it('says why a file is refused, and is called wrongly in another way', async () => {
    expect(await run('/khong/co/tep.txt')).toMatchObject({ code: 3, out: '', err: expect.stringContaining('Không tìm thấy') as string });
    expect(await run()).toMatchObject({ code: 2, out: '' });
    expect(await run('a', 'b')).toMatchObject({ code: 2 });
    expect(await run('a', '--xml')).toMatchObject({ code: 2 });
    expect((await run('--help')).out).toMatch(/Cách dùng[\s\S]*Usage/u);
  });
});
