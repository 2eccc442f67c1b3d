import { rememberTyping } from '#platform/ui/form/kept/typed-early.ts';

rememberTyping();
