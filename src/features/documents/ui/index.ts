export { texts } from '../messages.ts';
export { layDesk } from './desk.ts';
export { quietly, REVIEW } from './quietly.ts';
export { default as ReadingState } from './ReadingState.svelte';
export { default as Refresh } from './Refresh.svelte';
export { default as ReviewSection } from './ReviewSection.svelte';
export { default as Source } from './Source.svelte';
export { default as UploadForm } from './UploadForm.svelte';
export { default as UploadResult } from './UploadResult.svelte';
