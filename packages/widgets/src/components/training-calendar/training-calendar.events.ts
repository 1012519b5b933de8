import type { Training, TrainingSession } from '@accueil/sdk';

/** What `accueil-session-select` says. */
export interface SessionSelectDetail {
  /** Id of the session; absent for a training without a date. */
  id?: string;
  /** Key of the training. */
  key: string;
  /** The session, in the catalog's language; absent for a training without a date. */
  session?: TrainingSession;
  /** The training (schema.org `Course` and our profile). */
  training: Training;
}

/** A visitor opened a session, or a training without a date. */
export class AccueilSessionSelectEvent extends CustomEvent<SessionSelectDetail> {
  constructor(detail: SessionSelectDetail) {
    super('accueil-session-select', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'accueil-session-select': AccueilSessionSelectEvent;
  }
}
