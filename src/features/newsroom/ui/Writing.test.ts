import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { fieldsOf } from '#platform/values/forms.ts';
import { beginForm } from '../schema.ts';
import Writing from './Writing.svelte';

const html = (topics?: readonly string[]): string => {
  const fields = fieldsOf(beginForm).filter(({ name }) => name === 'topics');
  const [field] = fields;
  const chosen = topics && { ...field!, value: [...topics] };
  return render(Writing, { props: { fields: chosen ? [chosen] : fields, answer: null, submit: 'Ghi', cancel: '/' } }).body.replaceAll(
    /<!--.*?-->/g,
    '',
  );
};

test('a long list that must be chosen from is open until something is chosen, and its words stand apart', () => {
  const empty = html();
  expect(empty).toMatch(/<details[^>]* open/);
  expect(empty).toMatch(/Nội dung tuyên truyền<\/span><span[^>]*> \(bắt buộc\)/);
  const [first] = fieldsOf(beginForm).find(({ name }) => name === 'topics')?.options ?? [];
  expect(html([first!.value])).not.toMatch(/<details[^>]* open/);
});
