/** What encrypts: one chunk, imported when a form is begun or a status link is opened. */
export { draftFaults } from '../../referral/content-schema.js';
export { linkSecrets, readStatusLink } from '../../referral/link.js';
export { openAnswer, prepareReferral, seal } from '../../referral/seal.js';
