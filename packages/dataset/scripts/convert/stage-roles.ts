import { STAGE_ROLES } from './decisions/stage-roles-wide.js';
import type { SharedOrganization } from './shared-data.js';
import { sourceEntry, type KindOf } from './source-kind.js';
import { compact } from './text.js';

/**
 * The roles of one organization, one entry a stage, each with the page of its own that supports it.
 * @throws where a decision names a page that it was not gathered with.
 */
export function stageRoleEntries(organization: SharedOrganization, kindOf: KindOf): object[] {
  return STAGE_ROLES.filter((role) => role.organization === organization.id).flatMap((role) => {
    const page = organization.sources.find((source) => source.url.endsWith(role.source));
    if (!page) throw new Error(`${organization.id}: no such page: ${role.source}`);
    return role.stages.map((stage) =>
      compact({
        stage,
        role: role.role,
        needs: role.needs && [...role.needs],
        territories: [...role.territories],
        service: role.service,
        sources: [sourceEntry(page, [organization.id], kindOf)],
      }),
    );
  });
}
