import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where the visitor's position stands: never asked for, being asked, had, or refused. */
export type PositionStatus = 'none' | 'asking' | 'known' | 'refused';

const TIMEOUT_MS = 10_000;
const MAXIMUM_AGE_MS = 600_000;
/** A visitor who puts the browser's question aside answers nothing, and the browser then says nothing either. */
const PATIENCE_MS = 30_000;

/** Asks the device where it is, only when told to; what it answers goes to the callback and is kept nowhere. */
export class PositionController implements ReactiveController {
  status: PositionStatus = 'none';

  /** Number of the question whose answer counts. */
  #asked = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly callback: (position: { latitude: number; longitude: number }) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Asks; the browser asks the visitor. Degrees WGS 84. */
  locate(): void {
    if (this.status === 'asking') return;
    this.#set('asking');
    const asked = ++this.#asked;
    const refuse = () => {
      if (this.#asked === asked && this.status === 'asking') this.#set('refused');
    };
    setTimeout(refuse, PATIENCE_MS);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        if (this.#asked !== asked) return;
        this.#set('known');
        this.callback({ latitude, longitude });
      },
      refuse,
      { timeout: TIMEOUT_MS, maximumAge: MAXIMUM_AGE_MS },
    );
  }

  forget(): void {
    this.#asked += 1;
    this.#set('none');
  }

  #set(status: PositionStatus): void {
    this.status = status;
    this.host.requestUpdate();
  }
}
