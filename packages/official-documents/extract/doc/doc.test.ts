import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { docxOf, para } from '../../fixtures/docx.ts';
import { docOf, oleOf } from '../../fixtures/ole.ts';
import { extract } from '../index.ts';
import { findOffice } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'minhbach-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const word = oleOf(['WordDocument', '1Table']);
const rtf = strToU8('{\\rtf1\\ansi\\ansicpg1252 Xin ch\\u224?o\\par T\\u7893? d\\u226?n ph\\u7889?\\par}');
const odt = (parts: Record<string, string> = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('<office:document-content/>'),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });

/** A stand-in for LibreOffice: a script that gets the same arguments; `$out` and `$in` name its folder of results and its source. */
const standIn = (name: string, script: string): string => {
  const path = join(folder, name);
  const head = '#!/bin/sh\nwhile [ $# -gt 1 ]; do [ "$1" = --outdir ] && out="$2"; shift; done\nin="$1"\n';
  writeFileSync(path, head + script);
  chmodSync(path, 0o755);
  return path;
};
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`minhbach-office-${process.pid}-`));
const codeOf = async (bytes: Uint8Array, libreOffice: string, timeLimitMs = 20_000): Promise<string> => {
  const result = await extract(bytes, 'a.doc', { libreOffice, limits: { timeLimitMs } });
  return result.ok ? result.value.text : result.code;
};
writeFileSync(join(folder, 'ready.docx'), docxOf(para('Chữ đã chuyển')));
const working = standIn('working', `mkdir -p "$out" && cp "${join(folder, 'ready.docx')}" "$out/paper.docx"`);

describe('an old-style container', () => {
  it.each([
    ['encrypted', oleOf(['WordDocument', '1Table'], [0xec, 0xa5, 0xc1, 0, 0, 0, 0, 0, 0, 0, 0, 1])],
    ['encrypted', oleOf(['EncryptedPackage', 'EncryptionInfo'])],
    ['macro', oleOf(['WordDocument', 'Macros', 'VBA', '_VBA_PROJECT'])],
    ['unsupported', oleOf(['Workbook'])],
    ['damaged', word.slice(0, 700)],
    ['damaged', word.map((byte, at) => (at > 8 && at < 80 ? 255 : byte))],
    ['old-word', word],
  ])('is refused as %s', async (code, bytes) => {
    expect(await codeOf(bytes, join(folder, 'nothing-here'))).toBe(code);
  });

  it('whose sectors name each other in a ring is damaged', async () => {
    const ring = word.slice();
    new DataView(ring.buffer).setUint32(512 + 4, 1, true);
    expect(await codeOf(ring, join(folder, 'nothing-here'))).toBe('damaged');
  });
});

describe('an old Word file without LibreOffice', () => {
  const nothing = join(folder, 'nothing-here');

  it('is read by itself: paragraphs, tables, and what stands side by side', async () => {
    const paper = docOf(
      [
        'UBND XÃ SUỐI MƠ\nSố: 12/KH-UBND\u0007CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\u0007\n',
        'KẾ HOẠCH\nTuyên truyền “cải cách”\n1. Nhiệm vụ:\n',
        'STT\u0007Nhiệm vụ\u0007Chủ trì\u0007\n1\u0007Đăng tin,\nphát thanh\u0007Phòng Văn hóa\u0007\n',
        'Nơi nhận:\n- Lưu: VT.\u0007CHỦ TỊCH\u0007\n',
      ].join(''),
    );
    const result = await extract(paper, 'a.doc', { libreOffice: nothing });
    expect(result.ok && result.value).toMatchObject({ format: 'doc', wrapped: false });
    expect(result.ok && result.value.text.split('\n')).toEqual([
      'UBND XÃ SUỐI MƠ',
      'Số: 12/KH-UBND\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
      'Tuyên truyền “cải cách”',
      '1. Nhiệm vụ:',
      '| STT | Nhiệm vụ | Chủ trì |',
      '| 1 | Đăng tin, phát thanh | Phòng Văn hóa |',
      'Nơi nhận:',
      '- Lưu: VT.\tCHỦ TỊCH',
    ]);
    expect(result.ok && result.value.unread).toBeUndefined();
  });

  it('says that labels were not read where the text has none', async () => {
    const result = await extract(docOf('KẾ HOẠCH\nMục đích\nTuyên truyền.\n'), 'a.doc', { libreOffice: nothing });
    expect(result.ok && result.value.unread).toEqual([{ page: 1, what: 'labels' }]);
  });

  it('is also read where LibreOffice cannot', async () => {
    expect(await codeOf(docOf('1. Tuyên truyền.'), standIn('failing', 'exit 1'))).toBe('1. Tuyên truyền.');
  });
});

