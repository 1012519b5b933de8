import type { SemanticParams } from '../diagnostics/semantic.js';
import type { DiagnosticCode, DiagnosticParams } from '../diagnostics/types.js';

/** Languages the steward's tool speaks. */
export const MESSAGE_LANGUAGES = ['fr', 'en'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** The sentence of each fault. */
export type FaultMessages = { [Code in DiagnosticCode]: (params: DiagnosticParams[Code]) => string };
/** The sentences of what the checks of meaning find. */
export type SemanticMessages = { [Code in keyof SemanticParams]: (params: SemanticParams[Code]) => string };
