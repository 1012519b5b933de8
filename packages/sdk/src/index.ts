/**
 * The typed client over a region's dataset of services: HSDS 3.1 records, places, search. Browser, worker and Node alike; touches no DOM.
 * @packageDocumentation
 */
export { createClient } from './client.js';
export type { AccueilClient, ClientOptions, RegionReport } from './client.js';

export { AccueilError, isAccueilError } from './errors/accueil-error.js';
export { ArgumentError, isArgumentError } from './errors/argument-error.js';
export { DataError, isDataError } from './errors/data-error.js';
export { HttpError, isHttpError } from './errors/http-error.js';
export { NetworkError, isNetworkError } from './errors/network-error.js';
export { NotFoundError, isNotFoundError } from './errors/not-found-error.js';
export { isReferralError, REFERRAL_REASONS, ReferralError } from './errors/referral-error.js';
export type { FieldFault, ReferralReason } from './errors/referral-error.js';
export type { DataProblem } from './errors/problem.js';

export type { CallOptions } from './http/call-options.js';
export { memorySource } from './source/memory-source.js';
export type { MemorySourceOptions } from './source/memory-source.js';
export { staticSource } from './source/static-source.js';
export type { StaticSourceOptions } from './source/static-source.js';
export type {
  Source,
  SourcedCatalog,
  SourcedContinuum,
  SourcedGazetteer,
  SourcedKeys,
  SourcedSynonyms,
  SourcedTraining,
} from './source/types.js';

export type { ContinuumResource } from './resources/continuum.js';
export type { OutboxView, ReferralsResource, ReferralStatusView, SendReferralOptions } from './resources/referrals.js';
export type { OrganizationsResource } from './resources/organizations.js';
export type { ServicesResource, ServiceView } from './resources/services.js';
export type { TaxonomiesResource } from './resources/taxonomies.js';
export type { TerritoriesResource } from './resources/territories.js';
export type { TrainingsResource } from './resources/trainings.js';

export { coverageOf, coverageOfArea, territoriesOf } from './coverage/coverage.js';
export type { CoverageAsk, Territories } from './coverage/coverage.js';

export { distanceMetres } from './geo/distance.js';
export type { Position } from './geo/distance.js';
export { foldPlaceName, foldText } from './geo/fold.js';
export { linkGazetteer } from './geo/gazetteer.js';
export type { LinkedGazetteer } from './geo/gazetteer.js';
export type { Topology, TopologyObject } from './geo/topology.js';
export { TERRITORY_KINDS } from './geo/types.js';
export type * from './geo/types.js';

export { isOpen } from './hsds/schedule.js';
export {
  CONFIDENCES,
  COORDINATE_PRECISIONS,
  ORGANIZATION_KINDS,
  SERVICE_STATUSES,
  STAGE_ROLES,
  STATUS_STATES,
  TAXONOMIES,
  TRANSLATION_STATES,
} from './hsds/types.js';
export type * from './hsds/types.js';

export { ROOM_STATES, TRAINING_FACETS } from './calendar/types.js';
export type * from './calendar/types.js';
export { EVENT_STATUSES, TRAINING_KINDS } from './course/types.js';
export type * from './course/types.js';

export { FINDING_KINDS, NEXT_RULES, RULE_IDS, STANDINGS } from './continuum/types.js';
export type * from './continuum/types.js';

export type { SentNote, StorageState } from './referral/outbox-store.js';
export type { PreparedReferral } from './referral/seal.js';
export { ANSWER_REASONS, CONTACT_CHANNELS, OUTBOX_STATES, REFERRAL_MOVES, REFERRAL_STATUSES, SIZE_CLASSES } from './referral/types.js';
export type * from './referral/types.js';

export { COVERAGES, FACETS, SORTS } from './search/types.js';
export type * from './search/types.js';
