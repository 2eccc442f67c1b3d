import { beforeAll, describe, expect, it } from 'vitest';
import { signaturesInChild } from '../child/index.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import { momentOf } from './cms.ts';
import { checkSignatures } from './index.ts';
import type { SignatureCheck } from './signatures.ts';
import { symbolIn } from './symbol.ts';
import { altered, lines, signedAgain, signedPdf, withPage } from './testing/papers.ts';
import { chainOf, holderOf } from './testing/people.ts';
import type { Holder, Signing } from './testing/people.ts';

const now = new Date('2026-11-30T03:00:00Z');
const AT = '2026-01-16T07:15:00Z';

let people: { root: Holder; between: Holder; signer: Holder };
let by: Signing;

beforeAll(async () => {
  people = await chainOf({ name: 'Trần Minh Họa', organisation: 'Ủy ban nhân dân phường Sao Mai' });
  by = { holder: people.signer, along: [people.between], at: AT };
});

async function check(bytes: Uint8Array, trusted: readonly Uint8Array[] = [people.root.der]): Promise<SignatureCheck> {
  const checked = await checkSignatures(bytes, { trusted, now });
  if (!checked.ok) throw new Error(checked.message);
  return checked.value;
}

const only = ({ signatures }: SignatureCheck) => {
  const [one] = signatures;
  if (!one) throw new Error('There is no signature.');
  return one;
};

describe('a signature of a PDF', () => {
  it.each(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'])('is valid with its signer, time and way to the root (%s)', async (format) => {
    const checked = await check(await signedPdf(by, { format }));
    expect(checked).toMatchObject({ state: 'valid', bytesAfter: 0, symbol: '18/KH-UBND' });
    expect(only(checked)).toMatchObject({
      kind: 'signature',
      format,
      signer: { name: 'Trần Minh Họa', organisation: 'Ủy ban nhân dân phường Sao Mai' },
      issuer: { name: 'Tổ chức cấp chứng thư thử nghiệm' },
      claimedAt: '2026-01-16T07:15:00.000Z',
      stamped: null,
      coversAll: true,
      state: 'valid',
      faults: [],
    });
  });

  it.each(['rsa-pss', 'ecdsa'] as const)('is verified with keys of other kinds (%s)', async (key) => {
    const other = await holderOf({ name: 'Người ký', key, by: people.between });
    expect((await check(await signedPdf({ ...by, holder: other }))).state).toBe('valid');
    expect((await check(altered(await signedPdf({ ...by, holder: other })))).state).toBe('invalid');
  });

  it('is invalid once a byte of the paper was changed', async () => {
    const checked = await check(altered(await signedPdf(by)));
    expect(checked.state).toBe('invalid');
    expect(only(checked).faults).toEqual(['changed']);
  });

  it('is invalid where a page was put behind it', async () => {
    const checked = await check(withPage(await signedPdf(by)));
    expect(checked.state).toBe('invalid');
    expect(checked.bytesAfter).toBeGreaterThan(100);
    expect(only(checked)).toMatchObject({ coversAll: false, faults: ['added'], signer: { name: 'Trần Minh Họa' } });
  });

  it('stands beside a second one that covers all, and both are named', async () => {
    const seal = await holderOf({ name: 'UBND phường Sao Mai', by: people.between });
    const checked = await check(await signedAgain(await signedPdf(by), { ...by, holder: seal, at: '2026-01-16T08:00:00Z' }));
    expect(checked).toMatchObject({ state: 'valid', bytesAfter: 0 });
    expect(checked.signatures.map(({ signer, coversAll, state }) => [signer?.name, coversAll, state])).toEqual([
      ['Trần Minh Họa', false, 'valid'],
      ['UBND phường Sao Mai', true, 'valid'],
    ]);
  });

  it('is whole but of nobody known where the root is another, or none is set', async () => {
    const other = await holderOf({ name: 'Gốc khác', isRoot: true });
    const bytes = await signedPdf(by);
    const [elsewhere, none] = [await check(bytes, [other.der]), await check(bytes, [])];
    expect([elsewhere.state, only(elsewhere).faults]).toEqual(['unverified', ['untrusted']]);
    expect([none.state, only(none).faults]).toEqual(['unverified', ['no-roots']]);
  });

  it('is not trusted where a certificate between is missing, and is where the trust store has it', async () => {
    const bytes = await signedPdf({ holder: people.signer, at: AT });
    expect((await check(bytes)).state).toBe('unverified');
    expect((await check(bytes, [people.root.der, people.between.der])).state).toBe('valid');
  });

  it('is invalid where the certificate had ended on the day of signing, and valid where it ended since', async () => {
    const short = await holderOf({ name: 'Người ký', from: '2025-01-01', to: '2026-02-01', by: people.between });
    expect((await check(await signedPdf({ ...by, holder: short }))).state).toBe('valid');
    const late = await check(await signedPdf({ ...by, holder: short, at: '2026-03-01T00:00:00Z' }));
    expect([late.state, only(late).faults]).toEqual(['invalid', expect.arrayContaining(['expired'])]);
  });

  it('is not forged by putting the certificate of another beside it', async () => {
    const thief = await holderOf({ name: 'Kẻ gian', by: people.between });
    const forged = { ...by, holder: { ...people.signer, keys: thief.keys } };
    const checked = await check(await signedPdf(forged));
    expect([checked.state, only(checked).faults]).toEqual(['invalid', ['forged']]);
  });

  it('takes its time from the clock that stamped it, where that is known', async () => {
    const clock = await holderOf({ name: 'Dấu thời gian', by: people.between });
    const stamp = { holder: clock, at: '2026-01-16T07:16:00Z', along: [people.between] };
    expect(only(await check(await signedPdf({ ...by, clock: stamp }))).stamped).toEqual({
      at: '2026-01-16T07:16:00.000Z',
      by: { name: 'Dấu thời gian', organisation: null },
      isRight: true,
      isTrusted: true,
    });
  });

  it('is not called valid by a stamp over what was put behind it, and is invalid where the clock is unknown', async () => {
    const clock = await holderOf({ name: 'Dấu thời gian', by: people.between });
    const stamp = { holder: clock, at: '2026-01-17T00:00:00Z', along: [people.between] };
    const checked = await check(await signedAgain(withPage(await signedPdf(by)), { ...by, clock: stamp }, 'ETSI.RFC3161'));
    expect(checked.state).toBe('unverified');
    expect(checked.signatures.map(({ kind, state, faults }) => [kind, state, faults])).toEqual([
      ['signature', 'unverified', ['stamped-later']],
      ['timestamp', 'valid', []],
    ]);
    const own = { holder: await holderOf({ name: 'Đồng hồ riêng' }), at: '2026-01-17T00:00:00Z' };
    expect((await check(await signedAgain(withPage(await signedPdf(by)), { ...by, clock: own }, 'ETSI.RFC3161'))).state).toBe('invalid');
  });

  it('of a stranger over an appended page does not lend it the first one', async () => {
    const stranger = await holderOf({ name: 'Người lạ' });
    const checked = await check(await signedAgain(withPage(await signedPdf(by)), { holder: stranger, at: AT }));
    expect([checked.state, checked.signatures.map(({ faults }) => faults)]).toEqual(['unverified', [[], ['untrusted']]]);
  });

  it('made with SHA-1, or saying no time, is not called valid', async () => {
    expect(only(await check(await signedPdf({ ...by, hash: 'SHA-1' }))).faults).toEqual(['weak']);
    const { at: _, ...untimed } = by;
    expect(only(await check(await signedPdf(untimed))).faults).toEqual(['no-time']);
  });

  it('that cannot be read, or leaves out more than itself, is invalid', async () => {
    const bytes = await signedPdf(by);
    const text = Buffer.from(bytes).toString('latin1');
    const at = text.indexOf('/Contents <30') + '/Contents <'.length;
    const broken = new Uint8Array(bytes);
    broken.set(Buffer.from('ffffffff'), at);
    expect(only(await check(broken)).faults).toEqual(['broken']);
    const [, first = ''] = /\/ByteRange \[0 (\d+)/u.exec(text) ?? [];
    const wide = new Uint8Array(Buffer.from(text.replace(`[0 ${first}`, `[0 ${String(Number(first) - 3).padEnd(first.length)}`), 'latin1'));
    expect(only(await check(wide)).faults).toEqual(['range']);
  });

  it('of an old kind is named and not called valid', async () => {
    expect(only(await check(await signedPdf(by, { format: 'adbe.x509.rsa_sha1' })))).toMatchObject({
      state: 'unverified',
      faults: ['format'],
    });
  });
});

