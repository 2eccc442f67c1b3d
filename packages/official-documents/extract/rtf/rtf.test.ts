import { describe, expect, it } from 'vitest';
import { extractRtfText } from './index.ts';

const head =
  '{\\rtf1\\ansi\\ansicpg1258\\uc1{\\fonttbl{\\f0\\froman\\fcharset163 Times New Roman;}{\\f1\\fcharset0 .VnTime;}{\\f2\\fnil\\fcharset2 Symbol;}{\\f3\\fcharset0 VNI-Times;}}';
const linesOf = (body: string): string[] => {
  const read = extractRtfText(new Uint8Array(Buffer.from(`${head}${body}}`, 'latin1')));
  return read.ok ? read.value.text.trimEnd().split('\n') : [read.code];
};

describe('RTF without LibreOffice', () => {
  it('has its letters by Unicode, by the code page, and by the fonts of old encodings', () => {
    expect(linesOf("\\pard\\f0 T\\u7893? d\\u226\\'e2n ph\\u7889?\\par")).toEqual(['Tổ dân phố']);
    expect(linesOf("\\f0 K\\'ea\\'ec hoa\\'f2ch\\par")).toEqual(['Kế hoạch']);
    expect(linesOf("\\f1 C\\'b6i c\\'b8ch\\par\\f3 ca\\'fbi ca\\'f9ch\\par")).toEqual(['Cải cách', 'cải cách']);
    expect(linesOf('{\\uc2\\u272XY\\u432XYa} {\\upr{a}{\\*\\ud x}}b\\par')).toEqual(['Đưa ab']);
  });

  it('has a table of data row by row, the head column by column, and the labels of lists as shown', () => {
    const row = (...cells: string[]): string => `\\trowd${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;
    const body = `${row(
      "UBND X\\'c3",
      'Độc'.normalize('NFC').replace(/./gu, (char) => `\\u${char.charCodeAt(0)}?`),
    )}\\pard{\\listtext\\tab I.}\\tab M\\par${row('TT', 'Viec', 'Han')}${row('1', 'a\\par b', 'c')}\\pard cuoi\\par`;
    expect(linesOf(body)).toEqual(['UBND XĂ', 'Độc', ' I. M', '| TT | Viec | Han |', '| 1 | a b | c |', 'cuoi']);
  });

  it('leaves out headers, field codes, hidden and deleted matter, and says that a picture was left out', () => {
    const body =
      '{\\header tren}{\\*\\generator x;}{\\field{\\*\\fldinst HYPERLINK "a"}{\\fldrslt chu}}{\\v an}{\\pict\\pngblip 89504e47}\\par{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt khung\\par}}}';
    const read = extractRtfText(new Uint8Array(Buffer.from(`${head}${body}}`, 'latin1')));
    expect(read.ok && [read.value.text.trim().split('\n'), read.value.unread]).toEqual([['chu', 'khung'], [{ page: 1, what: 'picture' }]]);
  });

  it('that is cut off or empty comes to an end', () => {
    expect(linesOf('\\bin99999999 \\par chu {{{ \\u')).toEqual(['empty']);
    expect(linesOf('}}}} chu {')).toEqual([' chu']);
  });
});
