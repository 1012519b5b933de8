/**
 * The relay of referrals, for who runs it inside a server of their own. A separate entry: it carries a database and a queue.
 * @packageDocumentation
 */
export { createRelay, type Relay } from './relay.js';
export type { RelayOptions } from './options.js';
export type { Recipient, RecipientDirectory } from './keys/directory.js';
export { datasetDirectory, type DatasetDirectoryOptions } from './keys/dataset-directory.js';
export { smtpMailer, type Mailer, type MailOptions } from './queue/mail.js';
export { readRelaySettings, SettingError } from './read-settings.js';
