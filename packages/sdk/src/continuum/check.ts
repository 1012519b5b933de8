import type { DataProblem } from '../errors/problem.js';
import type { LinkedCatalog } from '../hsds/link.js';
import { faultOf, isObject, type Shape } from '../hsds/shape.js';
import { STAGE_ROLES, type StageRole } from '../hsds/types.js';

const STAGE_ROLE: Shape = {
  string: 'organization_id! stage! territory! role! need service',
  objects: { 'sources!': { string: 'url! supports date_seen' } },
};

/** The steward's roles that are sound and lead somewhere; the others are told. Nothing given: none. */
export function checkRoles(
  roles: { value: unknown; file: string } | undefined,
  { organizationsByKey, servicesByKey }: LinkedCatalog,
): { stage_roles: StageRole[]; problems: DataProblem[] } {
  if (!roles) return { stage_roles: [], problems: [] };
  const { value, file } = roles;
  if (!isObject(value) || value['format'] !== 'accueil-continuum/1' || !Array.isArray(value['stage_roles'])) {
    return {
      stage_roles: [],
      problems: [{ file, path: 'format', message: 'expected format accueil-continuum/1 and stage_roles; no role is read' }],
    };
  }
  const problems: DataProblem[] = [];
  const stage_roles = (value['stage_roles'] as unknown[]).filter((item, n): item is StageRole => {
    const fault = faultOf(item, STAGE_ROLE);
    const role = item as StageRole;
    const message =
      fault?.message ??
      (!STAGE_ROLES.includes(role.role)
        ? `left out: unknown role "${role.role}"`
        : !organizationsByKey.has(role.organization_id)
          ? `left out: no organization "${role.organization_id}"`
          : role.service !== undefined && !servicesByKey.has(role.service)
            ? `left out: no service "${role.service}"`
            : undefined);
    if (message === undefined) return true;
    problems.push({ file, path: `stage_roles[${n}]${fault?.path ? `.${fault.path}` : ''}`, message });
    return false;
  });
  return { stage_roles, problems };
}
