import { isNamed } from '../doubts.ts';
import type { Relation } from './kinds.ts';
import { fold } from '#platform/values/text.ts';

/** A paper as the plan cites it; `title` is what it is about, where that is known. */
export interface CitedBasis {
  type: string;
  symbol?: string | null | undefined;
  issuer?: string | null | undefined;
  title?: string | null | undefined;
}

/** The plan that cites: who issues it, and the number of the plan of the level above as it was found. */
export interface Citing {
  issuer: string;
  superiorSymbol: string | null;
}

const economic = /phat trien kinh te.{0,4}xa hoi|kinh te.{0,4}xa hoi/;
const several = /giai doan|chuong trinh tong the|\b20\d\d\s?[-–]\s?20\d\d\b|den nam 20\d\d/;
const undertaking = /^(?:ke hoach|quyet dinh|chuong trinh)$/;

/** What a paper is to the plan, by its kind, issuer and words; a person may say otherwise. */
export function proposedRelation({ type, symbol, issuer, title }: CitedBasis, citing: Citing): Relation {
  if (symbol && symbol === citing.superiorSymbol) return 'superior-plan';
  const about = fold(title ?? '');
  if (economic.test(about)) return 'socio-economic';
  if (several.test(about)) return 'programme';
  const isOwn = Boolean(issuer) && isNamed(issuer ?? '', [citing.issuer]);
  const isOfReform = about === '' || (about.includes('cai cach hanh chinh') && !about.includes('tuyen truyen'));
  return isOwn && isOfReform && undertaking.test(fold(type)) ? 'reform-plan' : 'basis';
}
