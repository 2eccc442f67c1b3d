export {
  addQualityItem,
  answerQuality,
  correctQualityItem,
  endQualityItem,
  holdChecklist,
  qualityAnswers,
  qualityItems,
  takeUsualItems,
} from './quality.ts';
