import { expect, test } from 'vitest';
import { faultLine } from './fault.ts';
import { named, protect } from './headers.ts';
import { limitPerMinute } from './limit.ts';

test('a limit counts each visitor for itself, within a minute', () => {
  const limit = limitPerMinute(2);
  const minute = 60_000;
  expect([limit('an', 0), limit('an', 10_000), limit('an', 15_500), limit('bình', 15_500)]).toEqual([undefined, undefined, 45, undefined]);
  expect(limit('an', minute)).toBeUndefined();
});

test('the log of a fault says where, and nothing of what was typed', () => {
  const thrown = Object.assign(new TypeError('invalid input "Nguyễn Thị Kín" for (phone)=(0912345678), an@xa.example 012345678901'), {
    code: '22P02',
  });
  const line = faultLine(thrown, { number: 'A1B2C3D4', route: '/(staff)/lam-viec/can-bo/[id]', method: 'POST' });
  expect(line).not.toMatch(/Kín|0912|an@|0123/);
  expect(JSON.parse(line)).toMatchObject({ number: 'A1B2C3D4', name: 'TypeError', code: '22P02', route: '/(staff)/lam-viec/can-bo/[id]' });
  expect(line).toContain('request.test.ts');
  expect(line).not.toContain('\n');
});

test('a file keeps its Vietnamese name in a header that holds none of its letters', () => {
  const headers = new Headers({ 'content-disposition': named('attachment', 'bao-cao-77-BC-HĐND.docx') });
  expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''bao-cao-77-BC-H%C4%90ND.docx");
});

test('what is behind the sign-in is kept nowhere, unless its route said otherwise', () => {
  const [page, file, open] = [new Headers(), new Headers({ 'cache-control': 'private, max-age=60' }), new Headers()];
  protect(page, true);
  protect(file, true);
  protect(open, false);
  expect([page, file, open].map((headers) => headers.get('cache-control'))).toEqual(['private, no-store', 'private, max-age=60', null]);
  expect(open.get('cross-origin-opener-policy')).toBe('same-origin');
});
