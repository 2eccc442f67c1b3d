import { choice, form, hidden, idOf, picks } from '#platform/values/forms.ts';
import { storyTasks } from './tasks.ts';

export const askForm = form({
  key: hidden(),
  task: choice({ label: { vi: 'Nhờ máy gợi ý', en: 'Ask for' }, options: storyTasks, look: 'select' }),
});

/** What of a suggestion is taken, by the number of each change. */
export const takeForm = form({
  suggestion: hidden(idOf<'assistance-suggestion'>()),
  parts: picks({
    label: { vi: 'Lấy những chỗ này', en: 'Take these' },
    hint: { vi: 'Chỗ không đánh dấu giữ như bài đang có.', en: 'What is not marked stays as it is.' },
    max: 400,
  }),
});

export const takeWordsForm = form({ suggestion: hidden(idOf<'assistance-suggestion'>()) });
export const putAsideForm = form({ suggestion: hidden(idOf<'assistance-suggestion'>()) });
