export interface Label {
  /** As a reader names it: closing dot dropped, bracket kept, any dash or bullet as "-". */
  label: string;
  /** Depth in the two layouts of Nghị định 30/2020/NĐ-CP, Phụ lục I: Phần, Chương, Mục, Điều, Khoản, Điểm; below these what offices add. */
  rank: number;
  length: number;
}

interface LabelForm {
  rank: number;
  form: RegExp;
  /** How the label is named where it is not the first group without its dot. */
  name?: (match: RegExpExecArray) => string;
}

const numberWord = '(?:[IVXLC]+|\\d{1,3}|[A-ZĐ]|thứ \\p{L}+)';
const forms: LabelForm[] = [
  { rank: 0, form: new RegExp(`^((?:PHẦN|Phần) ${numberWord})(?:[.:)]\\s*|\\s+|$)`, 'u') },
  { rank: 1, form: new RegExp(`^((?:CHƯƠNG|Chương) ${numberWord})(?:[.:)]\\s*|\\s+|$)`, 'u') },
  { rank: 2, form: new RegExp(`^((?:MỤC|Mục|TIỂU MỤC|Tiểu mục) ${numberWord})[.:]\\s*`, 'u') },
  { rank: 4, form: /^((?:ĐIỀU|Điều) \d{1,3}[a-zđ]?)[.:]\s*/u },
  { rank: 3, form: /^([IVX]{1,6})(?:[.)]|\/(?=\s|\p{Lu}{2})|,(?=\s)|(?=\s*[-–]\s))\s*(?:[-–]\s+)?(?=\S)/u },
  { rank: 2, form: /^([A-HĐ])(?:[.)]|\/(?=\s)|\s?[-–](?=\s\p{Lu}{2}))\s+(?=\p{Lu})/u },
  { rank: 6, form: /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]|\/(?=\s)|[-–](?=\s))?(?:\s+|(?=\p{L}))(?=[\p{L}“"(\d])/u },
  { rank: 5, form: /^(\d{1,3})(?:\.(?!\d)|\/(?=\s+\p{L})|\s?[-–](?=\s\p{Lu}))\s*(?=\S)/u },
  { rank: 8, form: /^(\d{1,2}\))\s*(?=\S)/u },
  { rank: 8, form: /^(\([\da-zđivx]{1,4}\))\s+(?!\(\d)(?=\S)/u },
  { rank: 7, form: /^([a-zđ]\))\s*(?=\S)/u },
  { rank: 7, form: /^([a-zđ])[./]\s+(?=\S)/u },
  { rank: 9, form: /^[-–—]\s*(?=[\p{L}\d“"(/])/u, name: () => '-' },
  { rank: 10, form: /^\+\s*(?=[\p{L}\d“"(])/u, name: () => '+' },
  { rank: 11, form: /^[•*·\u25cf\u25aa\uf0b7\u25e6]\s*(?=[\p{L}\d“"(])/u, name: () => '-' },
];

/** Most paragraphs begin with none of the forms, and that is asked at once. */
const anyForm = new RegExp(forms.map(({ form }) => `(?:${form.source})`).join('|'), 'u');

export const labelOf = (text: string): Label | undefined => {
  if (!anyForm.test(text)) return undefined;
  for (const { rank, form, name } of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const label = name?.(match) ?? match[1] ?? '';
    const depth = rank === 6 ? label.split('.').length - 2 : 0;
    return { label, rank: rank + depth / 10, length: match[0].length };
  }
  return undefined;
};

/** Whether a label is one of those that lists are made of, told apart from headings with a place in the numbering. */
export const isBullet = (label: Label): boolean => label.rank >= 9;
