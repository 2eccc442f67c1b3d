import type { Word } from '#features/messages/index.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { truncate } from '#platform/values/text.ts';
import type { DifficultyId } from './difficulty.ts';

const word = (id: DifficultyId, officerId: OfficerId, title: Word['title'], text: string): Word => ({
  officerId,
  kind: 'difficulty',
  about: { type: 'difficulty', id },
  address: `/lam-viec/kho-khan/${id}`,
  title,
  text: { vi: text, en: text },
});

/** That a unit raised something, to who answers. */
export const raisedWord = (id: DifficultyId, officerId: OfficerId, unit: string, text: string): Word =>
  word(id, officerId, { vi: `${unit} nêu khó khăn, vướng mắc`, en: `${unit} raised a difficulty` }, truncate(text, 200));

/** What became of it, to who raised it. */
export const settledWord = (id: DifficultyId, officerId: OfficerId, became: 'resolved' | 'cannot' | 'carried', said: string): Word =>
  word(
    id,
    officerId,
    {
      resolved: { vi: 'Khó khăn, vướng mắc đã được giải quyết', en: 'A difficulty was resolved' },
      cannot: { vi: 'Khó khăn, vướng mắc chưa giải quyết được', en: 'A difficulty cannot be resolved' },
      carried: { vi: 'Khó khăn, vướng mắc đã kiến nghị lên cấp trên', en: 'A difficulty was carried to the level above' },
    }[became],
    said,
  );

/** What the superior answered, to who raised it and who owns the plan. */
export const aboveWord = (id: DifficultyId, officerId: OfficerId, by: string, became: 'resolved' | 'cannot', said: string): Word =>
  word(
    id,
    officerId,
    became === 'resolved'
      ? { vi: `${by} trả lời kiến nghị: giải quyết được`, en: `${by} answered a difficulty: resolved` }
      : { vi: `${by} trả lời kiến nghị: chưa giải quyết được`, en: `${by} answered a difficulty: cannot be resolved` },
    truncate(said, 400),
  );

/** That it is with no superior: its envelope was refused or taken back. To who raised it and who owns the plan. */
export const cameBackWord = (id: DifficultyId, officerId: OfficerId, to: string): Word =>
  word(
    id,
    officerId,
    { vi: 'Kiến nghị chưa đến cấp trên', en: 'A difficulty did not reach the level above' },
    `Phong bì gửi ${to} không được nhận hoặc đã rút lại.`,
  );
