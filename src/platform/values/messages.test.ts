import { expect, test } from 'vitest';
import { messages } from './messages.ts';

test('a text is taken by language, with its figures', () => {
  const texts = messages({
    vi: { title: 'Việc cần làm', left: (days: number) => `còn ${days} ngày`, state: { late: 'Quá hạn' } },
    en: { title: 'To do', left: (days) => `${days} days left`, state: { late: 'Late' } },
  });
  expect([texts.vi.left(3), texts.en.left(3), texts.vi.state.late, texts.en.title]).toEqual([
    'còn 3 ngày',
    '3 days left',
    'Quá hạn',
    'To do',
  ]);
});

test('the compiler asks for the same keys in both languages', () => {
  // @ts-expect-error English lacks a key
  messages({ vi: { title: 'Việc', lead: 'Trong tháng' }, en: { title: 'Task' } });
  // @ts-expect-error English has a key too many
  messages({ vi: { title: 'Việc' }, en: { title: 'Task', lead: 'This month' } });
  // @ts-expect-error a text in one language, a function in the other
  expect(() => messages({ vi: { title: 'Việc' }, en: { title: () => 'Task' } })).not.toThrow();
});
