import type { ContinuumRoles, StageRole } from '@accueil/sdk';
import { compareText } from '../diagnostics/report.js';
import type { RegionData } from '../validate/parse-region.js';
import { compact } from './compact.js';
import type { IdMaker } from './ids.js';
import { toSource } from './records.js';

/** `continuum.json`: who does what at which stage, one entry a need and a territory, in the order of organizations. It holds no text: every language shares it. */
export function toContinuum(data: RegionData, id: IdMaker): ContinuumRoles {
  const files = data.organizations.map(({ value }) => value).sort((a, b) => compareText(a.key, b.key));
  return {
    format: 'accueil-continuum/1',
    stage_roles: files.flatMap((file) =>
      (file.stage_roles ?? []).flatMap((entry) =>
        (entry.needs ?? [undefined]).flatMap((need) =>
          entry.territories.map((territory): StageRole =>
            compact({
              organization_id: id('organization', file.key),
              stage: entry.stage,
              need,
              territory,
              role: entry.role,
              service: entry.service,
              sources: entry.sources.map(toSource),
            }),
          ),
        ),
      ),
    ),
  };
}