describe('a file', () => {
  it('without signatures says so, also with a field that was never signed and a thousand others', async () => {
    expect(await check(pdfOf([lines('Số: 05/BC-UBND')]))).toEqual({ state: 'none', signatures: [], bytesAfter: 0, symbol: '05/BC-UBND' });
    const checked = await check(await signedPdf(by, { fields: 1000 }));
    expect([checked.state, checked.signatures.length]).toEqual(['valid', 1]);
  });

  it('with a password is refused', async () => {
    const text = Buffer.from(pdfOf([lines('Số: 05/BC-UBND')])).toString('latin1');
    const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;
    const bytes = new Uint8Array(Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R ${encryption}`), 'latin1'));
    expect(await checkSignatures(bytes, { trusted: [], now })).toMatchObject({ ok: false, code: 'encrypted' });
  });

  it('that is no PDF is refused as damaged, in a process of its own', async () => {
    const order = { trusted: [people.root.der], now };
    expect(await signaturesInChild(new TextEncoder().encode('%PDF-1.7 nothing'), order)).toMatchObject({ ok: false, code: 'damaged' });
    expect(await signaturesInChild(await signedPdf(by), order)).toMatchObject({ ok: true, value: { state: 'valid' } });
    expect(await signaturesInChild(await signedPdf(by), order, { timeLimitMs: 1 })).toMatchObject({ ok: false, code: 'time-limit' });
  });
});

it('reads the number in the head of a paper, and none where it is blank or cited', () => {
  expect(symbolIn('ỦY BAN NHÂN DÂN\nSố: 18 /KH - UBND\nSao Mai, ngày 16')).toBe('18/KH-UBND');
  expect(symbolIn('Số:     /KH-UBND\nThực hiện Kế hoạch số 12/KH-UBND')).toBeNull();
  expect(symbolIn('Số: 25/UBND-VHXH')).toBe('25/UBND-VHXH');
});

it('reads the times that PDF writes', () => {
  expect(momentOf("D:20260116141500+07'00'")?.toISOString()).toBe('2026-01-16T07:15:00.000Z');
  expect(momentOf('D:20260116071500Z')?.toISOString()).toBe('2026-01-16T07:15:00.000Z');
  expect(momentOf('hôm qua')).toBeUndefined();
});
