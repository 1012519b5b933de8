/**
 * What comes after the first table, in one chunk: what is behind a cell, a service in full, and the views by organization, of one
 * organization, and of what is missing. The parts that every element's details share come with it.
 */
import type { CSSResultGroup } from 'lit';
import { serviceDetailsStyles } from '../../parts/service-details.styles.js';
import { serviceSummaryStyles } from '../../parts/service-summary.styles.js';
import type { ContinuumPart } from './continuum.types.js';
import moreStyles from './more.styles.js';
import { render as renderGaps } from './render-gaps.js';
import { render as renderOrganizations } from './render-organization.js';
import { render as renderPlace } from './render-place.js';

export { renderProof } from './render-panel.js';
export { readService, renderOpenService, type OpenService } from './render-service.js';
export const styles: CSSResultGroup[] = [serviceSummaryStyles, serviceDetailsStyles, moreStyles];
export const organization: ContinuumPart = { render: renderOrganizations };
export const place: ContinuumPart = { render: renderPlace };
export const gaps: ContinuumPart = { render: renderGaps };
