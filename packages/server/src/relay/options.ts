import type { DatabaseLocation } from './db/database.js';
import type { RecipientDirectory } from './keys/directory.js';
import type { RelayLimits } from './limits.js';
import type { RelayLog } from './log.js';
import type { Mailer } from './queue/mail.js';
import type { WebhookTarget } from './queue/webhook.js';

/** How a relay keeps and tells. */
export interface RelayOptions {
  database: DatabaseLocation;
  recipients: RecipientDirectory;
  /** Days what is sealed is kept, counted from its reception. Default: 90. */
  retentionDays?: number;
  /** Days more that the tombstone is kept: receipt, statuses, and the key that tells a repetition. Default: 90. */
  tombstoneDays?: number;
  /** Days after which an organization is reminded, once, of what it has not opened. Default: 3; 0: never. */
  reminderDays?: number;
  /** Those not given keep their default. */
  limits?: Partial<RelayLimits>;
  /** Asks for a proof of work; `cost` in rounds of PBKDF2 a try. Default: none asked. */
  proofOfWork?: { cost: number };
  /** IP addresses and blocks of the proxies in front. Default: none. */
  trustedProxies?: readonly string[];
  /** Bearer token that `/metrics` asks of who is not on this machine. Default: nobody else may read it. */
  metricsToken?: string;
  /** Sends notices to the addresses in the signed keys. Default: none is sent. */
  mailer?: Mailer;
  /** By HSDS id of the organization, in lower case. */
  webhooks?: ReadonlyMap<string, WebhookTarget>;
  log?: RelayLog;
  /** How often the queue is looked at. Default: 2. At least 0.5. */
  pollingSeconds?: number;
}
