import type { Actor } from '../../values/actor.ts';
import type { AuthorityId, OfficerId } from '../../values/ids.ts';

/** Whoever works at the machine, as the log names them. */
export const OPERATOR = 'operator';

/** An officer of one authority who acts for another as the operator, as the log of that other names them. */
export const operatorInLog = ({ authorityId, officerId }: Pick<Actor, 'authorityId' | 'officerId'>): string =>
  `${OPERATOR}:${authorityId}:${officerId}`;

/** Whom an entry means that such an officer made; undefined for every other. */
export function operatorOf(actor: string): { authorityId: AuthorityId; officerId: OfficerId } | undefined {
  const [, authorityId, officerId] = /^operator:([\da-f-]{36}):([\da-f-]{36})$/.exec(actor) ?? [];
  return authorityId && officerId ? { authorityId: authorityId as AuthorityId, officerId: officerId as OfficerId } : undefined;
}
