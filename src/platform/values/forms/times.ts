/** A time of the day as people write it: 7:30, 7h30, 7 giờ 30, 17 giờ, 17. */
export const timeShape = /^(?:[01]?\d|2[0-3])(?:\s*(?::|h|giờ)\s*(?:[0-5]\d)?)?(?:\s*phút)?$/i;

/** The time as `07:30`; throws for what has not that shape. */
export function timeOf(text: string): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})\D*(\d{2})?/.exec(text) ?? [];
  if (!hours || !timeShape.test(text)) throw new RangeError(`Not a time of the day: ${text}`);
  return `${hours.padStart(2, '0')}:${minutes}`;
}
