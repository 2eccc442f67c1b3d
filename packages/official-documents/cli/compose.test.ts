import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compose } from '../compose/compose.ts';
import * as papers from '../compose/testing/papers.ts';
import { readBytes } from '../fixtures/index.ts';
import { composeCommand } from './compose.ts';
import { examples } from './examples.ts';
import { paperOf } from './paper-form.ts';

const folder = mkdtempSync(join(tmpdir(), 'minhbach-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const written = { out: '', err: '' };
  const code = await composeCommand(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
  });
  return { code, ...written };
};
const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const faultsOf = (json: unknown): string[] => {
  const checked = paperOf(json);
  return checked.ok ? [] : checked.faults.map(({ place, message }) => `${place}: ${message}`);
};
const plan = examples.plan;

describe('minhbach compose', () => {
  it.each(Object.keys(examples))('prints an example of a %s that it composes, and that a clerk has no query about', async (kind) => {
    const { code, out } = await run('--example', kind);
    expect(code).toBe(0);
    const file = write(`${kind}.json`, out);
    const done = await run(file);
    expect([done.code, done.err]).toEqual([0, '']);
    const { reading } = await readBytes(new Uint8Array(readFileSync(join(folder, `${kind}.docx`))), 'a.docx');
    expect(reading.document.kind).toBe(kind === 'announcement' || kind === 'minutes' ? 'other' : kind);
    expect(reading.findings).toEqual([]);
  });

  it('never writes over a file unless told to', async () => {
    const file = write('ke.json', JSON.stringify(plan));
    const out = write('co-san.docx', 'giữ');
    const refused = await run(file, '--out', out);
    expect([refused.code, readFileSync(out, 'utf8')]).toEqual([1, 'giữ']);
    expect(refused.err).toContain('--force');
    expect((await run(file, '--force', '--out', out)).code).toBe(0);
    expect([...readFileSync(out).subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('names the place of each fault', async () => {
    const file = write('sai.json', JSON.stringify({ ...plan, title: 5, place: ' ', body: [{ kind: 'paragraph' }] }));
    const { code, err } = await run(file);
    expect(code).toBe(1);
    expect(err.split('\n').map((line) => line.replace(`${file}: `, ''))).toEqual([
      'place: không được để trống.',
      'title: phải là chữ trong ngoặc kép, đang là số.',
      'body[0].text: thiếu, phải có.',
      '',
    ]);
    expect(existsSync(join(folder, 'sai.docx'))).toBe(false);
  });

  it('refuses what is no JSON, not there, or cannot be written', async () => {
    expect(await run(write('hong.json', '{\n"a":}'))).toMatchObject({ code: 1, err: expect.stringContaining('JSON') as string });
    expect(await run(write('sau.json', '['.repeat(200_000)))).toMatchObject({ code: 1 });
    expect(await run('/khong/co.json')).toMatchObject({ code: 1, err: expect.stringContaining('Không tìm thấy') as string });
    expect(await run(write('ok.json', JSON.stringify(plan)), '--out', '/khong/co/thu-muc.docx')).toMatchObject({ code: 1 });
  });

  it('explains itself when called wrongly or asked', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--out'], ['a', '--xml'], ['--example'], ['--example', 'x'], ['--example', 'toString']])
      expect(await run(...args), args.join(' ')).toMatchObject({ code: 2, out: '' });
    expect((await run('--help')).out).toMatch(/Cách dùng[\s\S]*Usage/u);
  });
});

describe('a paper out of JSON', () => {
  it('is taken where it is one', () => {
    const all = [papers.plan(), papers.report(), papers.decision(), papers.letter()];
    for (const paper of all) expect(faultsOf(JSON.parse(JSON.stringify(paper))), paper.kind).toEqual([]);
  });

  it.each([
    [{ ...plan, date: { year: 2026, month: 2, day: 31 } }, 'date: ngày không có trong lịch'],
    [{ ...plan, date: { year: 2026, day: 3 } }, 'date: ngày không có trong lịch'],
    [{ ...plan, date: { year: 26 } }, 'date.year: phải là số nguyên từ 1945'],
    [{ ...plan, titel: 'a' }, 'titel: không có trong mẫu'],
    [{ ...plan, kind: 'poem' }, 'kind: phải là một trong các chữ: plan, report, decision, letter, announcement, minutes; đang là "poem"'],
    [{ ...plan, signer: { as: 'deputy', head: 'Chủ tịch' } }, 'signer.title: thiếu'],
    [{ ...plan, body: [{ kind: 'table', columns: [], rows: [['a']] }] }, 'body[0].rows[0]: có 1 ô'],
    [{ ...plan, body: 'a' }, 'body: phải là danh sách'],
    [null, '(toàn tệp): phải là một khối'],
  ])('is refused with its place: %#', (json, message) => {
    expect(faultsOf(json).join('\n')).toContain(message);
  });

  it('is refused where it is nested without end', () => {
    let blocks: unknown[] = [];
    for (let depth = 0; depth < 500; depth += 1) blocks = [{ kind: 'part', level: 'dash', blocks }];
    expect(faultsOf({ ...plan, body: blocks }).join('\n')).toContain('lồng nhau quá 12 tầng');
  });

  it('is checked without exception whatever it is, and what is taken can be composed', async () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ ...Object.fromEntries(Object.entries(plan).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.jsonValue())])) }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (json) => {
        const checked = paperOf(json);
        if (checked.ok) expect((await compose(checked.paper)).length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
