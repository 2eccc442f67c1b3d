/** The rooms and bodies of the ward that the story names, as they are called; those with a kind are added to the rooms that every ward starts with. */
export const units = {
  ward: { name: 'Ủy ban nhân dân phường Sao Mai' },
  office: { name: 'Văn phòng HĐND và UBND' },
  economy: { name: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
  culture: { name: 'Phòng Văn hóa – Xã hội' },
  services: { name: 'Trung tâm Phục vụ hành chính công' },
  front: { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai' },
  women: { name: 'Hội Liên hiệp Phụ nữ phường Sao Mai' },
  farmers: { name: 'Hội Nông dân phường Sao Mai' },
  veterans: { name: 'Hội Cựu chiến binh phường Sao Mai' },
  youth: { name: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Sao Mai' },
  radio: { name: 'Đài truyền thanh phường', kind: 'station' },
  team: { name: 'Tổ công nghệ số cộng đồng phường', kind: 'community-team' },
  primary: { name: 'Trường Tiểu học Sao Mai', kind: 'public-service' },
  secondary: { name: 'Trường Trung học cơ sở Sao Mai', kind: 'public-service' },
  clinic: { name: 'Trạm Y tế phường', kind: 'public-service' },
  group1: { name: 'Tổ dân phố số 1', kind: 'neighbourhood' },
  group2: { name: 'Tổ dân phố số 2', kind: 'neighbourhood' },
  group3: { name: 'Tổ dân phố số 3', kind: 'neighbourhood' },
  group4: { name: 'Tổ dân phố số 4', kind: 'neighbourhood' },
  group5: { name: 'Tổ dân phố số 5', kind: 'neighbourhood' },
  group6: { name: 'Tổ dân phố số 6', kind: 'neighbourhood' },
  group7: { name: 'Tổ dân phố số 7', kind: 'neighbourhood' },
  group8: { name: 'Tổ dân phố số 8', kind: 'neighbourhood' },
  group9: { name: 'Tổ dân phố số 9', kind: 'neighbourhood' },
  group10: { name: 'Tổ dân phố số 10', kind: 'neighbourhood' },
  group11: { name: 'Tổ dân phố số 11', kind: 'neighbourhood' },
  group12: { name: 'Tổ dân phố số 12', kind: 'neighbourhood' },
  group13: { name: 'Tổ dân phố số 13', kind: 'neighbourhood' },
  group14: { name: 'Tổ dân phố số 14', kind: 'neighbourhood' },
  group15: { name: 'Tổ dân phố số 15', kind: 'neighbourhood' },
  group16: { name: 'Tổ dân phố số 16', kind: 'neighbourhood' },
  group17: { name: 'Tổ dân phố số 17', kind: 'neighbourhood' },
} as const satisfies Record<string, { name: string; kind?: string }>;

export type UnitKey = keyof typeof units;

export type GroupKey = Extract<UnitKey, `group${number}`>;
export const everyGroup = (Object.keys(units) as UnitKey[]).filter((key): key is GroupKey => key.startsWith('group'));

export const ward = {
  level: 'commune',
  type: 'phường',
  name: units.ward.name,
  shortName: 'UBND phường Sao Mai',
  placeName: 'Sao Mai',
} as const;

export const BEGINNING = '2025-07-01';
