import { describe, expect, it } from 'vitest';
import type { Reading } from '../reading.ts';
import { readCommand } from './read.ts';

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const written = { out: '', err: '' };
  const code = await readCommand(args, {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
  });
  return { code, ...written };
};
const plan = new URL('../fixtures/plan-ward.txt', import.meta.url).pathname;

describe('minhbach read', () => {
  it('prints a summary for people', async () => {
    const { code, out, err } = await run(plan);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Cơ quan ban hành: Ủy ban nhân dân phường Suối Trắng');
    expect(out).toContain('Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường');
    expect(out).toContain('trong quý II/2026 → quý 2/2026');
  });

  it('prints the reading as JSON', async () => {
    const { code, out } = await run('--json', plan);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Reading).document.number).toBe('27/KH-UBND');
  });

  it('says why a file is refused', async () => {
    const { code, out, err } = await run('/khong/co/tep.pdf');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Không tìm thấy');
  });

  it('explains itself when called wrongly or asked', async () => {
    expect(await run()).toMatchObject({ code: 2, out: '' });
    expect(await run(plan, plan)).toMatchObject({ code: 2 });
    expect(await run(plan, '--xml')).toMatchObject({ code: 2 });
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/Cách dùng[\s\S]*Usage/u);
  });
});
