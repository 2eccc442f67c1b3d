import type { Plan as PlanPaper } from 'official-documents';

type Signer = PlanPaper['signer'];

interface Said {
  authority: string | null;
  position: string | null;
  name: string | null;
}

/**
 * The signature form by what stands above the name: TL. and TUQ. by the line of authority, KT. by a deputy's position, TM. for the body
 * (Nghị định 30/2020/NĐ-CP, Điều 13). Where nothing is said the head of the issuer signs.
 */
export function signerOf({ authority, position, name }: Said, issuer: string): Signer {
  const title = position ?? 'Chủ tịch';
  const named = name ? { name } : {};
  const [, way, head] = /^(TL|TUQ)\.\s*(.+)$/iu.exec(authority ?? '') ?? [];
  if (way && head) return { as: way.toUpperCase() === 'TL' ? 'by-order' : 'by-delegation', head, title, ...named };
  const told = /^KT\./iu.test(authority ?? '') ? undefined : authority?.replace(/^TM\.\s*/iu, '');
  const body = told ?? (/^Ủy ban nhân dân/.test(issuer) ? 'Ủy ban nhân dân' : undefined);
  const common = { ...(body ? { body } : {}), ...named };
  const acting = /^(?:Q\.|Quyền)\s+(.+)$/iu.exec(title);
  if (acting?.[1]) return { as: 'acting-head', head: acting[1], ...common };
  const deputy = /^Phó\s+(.+)$/iu.exec(title);
  return deputy?.[1] ? { as: 'deputy', head: deputy[1], title, ...common } : { as: 'head', head: title, ...common };
}
