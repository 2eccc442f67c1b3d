import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import MatterList from './MatterList.svelte';

const html = (count: number): string => {
  const lines = Array.from({ length: count }, (_, n) => ({ text: `Chỉ tiêu ${n}`, ...(n === 0 && { href: '/x', about: 'chờ xác nhận' }) }));
  return render(MatterList, { props: { title: `${count} chỉ tiêu chưa có số liệu`, lines } }).body.replaceAll(/<!--.*?-->/g, '');
};

test.each([
  [5, false],
  [27, true],
])('of %i matters the sum is said; folded: %s', (count, folded) => {
  const page = html(count);
  expect(page).toContain(`${count} chỉ tiêu chưa có số liệu`);
  expect([page.includes('<details>'), page.match(/<li>/g)?.length]).toEqual([folded, count]);
  expect(page).toMatch(/<a href="\/x">Chỉ tiêu 0<\/a>\s*\(chờ xác nhận\)/);
});
