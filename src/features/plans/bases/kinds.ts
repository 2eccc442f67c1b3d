/** What a cited paper is to the plan. */
export const relations = {
  basis: { vi: 'Căn cứ', en: 'Legal basis' },
  'superior-plan': { vi: 'Kế hoạch của cấp trên', en: 'Plan of the level above' },
  'reform-plan': { vi: 'Kế hoạch cải cách hành chính của cơ quan', en: 'Own plan of administrative reform' },
  programme: { vi: 'Chương trình nhiều năm', en: 'Programme of several years' },
  'socio-economic': { vi: 'Kế hoạch phát triển kinh tế - xã hội', en: 'Plan of economy and society' },
} as const;

export type Relation = keyof typeof relations;

export const isRelation = (code: string): code is Relation => Object.hasOwn(relations, code);
