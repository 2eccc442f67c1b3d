import { expect, test } from 'vitest';
import { reportPaper, type ReportContent } from './paper.ts';

const content = (isEstimate: boolean): ReportContent => ({
  ...{
    title: 'Kết quả',
    recipient: 'UBND tỉnh',
    letterhead: { issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU' },
    place: 'Mẫu',
    symbol: null,
    suffix: 'BC-UBND',
  },
  ...{
    reportedOn: null,
    year: 2026,
    sections: [],
    indicators: [],
    figures: [],
    recipients: [],
    isSample: false,
    kind: 'quarter',
    beginsTheYear: true,
  },
  facts: {
    ...{ authority: { name: 'Ủy ban nhân dân phường Mẫu' }, plan: { symbol: '1/KH-UBND' }, period: 'quý I năm 2026' },
    covers: { from: '2025-12-15', to: '2026-03-10' },
  } as unknown as ReportContent['facts'],
  signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Văn Mẫu' } as unknown as ReportContent['signer'],
  isEstimate,
});

const headings = (isEstimate: boolean): string[] => {
  const [appendix] = reportPaper(content(isEstimate)).appendices ?? [];
  const [table] = appendix?.blocks ?? [];
  return table?.kind === 'table' ? table.columns.map(({ heading }) => heading) : [];
};

test('figures that closed before their period are headed as estimates', () => {
  expect(headings(true).slice(3, 5)).toEqual(['Ước thực hiện trong kỳ', 'Ước lũy kế từ đầu năm']);
  expect(headings(false).slice(3, 5)).toEqual(['Trong kỳ', 'Lũy kế từ đầu năm']);
});
