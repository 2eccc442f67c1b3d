import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { currentItem } from './navigation.ts';
import PortalShell from './PortalShell.svelte';
import StaffShell from './StaffShell.svelte';

const site = { name: 'Ủy ban nhân dân phường Mẫu', home: '/' };
const children = createRawSnippet(() => ({ render: () => '<p>Nội dung</p>' }));
const item = (href: string): { href: string; label: string } => ({ href, label: href });

test('the entry of a page is the one whose address is the longest beginning of its own', () => {
  const nav = ['/', '/lam-viec', '/lam-viec/ke-hoach'].map(item);
  const at = (path: string): string | undefined => currentItem(nav, path)?.href;
  expect(['/', '/en', '/lam-viec', '/en/lam-viec/ke-hoach/5', '/hoat-dong', '/bao-cao', '/lam-viec/tai-khoan'].map(at)).toEqual([
    '/', '/', '/lam-viec', '/lam-viec/ke-hoach', undefined, undefined, undefined,
  ]); // prettier-ignore
});

describe('the portal', () => {
  const page = (path: string, locale: 'vi' | 'en'): string =>
    render(PortalShell, {
      props: { site, nav: [item('/'), item('/hoat-dong')], door: item('/lam-viec'), path, locale, theme: 'dark', children },
    }).body;
  test('the keyboard comes to the content first, and the current entry is named', () => {
    expect(page('/hoat-dong', 'vi')).toMatch(/href="#noi-dung">Đến nội dung chính[\s\S]*id="noi-dung"/);
    expect(page('/hoat-dong?trang=2', 'vi')).toMatch(/href="\/hoat-dong" aria-current="page"/);
  });
  test('English keeps its links in English and leads back to the same page in Vietnamese', () => {
    const english = page('/en/hoat-dong?trang=2', 'en');
    expect(english).toContain('href="/en/hoat-dong" aria-current="page"');
    expect(english).toMatch(/href="\/hoat-dong\?trang=2" hreflang="vi" lang="vi"/);
  });
  test('the appearance is chosen by a plain form that comes back to the page', () => {
    const form = page('/hoat-dong?trang=2', 'vi');
    expect(form).toMatch(/<form method="post" action="\/giao-dien"/);
    expect(form).toMatch(/name="next" value="\/hoat-dong\?trang=2"/);
    expect(form).toMatch(/value="dark"[^>]*aria-pressed="true"/);
  });
});

test('a telephone shows five entries of the staff menu, the fifth being the rest', () => {
  const nav = ['/a', '/b', '/c', '/d', '/e', '/f'].map(item);
  const officer = { name: 'Trần Thị Mẫu', unit: 'Văn phòng' };
  const { body } = render(StaffShell, {
    props: { site, nav, path: '/a', locale: 'vi', theme: 'system', officer, account: '/tk', signOut: '/ra', children },
  });
  const dock = body.slice(body.lastIndexOf('<nav'));
  expect(dock.match(/class="thumb"/g)).toHaveLength(5);
  expect(dock.match(/class="side"/g)).toHaveLength(2);
  expect(body).toContain('Trần Thị Mẫu');
});