describe('old formats are converted', () => {
  it('by the program that is set, and read as what it made of them', async () => {
    for (const [format, bytes] of [
      ['doc', word],
      ['rtf', rtf],
      ['odt', odt()],
    ] as const) {
      const result = await extract(bytes, `a.${format}`, { libreOffice: working });
      expect(result.ok && result.value).toMatchObject({ format, text: 'Chữ đã chuyển' });
    }
    expect(leftovers()).toEqual([]);
  });

  it('several at once, each in a folder of its own', async () => {
    const echo = standIn(
      'echo',
      `cp "$in" "${folder}/$(basename "$(dirname "$in")")"; mkdir -p "$out" && cp "${join(folder, 'ready.docx')}" "$out/paper.docx"`,
    );
    await Promise.all(Array.from({ length: 4 }, () => codeOf(word, echo)));
    expect(readdirSync(folder).filter((name) => name.startsWith('minhbach-office-')).length).toBe(4);
    expect(leftovers()).toEqual([]);
  });

  it('or refused with a sentence: the program fails, hangs, writes no DOCX, or asks to be started again', async () => {
    expect(await codeOf(word, standIn('failing', 'exit 1'))).toBe('damaged');
    expect(await codeOf(word, standIn('hanging', 'exec sleep 60'), 300)).toBe('time-limit');
    expect(await codeOf(word, standIn('writing', 'mkdir -p "$out" && echo x > "$out/paper.docx"'))).toBe('damaged');
    const again = `[ -e "${folder}/once" ] || { touch "${folder}/once"; exit 81; }\nmkdir -p "$out" && cp "${join(folder, 'ready.docx')}" "$out/paper.docx"`;
    expect(await codeOf(word, standIn('again', again))).toBe('Chữ đã chuyển');
    expect(leftovers()).toEqual([]);
  });

  it('not where they hold macros or have a password, nor without the program', async () => {
    expect(await codeOf(odt({ 'Basic/Standard/Module1.xml': '<a/>' }), working)).toBe('macro');
    const locked = '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await codeOf(odt({ 'META-INF/manifest.xml': locked }), working)).toBe('encrypted');
    expect(await codeOf(odt(), join(folder, 'nothing-here'))).toBe('unsupported');
    expect(await codeOf(rtf, join(folder, 'nothing-here'))).toBe('Xin chào\nTổ dân phố');
  });
});

describe('LibreOffice itself', () => {
  const office = findOffice();
  if (office === undefined) {
    it('is not installed here', () => {
      console.log('LibreOffice is not installed: old formats were only tried with stand-ins.');
      expect(office).toBeUndefined();
    });
    return;
  }

  it('reads RTF, and a paper of the old Word that it made from one of ours', { timeout: 60_000 }, async () => {
    const read = await extract(rtf, 'a.rtf');
    expect(read.ok && read.value.text.trim()).toBe('Xin chào\nTổ dân phố');
    writeFileSync(join(folder, 'own.rtf'), rtf);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'doc:MS Word 97', '--outdir', folder, join(folder, 'own.rtf')];
    for (let runs = 0; runs < 2; runs += 1) spawnSync(office, args, { stdio: 'ignore' });
    const old = await extract(new Uint8Array(readFileSync(join(folder, 'own.doc'))), 'own.doc');
    expect(old.ok && [old.value.format, old.value.text.trim()]).toEqual(['doc', 'Xin chào\nTổ dân phố']);
    const cut = await extract(new Uint8Array(readFileSync(join(folder, 'own.doc'))).slice(0, 3000), 'own.doc');
    expect(cut.ok).toBe(false);
  });
});
