import { error, type RequestEvent } from '@sveltejs/kit';
import {
  adjustmentsView,
  figureForm,
  figureOf,
  mayDraft,
  mayFreeze,
  mayRead,
  sectionForm,
  words,
  type Report,
} from '#features/reporting/index.ts';
import { adjustmentsOf, editSection, recomputeReport, reportOf, typeFigure } from '#features/reporting/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import { lockRow } from '#platform/server/edited.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf, form } from '#platform/values/forms.ts';
import { formatMoment, formatNumber, formatRange } from '#platform/values/format.ts';
import { parseId, type ReportId } from '#platform/values/ids.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';

const unknown = refuse('report-unknown', 'Không tìm thấy báo cáo này.');
const idOf = ({ params }: RequestEvent): ReportId | undefined => parseId<ReportId>(params['id']);

const figures = (report: Report, locale: 'vi' | 'en') =>
  report.indicators.map(({ code, title, unit }) => {
    const figure = report.figures.find((f) => f.indicator === code);
    const value = figure ? figureOf(figure) : null;
    return { code, title, unit, value: value === null ? null : formatNumber(value, locale), reason: figure?.typedReason ?? null };
  });

const sectionStart = ({ key, text }: Report['sections'][number]) => ({ key, text });
const figureStart = ({ indicator, typed, typedReason }: Report['figures'][number]) => ({ indicator, typed, reason: typedReason });

/** `?sua=next` opens a part for editing, `?so=T14` a figure: addresses, so that it works without a script. */
function opened(report: Report, url: URL, locale: 'vi' | 'en') {
  const section = report.sections.find(({ key }) => key === url.searchParams.get('sua'));
  const figure = report.figures.find(({ indicator }) => indicator === url.searchParams.get('so'));
  return {
    section: section && { key: section.key, fields: fieldsOf(sectionForm, { locale, values: sectionStart(section), shown: {} }) },
    figure: figure && {
      code: figure.indicator,
      fields: fieldsOf(figureForm, { locale, values: figureStart(figure), shown: {} }),
    },
  };
}

export const load = staffLoad(mayRead, async (event: RequestEvent, { db, actor }) => {
  const id = idOf(event);
  const report = id && (await reportOf(db, actor.authorityId, id));
  if (!report) error(404, unknown.refusal);
  const { locale } = event.locals;
  const isDraft = report.state === 'draft';
  return {
    locale,
    id: report.id,
    title: report.title,
    state: report.state,
    symbol: report.symbol,
    recipient: report.recipient,
    covers: formatRange(report.covers.from, report.covers.to),
    knownBy: formatMoment(report.asOf.knownBy),
    adjustments: isDraft ? undefined : adjustmentsView(await adjustmentsOf(db, actor.authorityId, report), locale),
    sections: report.sections,
    figures: figures(report, locale),
    mayEdit: isDraft && mayDraft(actor) === undefined,
    mayFreeze: isDraft && mayFreeze(actor) === undefined,
    open: isDraft && mayDraft(actor) === undefined ? opened(report, event.url, locale) : { section: undefined, figure: undefined },
    changes: (await historyOf(db, actor.authorityId, 'report', report.id)).length,
  };
});

const here = async ({ db, actor }: StaffContext, event: RequestEvent) => {
  const id = idOf(event);
  return id && reportOf(db, actor.authorityId, id);
};
const onReport = {
  lock: (staff: StaffWork, event: RequestEvent) => lockRow(staff, 'report', idOf(event)),
  about: (event: RequestEvent) => ({ objectType: 'report', objectId: idOf(event) ?? '' }),
};
const onSection = {
  ...onReport,
  start: async (staff: StaffContext, event: RequestEvent, { key }: { key: string }) => {
    const section = (await here(staff, event))?.sections.find((one) => one.key === key);
    return section && sectionStart(section);
  },
};
const onFigure = {
  ...onReport,
  start: async (staff: StaffContext, event: RequestEvent, { indicator }: { indicator: string }) => {
    const figure = (await here(staff, event))?.figures.find((one) => one.indicator === indicator);
    return figure && figureStart(figure);
  },
};

export const actions = {
  edit: staffEdit(mayDraft, sectionForm, onSection, async (input, staff, event: RequestEvent) => {
    const reportId = idOf(event);
    const done = reportId ? await editSection(staff.tx, { ...staff, ...input, reportId }) : unknown;
    return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}#${input.key}` }) : done;
  }),
  type: staffEdit(mayDraft, figureForm, onFigure, async (input, staff, event: RequestEvent) => {
    const reportId = idOf(event);
    const done = reportId ? await typeFigure(staff.tx, { ...staff, ...input, reportId }) : unknown;
    return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}#${input.indicator}` }) : done;
  }),
  recompute: staffAction(mayDraft, form({}), async (_input, staff, event: RequestEvent) => {
    const reportId = idOf(event);
    const done = reportId ? await recomputeReport(staff.tx, { ...staff, reportId }) : unknown;
    return done.ok ? ok({ notice: words[event.locals.locale].recomputed }) : done;
  }),
};
