import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choice, day, form, text } from '../forms.ts';
import { askList, holdsWords, queryWith } from '../lists.ts';

const schema = form({
  tim: text({ label: { vi: 'Tìm', en: 'Find' }, optional: true }),
  'tinh-trang': choice({ label: { vi: 'Tình trạng', en: 'State' }, options: { open: { vi: 'mở', en: 'open' } }, optional: true }),
  tu: day({ label: { vi: 'Từ', en: 'From' }, optional: true }),
});

const ask = (query: string) =>
  askList(schema, new URLSearchParams(query), { locale: 'vi', orders: ['ngay', 'ten'] as const, usual: { by: 'ngay', descending: true } });

test('the address says filter, order and page; the usual order is not repeated', () => {
  const asked = ask('tim=b%C4%83ng&tinh-trang=open&tu=05/01/2026&xep=ten&trang=3&la=1');
  expect(asked.filter).toMatchObject({ tim: 'băng', 'tinh-trang': 'open', tu: Temporal.PlainDate.from('2026-01-05') });
  expect([asked.order, asked.page, asked.view.isFiltered]).toEqual([{ by: 'ten', descending: false }, 3, true]);
  expect(new URLSearchParams(asked.view.query).toString()).toBe(
    new URLSearchParams('tim=băng&tinh-trang=open&tu=05/01/2026&xep=ten').toString(),
  );
  expect(ask('xep=-ngay').view.query).toBe('');
});

test('what is broken is said beside its field and left out; the rest still filters', () => {
  const asked = ask('tim=loa&tu=32/13/2026&tinh-trang=khong-co&trang=-7&xep=hack');
  expect(asked.filter).toEqual({ tim: 'loa', 'tinh-trang': undefined, tu: undefined });
  expect(Object.keys(asked.view.answer?.errors ?? {}).sort()).toEqual(['tinh-trang', 'tu']);
  expect([asked.page, asked.order.by]).toEqual([1, 'ngay']);
});

test('no address makes a list fail, and asking again by its own query gives the same', () => {
  const names = fc.constantFrom('tim', 'tinh-trang', 'tu', 'xep', 'trang', 'muc', '__proto__');
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), (pairs) => {
      const asked = ask(new URLSearchParams(pairs).toString());
      const again = ask(asked.view.query);
      expect(again.view.query).toBe(asked.view.query);
      expect(JSON.stringify(again.filter)).toBe(JSON.stringify(asked.filter));
      expect(asked.page).toBeGreaterThan(0);
    }),
  );
});

test('a search sees through marks and case, and wants every word', () => {
  expect(holdsWords(['Treo băng rôn', 'Đường Hưng Đạo'], 'BANG duong')).toBe(true);
  expect(holdsWords(['Treo băng rôn'], 'băng loa')).toBe(false);
  expect(holdsWords([null, 'x'], undefined)).toBe(true);
});

test('an address is changed parameter by parameter', () => {
  expect(queryWith('tim=loa&trang=2', { trang: null, xep: '-ten' })).toBe('?tim=loa&xep=-ten');
  expect(queryWith('trang=2', { trang: null })).toBe('');
});
