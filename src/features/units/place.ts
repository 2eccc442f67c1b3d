import { upperFirst } from '#platform/values/text.ts';

/** A place by type and name: `phường`, `Hưng Đạo`. */
export interface Place {
  type: string;
  name: string;
}

export const placeInSentence = ({ type, name }: Place): string => `${type} ${name}`;

export const placeHeading = (place: Place): string => upperFirst(placeInSentence(place));

/** Địa danh of a new authority: the bare name, with its type where it holds a number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4). Correctable. */
export const firstPlaceName = (place: Place): string => (/\d/.test(place.name) ? placeHeading(place) : place.name);

/** The own place that the name of an authority's root unit holds: "phường Hưng Đạo", or empty. */
export const ownPlace = (rootName: string): string => rootName.replace(/^(?:Ủy|Uỷ) ban nhân dân\s+/iu, '').replace(rootName, '');

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/Ủy ban nhân dân/giu, 'UBND'],
  [/Hội đồng nhân dân/giu, 'HĐND'],
  [/Ủy ban Mặt trận Tổ quốc/giu, 'UBMTTQ'],
  [/Mặt trận Tổ quốc/giu, 'MTTQ'],
  [/^Văn phòng/iu, 'VP'],
  [/^Trung tâm/iu, 'TT'],
  [/Phục vụ hành chính công/giu, 'PVHCC'],
  [/Văn hóa – Xã hội|Văn hóa - Xã hội|Văn hóa và Xã hội/giu, 'VH-XH'],
  [/Liên hiệp Phụ nữ/giu, 'LHPN'],
  [/Cựu chiến binh/giu, 'CCB'],
  [/Thanh niên Cộng sản Hồ Chí Minh/giu, 'TNCS HCM'],
  [/^Tổ dân phố/iu, 'TDP'],
];

/** The short name of a unit where none was given: "Phòng Văn hóa – Xã hội" → "Phòng VH-XH". */
export const shortNameOf = (name: string): string =>
  shortForms.reduce((words, [pattern, by]) => words.replace(pattern, by), name.normalize('NFC'));
