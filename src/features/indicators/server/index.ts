export { addIndicator, changeIndicator, holdIndicators, retireIndicator, startOfIndicator } from './keeping.ts';
export { definitionsFor, definitionsNamed, definitionsOfRegime, ownIndicatorOf, ownIndicatorsOf } from './queries.ts';
