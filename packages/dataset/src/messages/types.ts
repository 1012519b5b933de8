import type { DiagnosticCode, DiagnosticParams } from '../diagnostics/types.js';

/** Languages the steward's tool speaks. */
export const MESSAGE_LANGUAGES = ['fr', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** The sentence of each fault. */
export type FaultMessages = { [Code in DiagnosticCode]: (params: DiagnosticParams[Code]) => string };
