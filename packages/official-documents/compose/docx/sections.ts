import { Footer, Header, PageNumber, PageOrientation, Paragraph, SectionType, TextRun, type ISectionOptions } from 'docx';
import { bodyLines, linesOf } from '../form/lines.ts';
import { longDate, roman, symbolForm } from '../form/numbers.ts';
import { PAGE, pt, textWidth } from '../form/page.ts';
import { clean, upper } from '../form/texts.ts';
import type { Appendix, Paper } from '../paper.ts';
import { body } from './body.ts';
import { closing } from './closing.ts';
import { heading } from './heading.ts';
import { letterhead } from './letterhead.ts';
import { gap, line } from './pieces.ts';

const NAMES = {
  plan: 'Kế hoạch',
  report: 'Báo cáo',
  decision: 'Quyết định',
  letter: 'Công văn',
  announcement: 'Thông báo',
  minutes: 'Biên bản',
} as const;

export function sections(paper: Paper): ISectionOptions[] {
  const counted = (paper.appendices ?? []).filter((appendix) => !appendix.label);
  return [
    {
      ...pages(paper, { landscape: false, first: true }),
      children: [letterhead(paper), ...heading(paper), ...body(bodyLines(paper), textWidth(false), true), ...closing(paper), gap(pt(1))],
    },
    ...(paper.appendices ?? []).map((appendix) => {
      const nth = counted.length > 1 ? ` ${roman(counted.indexOf(appendix) + 1 || 1)}` : '';
      return appendixSection(paper, appendix, clean(appendix.label ?? '') || `Phụ lục${nth}`);
    }),
  ];
}

function appendixSection(paper: Paper, appendix: Appendix, label: string): ISectionOptions {
  const landscape = appendix.landscape ?? false;
  return {
    ...pages(paper, { landscape, first: false }),
    children: [
      line('Appendix', label),
      line('Appendix', upper(appendix.title)),
      line('AppendixNote', accompanying(paper)),
      ...body(linesOf(appendix.blocks), textWidth(landscape), false),
    ],
  };
}

/** "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân phường Sao Mai)". */
function accompanying(paper: Paper): string {
  const suffix = clean(paper.symbol.suffix);
  const blank = paper.medium === 'electronic';
  const symbol = symbolForm(blank ? { suffix } : { ...paper.symbol, suffix });
  const date = longDate(blank ? { year: paper.date.year } : paper.date);
  return `(Kèm theo ${NAMES[paper.kind]} số ${symbol} ${date} của ${clean(paper.letterhead.issuer)})`;
}

/** A4; pages counted from 1 in every section, the number centred in the top margin and not on the first page (mục II.I.1). */
function pages(paper: Paper, { landscape, first }: { landscape: boolean; first: boolean }): Omit<ISectionOptions, 'children'> {
  const notice = paper.notice ? [line('Notice', clean(paper.notice))] : [];
  const number = new Paragraph({ style: 'PageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  const contact =
    first && paper.contact ? [line('Contact', clean(paper.contact), { border: { top: { style: 'single', size: 6, space: 3 } } })] : [];
  return {
    properties: {
      ...(!first && { type: SectionType.NEXT_PAGE }),
      titlePage: true,
      page: {
        size: { width: PAGE.width, height: PAGE.height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: PAGE.margin,
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: orEmpty(notice) }) },
    footers: { default: new Footer({ children: orEmpty(notice) }), first: new Footer({ children: orEmpty(contact) }) },
  };
}

const orEmpty = (paragraphs: Paragraph[]) => (paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'Contact' })]);
