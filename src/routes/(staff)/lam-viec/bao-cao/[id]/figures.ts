import type { RequestEvent } from '@sveltejs/kit';
import { figureForm, mayDraft, namesForm, shareForm, startOfFigure, typedBy, type Report } from '#features/reporting/index.ts';
import { typeFigure } from '#features/reporting/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { editing, onReport, reportAt } from './report.ts';

const wayOf = (report: Report, code: string) => typedBy(report.indicators.find((one) => one.code === code) ?? { code });

/** The figure that an address opens for typing, with the form of its way and the action that takes it. */
export function openedFigure(report: Report, code: string | null, locale: Locale) {
  const figure = report.figures.find(({ indicator }) => indicator === code);
  if (!figure) return undefined;
  const way = wayOf(report, figure.indicator);
  const values = startOfFigure(figure, way);
  const fields =
    way === 'share'
      ? fieldsOf(shareForm, { locale, values, shown: {} })
      : way === 'names'
        ? fieldsOf(namesForm, { locale, values, shown: {} })
        : fieldsOf(figureForm, { locale, values, shown: {} });
  return { code: figure.indicator, action: way === 'number' ? 'type' : way, fields };
}

const ofFigure = {
  ...editing,
  start: async (staff: StaffContext, event: RequestEvent, { indicator }: { indicator: string }) => {
    const report = await reportAt(event, staff);
    const figure = report.figures.find((one) => one.indicator === indicator);
    return figure && startOfFigure(figure, wayOf(report, indicator));
  },
};

type Typed = Omit<Parameters<typeof typeFigure>[1], 'actor' | 'now' | 'today' | 'reportId'>;

const take = async (input: Typed, { tx, actor, now, today }: Parameters<Parameters<typeof staffEdit>[3]>[1], event: RequestEvent) => {
  const done = await onReport(event, (reportId) => typeFigure(tx, { actor, now, today, ...input, reportId }));
  return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}#${input.indicator}` }) : done;
};

/** A figure is typed by the way of its indicator. */
export const typing = {
  type: staffEdit(mayDraft, figureForm, ofFigure, take),
  share: staffEdit(mayDraft, shareForm, ofFigure, take),
  names: staffEdit(mayDraft, namesForm, ofFigure, take),
};
