import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Restored } from '../restore/index.ts';
import { damaged, lostSets } from '../restore/testing/damaged.ts';
import { restoreCommand } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'minhbach-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const written = { out: '', err: '' };
  const code = await restoreCommand(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
  });
  return { code, ...written };
};
const whole = readFileSync(new URL('../fixtures/plan-ward.txt', import.meta.url), 'utf8');
const broken = join(folder, 'ke-hoach.txt');
writeFileSync(broken, damaged(whole, lostSets.broken));

describe('minhbach restore', () => {
  it('prints the text line for line, with its letters put back', async () => {
    const { code, out, err } = await run(broken);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.length)).toEqual(whole.split('\n').map((line) => line.length));
    expect(out).toContain('tuyên truyền');
  });

  it('prints the stretches too as JSON', async () => {
    const { code, out } = await run(broken, '--json');
    expect(code).toBe(0);
    const { lost, stretches } = JSON.parse(out) as Restored;
    expect(lost).toContain('h');
    expect(stretches[0]).toMatchObject({ start: expect.any(Number), end: expect.any(Number), doubtful: expect.any(Boolean) });
  });

  it('says why a file is refused', async () => {
    const { code, out, err } = await run('/khong/co/tep.txt');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Không tìm thấy');
  });

  it('explains itself when called wrongly or asked', async () => {
    expect(await run()).toMatchObject({ code: 2, out: '' });
    expect(await run(broken, broken)).toMatchObject({ code: 2 });
    expect(await run(broken, '--xml')).toMatchObject({ code: 2 });
    expect((await run('--help')).out).toMatch(/Cách dùng[\s\S]*Usage/u);
  });
});
