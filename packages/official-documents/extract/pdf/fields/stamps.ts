import type { getDocumentProxy } from 'unpdf';
import { annotationsOf, appearancesOf } from './annotations.ts';
import type { Annotation } from './annotations.ts';
import type { Drawn } from '../piece.ts';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

const textOf = (value: Annotation['fieldValue']): string => (Array.isArray(value) ? value.join(', ') : (value ?? '')).trim();

/** What a field shows of its value: of a choice its words, of a box that is ticked a tick. */
const valueOf = ({
  fieldType,
  fieldValue,
  options = [],
  contentsObj,
  checkBox,
  radioButton,
  exportValue,
  buttonValue,
  subtype,
}: Annotation): string => {
  if (subtype !== 'Widget') return textOf(contentsObj?.str);
  if (fieldType === 'Btn') {
    const own = radioButton === true ? buttonValue : checkBox === true ? exportValue : undefined;
    return own !== undefined && own !== '' && textOf(fieldValue) === own ? '☑' : '';
  }
  if (fieldType !== 'Ch') return fieldType === 'Tx' ? textOf(fieldValue) : '';
  const chosen = Array.isArray(fieldValue) ? fieldValue : [fieldValue ?? ''];
  return chosen.map((value) => options.find((one) => one.exportValue === value)?.displayValue ?? value).join(', ');
};

/** A space is about half as wide as a digit. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[\s.,:;/|-]/u.test(char) ? 1 : 2), 0);
const usualSize = 13;

/** The lines of a value that the file holds without a picture of it, from the top of its field. */
const drawnValue = ({ rect: [left, bottom, right, top] = [0, 0, 0, 0] }: Annotation, value: string): Drawn[] => {
  const lines = value.split(/\r\n?|\n/u);
  const pitch = (top - bottom) / Math.max(1, lines.length);
  const size = Math.min(usualSize, Math.max(4, pitch));
  return lines.flatMap((text, at) => {
    const width = Math.min(right - left, (widthOf(text) * size) / 4);
    const y = lines.length === 1 ? bottom + (top - bottom) / 4 : top - (at + 1) * pitch + 0.25 * size;
    return text.trim() === '' ? [] : [{ text, x: left, y, angle: 0, width, size }];
  });
};

/** What a digital signature says of itself is no text of the paper. */
const ofSignature =
  /ký bởi|người ký|ngày ký|thời gian ký|giờ ký|email|cơ quan:|digitally|signed|signer|signature|verified|date:|chữ ký số/iu;

const heights = (drawn: Drawn[]): number => new Set(drawn.map(({ y }) => Math.round(y / 4))).size;

const ofHead = /(?:^|\s)Số\s*:|ngày.*tháng/u;

/** Number and date are put on at signing as signatures of one line; higher ones are seals and what they say of the signer, unless they are the head of the paper. */
const isSeal = ({ fieldType, subtype }: Annotation, drawn: Drawn[]): boolean => {
  if (fieldType !== 'Sig' && subtype !== 'Stamp') return false;
  const text = drawn
    .map((one) => one.text)
    .join(' ')
    .normalize('NFC');
  return ofSignature.test(text) || (heights(drawn) > 1 && !ofHead.test(text));
};

/** What was typed, noted or stamped on the page, as its appearance draws it, or where the file holds none, as its value within its frame. */
export const stampsOf = async (page: Page): Promise<Drawn[]> => {
  const annotations = await annotationsOf(page);
  const hasAppearance = annotations.some((one) => one.hasAppearance === true);
  const hasValue = annotations.some((one) => valueOf(one) !== '');
  if (!hasAppearance && !hasValue) return [];
  const appearances = hasAppearance ? await appearancesOf(page) : new Map<string, Drawn[]>();
  return annotations.flatMap((one) => {
    const isButton = one.fieldType === 'Btn';
    const drawn = isButton ? [] : (appearances.get(one.id) ?? []);
    if (drawn.length > 0) return isSeal(one, drawn) ? [] : drawn;
    const value = valueOf(one);
    return value === '' ? [] : drawnValue(one, value);
  });
};
