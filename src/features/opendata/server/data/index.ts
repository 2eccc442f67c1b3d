import type { Read } from '#platform/server/database.ts';
import type { DatasetCode, RowOf } from '../../data/datasets.ts';
import { activityRows, quantityRows } from './activities.ts';
import type { DataAsked, Page } from './asked.ts';
import { dossierRows, lateDossierRows } from './dossiers.ts';
import { accountRows, contactRows, indicatorRows, unitRows } from './office.ts';
import { dutyRows, planRows, targetRows } from './plans.ts';
import { petitionRows } from './petitions.ts';
import { procedureRows } from './procedures.ts';
import { storyRows } from './stories.ts';
import { surveyResultRows, surveyRows } from './surveys.ts';
import { reportFigureRows, reportRows, reportSectionRows } from './reports.ts';

type Answers = { [Code in DatasetCode]: (db: Read, asked: DataAsked) => Promise<Page<RowOf<Code>>> };

const answers: Answers = {
  plans: planRows,
  duties: dutyRows,
  targets: targetRows,
  activities: activityRows,
  'activity-quantities': quantityRows,
  stories: storyRows,
  petitions: petitionRows,
  surveys: surveyRows,
  'survey-results': surveyResultRows,
  procedures: procedureRows,
  dossiers: dossierRows,
  'late-dossiers': lateDossierRows,
  indicators: indicatorRows,
  reports: reportRows,
  'report-figures': reportFigureRows,
  'report-sections': reportSectionRows,
  contacts: contactRows,
  accounts: accountRows,
  units: (_, asked) => Promise.resolve(unitRows(asked)),
};

/** A page of rows of a data set, by one statement at most; undefined where the row that it should follow is no longer there. */
export const rowsOf = (db: Read, code: DatasetCode, asked: DataAsked): Promise<Page<Record<string, unknown>>> => answers[code](db, asked);
