import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findOffice } from '../extract/doc/office.ts';
import { extract } from '../extract/index.ts';
import { readBytes } from '../fixtures/index.ts';
import { placeFaults } from '../fixtures/places.ts';
import { understand } from '../pipeline.ts';
import type { Part } from '../reading.ts';

const corpus = process.env['MINHBACH_CORPUS'];
const folder = mkdtempSync(join(tmpdir(), 'minhbach-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const filesIn = (name: string, types = /\.(?:txt|pdf|docx)$/u): string[] => {
  const path = join(corpus ?? '', name);
  return corpus !== undefined && existsSync(path)
    ? readdirSync(path)
        .filter((file) => types.test(file))
        .map((file) => join(path, file))
    : [];
};
const count = (parts: Part[]): number => parts.reduce((sum, part) => sum + 1 + count(part.parts ?? []), 0);
const papers = [...filesIn('seeds'), ...filesIn('documents')];
/** Old Word files too, where they can be read, and the small papers that were once read wrongly. */
const all = [...papers, ...(findOffice() === undefined ? [] : filesIn('documents', /\.doc$/u)), ...filesIn('reading/cases')];

describe('real papers', () => {
  if (corpus === undefined) {
    it('are not read: MINHBACH_CORPUS names no folder of them', () => {
      console.log('MINHBACH_CORPUS is not set: no real papers were read.');
      expect(papers).toEqual([]);
    });
    return;
  }

  it('are read without exception, each item in its place', { timeout: 240_000 }, async () => {
    const table: Record<string, unknown>[] = [];
    for (const path of all) {
      const { extracted, reading } = await readBytes(new Uint8Array(readFileSync(path)), path);
      const { document, textLayer, citations, outline, assignments, deadlines, targets, channels, findings } = reading;
      const words = extracted.text.split(/\s+/u).length;
      const name = path.split('/').at(-1) ?? '';
      expect(placeFaults(extracted, reading), name).toEqual([]);
      const duties = assignments.reduce((sum, one) => sum + one.duties.length, 0);
      table.push({
        name,
        pages: extracted.pages.length,
        kind: document.kind,
        quality: textLayer?.quality,
        citations: citations.length,
        parts: count(outline),
        units: assignments.length,
        duties,
        deadlines: deadlines.length,
        targets: targets.length,
        channels: channels.length,
        queries: findings.length,
        'per 1,000 words': Number(((findings.length * 1000) / words).toFixed(1)),
      });
      if (textLayer?.damaged === false && papers.includes(path)) expect(document.issuer, name).toBeDefined();
    }
    console.table(table);
  });

  it('with a ruined text layer are marked as damaged, and only these', { timeout: 240_000 }, async () => {
    const damaged: string[] = [];
    for (const path of papers) {
      const { reading } = await readBytes(new Uint8Array(readFileSync(path)), path);
      if (reading.textLayer?.damaged) damaged.push(path.split('/').at(-1) ?? '');
    }
    expect(damaged).toEqual(['003.txt', '11.pdf'].filter((name) => papers.some((path) => path.endsWith(name))));
  });

  it('of the old Word format are read, with LibreOffice and without it', { timeout: 60_000 }, async () => {
    const path = join(corpus, 'documents/01.doc');
    if (!existsSync(path)) return;
    const bytes = new Uint8Array(readFileSync(path));
    for (const libreOffice of new Set([join(folder, 'nothing'), findOffice() ?? join(folder, 'nothing')])) {
      const taken = await extract(bytes, path, { libreOffice });
      if (!taken.ok) throw new Error(taken.message);
      const { extracted, reading } = understand(taken.value);
      expect(placeFaults(extracted, reading)).toEqual([]);
      expect(reading.document).toMatchObject({ kind: 'plan', level: 'department' });
      expect([reading.recipients.length, reading.assignments.length, reading.signer?.name === undefined]).toEqual([8, 5, false]);
    }
  });

  it('agree with the readings that people made of them', async () => {
    const gold = readdirSync(join(corpus, 'reading/gold')).filter((file) => file.endsWith('.json'));
    const pairs: string[] = [];
    for (const file of gold) {
      const path = join(corpus, 'seeds', file.replace('.json', '.txt'));
      const { reading } = await readBytes(new Uint8Array(readFileSync(path)), path);
      const own = join(folder, file);
      writeFileSync(own, JSON.stringify(reading));
      pairs.push(join(corpus, 'reading/gold', file), own);
    }
    const scores = execFileSync(process.execPath, [join(corpus, 'reading/score.mjs'), ...pairs, '--misses'], { encoding: 'utf8' });
    console.log(scores);
    expect(Number(/overall F1 ([\d.]+)/u.exec(scores)?.[1])).toBeGreaterThanOrEqual(0.97);
    for (const field of ['citations', 'citation dates', 'outline', 'units', 'recipients']) {
      expect(Number(new RegExp(`^${field}\\s.*F1 ([\\d.]+)`, 'mu').exec(scores)?.[1]), field).toBeGreaterThanOrEqual(0.98);
    }
  });
});
