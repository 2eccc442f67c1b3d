export { bareText } from './extract/pdf/bare.ts';
export { timeRecognising } from './extract/recognise/bench.ts';
export { pdfOf } from './fixtures/pdf.ts';
export { scanOfPlan } from './fixtures/scan.ts';
