import type { Actor } from './actor.ts';
import type { OfficerId } from './ids.ts';
import type { Refusal } from './result.ts';

/** Figures that somebody is about to stand by: everybody who wrote any of them, and how many other officers could do it today. */
export interface Written {
  writers: readonly OfficerId[];
  others: number;
}

const wrote = ({ writers }: Pick<Written, 'writers'>, { officerId }: Pick<Actor, 'officerId'>): boolean => writers.includes(officerId);

/**
 * The separation of duties, one rule for activities, reports and money: whoever wrote any figure does not confirm it, unless the authority has
 * nobody else who may. `what` names the thing in the sentence ("hoạt động").
 */
export function whyNotConfirmOwn(written: Written, actor: Pick<Actor, 'officerId'>, what: string): Refusal | undefined {
  if (!wrote(written, actor) || written.others === 0) return undefined;
  return {
    code: 'own-figures',
    message: `Bạn đã ghi hoặc sửa số liệu của ${what} này nên không tự xác nhận; nhờ người khác có quyền xác nhận.`,
  };
}

/** True where one confirms one's own figures because nobody else may: that is recorded and shown beside the confirmation. */
export const confirmsAlone = (written: Written, actor: Pick<Actor, 'officerId'>): boolean => wrote(written, actor) && written.others === 0;
