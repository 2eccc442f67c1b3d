import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { ReadingState } from './document.ts';
import { texts } from './messages.ts';

export interface StateView {
  tone: 'plain' | 'active' | 'done' | 'soon' | 'late';
  word: string;
  reason: string | null;
  /** Pages done of all, while they are counted. */
  pages: { done: number; all: number } | null;
  isBusy: boolean;
}

function running({ stage, pagesDone, pagesAll }: ReadingState, locale: Locale): Pick<StateView, 'word' | 'pages'> {
  const t = texts[locale].states;
  if (stage === 'read') return { word: t.understanding, pages: null };
  if (!pagesAll) return { word: t.opening, pages: null };
  const count = stage === 'recognise' ? t.recognising : t.pages;
  return { word: count(formatNumber(pagesDone, locale), formatNumber(pagesAll, locale)), pages: { done: pagesDone, all: pagesAll } };
}

export function stateView(reading: ReadingState, locale: Locale): StateView {
  const t = texts[locale].states;
  const still = { reason: null, pages: null, isBusy: false };
  switch (reading.state) {
    case 'waiting':
      return { ...still, tone: 'plain', word: t.waiting(formatNumber(reading.position ?? 1, locale)), isBusy: true };
    case 'running':
      return { ...still, tone: 'active', ...running(reading, locale), isBusy: true };
    case 'done':
      return reading.isDamaged ? { ...still, tone: 'late', word: t.damaged } : { ...still, tone: 'soon', word: t.done };
    case 'refused':
      return { ...still, tone: 'late', word: t.refused, reason: reading.refusal };
    case 'confirmed':
      return { ...still, tone: 'done', word: t.confirmed };
  }
}
