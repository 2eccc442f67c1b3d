import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Button from './Button.svelte';
import { icons } from './icons.ts';
import Progress from './Progress.svelte';
import Status from './Status.svelte';
import Table from './Table.svelte';

const plain = (body: string): string => body.replaceAll(/<!--.*?-->/g, '');
const text = (body: string): string =>
  plain(body)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const word = createRawSnippet(() => ({ render: () => '<span>Xóa</span>' }));

describe('progress', () => {
  const shown = (props: { value: number | undefined; of?: number }): string =>
    render(Progress, { props: { label: 'Tin, bài', unit: 'tin', ...props } }).body;
  test('the figure is said in text beside the bar', () => {
    expect(text(shown({ value: 1200, of: 4000 }))).toContain('1.200/4.000 tin · 30%');
    expect(shown({ value: 50, of: 40 })).toContain('value="40"');
  });
  test('nothing recorded is not zero, and of nothing there is no share', () => {
    expect(text(shown({ value: undefined, of: 40 }))).toContain('chưa có số liệu');
    expect(text(shown({ value: 0, of: 40 }))).toContain('0/40 tin · 0%');
    expect(text(shown({ value: 0, of: 0 }))).toContain('không phát sinh');
    expect(shown({ value: 3 })).not.toContain('<progress');
  });
});

describe('table', () => {
  const columns = [
    { key: 'name', header: 'Việc', text: (row: { name: string; count: number }) => row.name, href: () => '/viec/1' },
    { key: 'count', header: 'Số lượng', text: (row: { count: number }) => String(row.count), figure: true },
  ];
  test('a header is said once and labels its value in the cards of a telephone', () => {
    const page = plain(
      render(Table<{ name: string; count: number }>, { props: { caption: 'Các việc', columns, rows: [{ name: '<b>', count: 3 }] } }).body,
    );
    expect(page).toMatch(/<th scope="col"[^>]*>Số lượng<\/th>/);
    expect(page).toMatch(/<td[^>]*data-label="Số lượng"/);
    expect(page).toContain('<a href="/viec/1">&lt;b></a>');
    expect(page).toMatch(/<caption[^>]*>Các việc/);
  });
  test('without rows it says what to do first', () => {
    const empty = createRawSnippet(() => ({ render: () => '<p>Hãy ghi hoạt động đầu tiên.</p>' }));
    const page = plain(render(Table<{ name: string; count: number }>, { props: { caption: 'Các việc', columns, rows: [], empty } }).body);
    expect(page).toBe('<p>Hãy ghi hoạt động đầu tiên.</p>');
  });
});

describe('button and status', () => {
  test('with an address it is a link, otherwise a button that can be busy and keeps its place for the keyboard', () => {
    expect(plain(render(Button, { props: { href: '/viec', children: word } }).body)).toMatch(/^<a class="btn btn-plain" href="\/viec"/);
    const busy = plain(render(Button, { props: { busy: true, children: word } }).body);
    expect(busy).toContain('aria-busy="true"');
    expect(busy).not.toMatch(/ disabled/);
  });
  test('a status is a word with an icon that is not read', () => {
    const page = plain(render(Status, { props: { tone: 'late', word: 'Quá hạn 2 ngày' } }).body);
    expect(text(page)).toBe('Quá hạn 2 ngày');
    expect(page).toMatch(/<svg[^>]*aria-hidden="true"/);
    expect(page).toContain(icons.alert);
  });
});
