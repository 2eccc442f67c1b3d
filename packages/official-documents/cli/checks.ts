export interface Fault {
  place: string;
  message: string;
}

export type Check = (value: unknown, place: string) => Fault[];

const fault = (place: string, message: string): Fault[] => [{ place: place === '' ? '(toàn tệp)' : place, message }];

const nameOf = (value: unknown): string => {
  if (value === undefined) return 'chưa có';
  if (value === null) return 'đang là null';
  if (Array.isArray(value)) return 'đang là danh sách';
  return { string: 'đang là chữ', number: 'đang là số', boolean: 'đang là đúng/sai' }[typeof value as string] ?? 'đang là một khối { … }';
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Check = (value, place) =>
  typeof value === 'string'
    ? value.trim() === ''
      ? fault(place, 'không được để trống.')
      : []
    : fault(place, `phải là chữ trong ngoặc kép, ${nameOf(value)}.`);

export const anyText: Check = (value, place) =>
  typeof value === 'string' ? [] : fault(place, `phải là chữ trong ngoặc kép, ${nameOf(value)}.`);

export const flag: Check = (value, place) => (typeof value === 'boolean' ? [] : fault(place, `phải là true hoặc false, ${nameOf(value)}.`));

export const whole =
  (from: number, to: number): Check =>
  (value, place) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
      ? []
      : fault(place, `phải là số nguyên từ ${from} đến ${to}${typeof value === 'number' ? `, đang là ${value}` : `, ${nameOf(value)}`}.`);

export const positive: Check = (value, place) =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? [] : fault(place, `phải là số lớn hơn 0, ${nameOf(value)}.`);

export const choice =
  (...words: string[]): Check =>
  (value, place) =>
    typeof value === 'string' && words.includes(value)
      ? []
      : fault(
          place,
          `phải là một trong các chữ: ${words.join(', ')}${typeof value === 'string' ? `; đang là "${value.slice(0, 40)}"` : ''}.`,
        );

export const list =
  (item: Check): Check =>
  (value, place) =>
    Array.isArray(value)
      ? value.flatMap((one, at) => item(one, `${place}[${at}]`))
      : fault(place, `phải là danh sách [ … ], ${nameOf(value)}.`);

const below = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);

/** A block with the given parts; those of `optional` may be left out, others are unknown. */
export const block =
  (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  (value, place) => {
    if (!isObject(value)) return fault(place, `phải là một khối { … }, ${nameOf(value)}.`);
    const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
    const known = { ...optional, ...required };
    return [
      ...missing.flatMap((key) => fault(below(place, key), 'thiếu, phải có.')),
      ...Object.entries(value).flatMap(([key, one]) =>
        Object.hasOwn(known, key)
          ? (known[key]?.(one, below(place, key)) ?? [])
          : fault(below(place, key), 'không có trong mẫu; viết sai tên?'),
      ),
    ];
  };

export const byKind =
  (key: string, kinds: Record<string, Check>): Check =>
  (value, place) => {
    if (!isObject(value)) return fault(place, `phải là một khối { … }, ${nameOf(value)}.`);
    const kind = value[key];
    const check = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return check ? check(value, place) : choice(...Object.keys(kinds))(kind, below(place, key));
  };
