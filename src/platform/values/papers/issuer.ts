import { upperFirst } from '../text.ts';

const heads: readonly (readonly [RegExp, string])[] = [
  [/^(?:Sở|Trung tâm|Bệnh viện) /u, 'GIÁM ĐỐC'],
  [/^Phòng /u, 'TRƯỞNG PHÒNG'],
  [/^Chi cục /u, 'CHI CỤC TRƯỞNG'],
  [/^Cục /u, 'CỤC TRƯỞNG'],
  [/^Văn phòng /u, 'CHÁNH VĂN PHÒNG'],
  [/^Thanh tra /u, 'CHÁNH THANH TRA'],
  [/^Ban /u, 'TRƯỞNG BAN'],
];

/**
 * What stands under a paper that the head of an authority signs, and for the authority in its number, by the name of the authority: the chair signs in the name of a
 * people's committee, the head of another authority for themselves (Nghị định 30/2020/NĐ-CP, Điều 13).
 */
export function issuerOf({ name, shortName }: { name: string; shortName: string }): { body?: string; head: string; abbreviation: string } {
  if (/^(?:(?:Ủy|Uỷ) ban nhân dân|UBND)(?: |$)/u.test(name)) return { body: name, head: 'CHỦ TỊCH', abbreviation: 'UBND' };
  return { head: heads.find(([kind]) => kind.test(upperFirst(name)))?.[1] ?? 'THỦ TRƯỞNG', abbreviation: shortName || 'CQ' };
}
