import type { ContinuumMatrix, HsdsOrganization, RoleEntry, StageRoleName } from '@accueil/sdk';

/** Every role, the first first. */
export const ROLES: readonly StageRoleName[] = ['lead', 'partner', 'refers', 'funds'];

/** What `choices.cell` begins with where a stop is open; its key follows. */
export const LINE = 'line.';

/** One organization in one role at a stage, for however many needs. */
export interface StageRole {
  /** `STAGE.ORGANIZATION.ROLE`. */
  readonly key: string;
  readonly organization: HsdsOrganization;
  readonly role: StageRoleName;
  /** As the table has them, a cell each. */
  readonly entries: readonly RoleEntry[];
  /** Keys of needs. */
  readonly needs: readonly string[];
  /** Whether a source says so, for one need at least. */
  readonly said: boolean;
}

export interface RolesOfStage {
  /** Key of the stage. */
  readonly stage: string;
  readonly roles: readonly StageRole[];
}

/**
 * Who has a role at each stage, each organization and role once. In order: what a source says, then for how many needs, `lead` before
 * `partner` and the rest, then by name. Pure.
 */
export function rolesByStage({ columns, rows }: ContinuumMatrix): RolesOfStage[] {
  return rows.map(({ stage, cells }) => {
    const roles = new Map<string, { organization: HsdsOrganization; role: StageRoleName; entries: RoleEntry[]; needs: string[] }>();
    cells.forEach((cell, column) => {
      for (const entry of cell) {
        const key = `${stage.key}.${entry.organization.key}.${entry.role}`;
        const one = roles.get(key) ?? { organization: entry.organization, role: entry.role, entries: [], needs: [] };
        one.entries.push(entry);
        const need = columns[column]?.key;
        if (need !== undefined && !one.needs.includes(need)) one.needs.push(need);
        roles.set(key, one);
      }
    });
    const list = [...roles].map(([key, one]): StageRole => ({ key, ...one, said: one.entries.some(({ derived }) => !derived) }));
    return { stage: stage.key, roles: list.sort(inOrder) };
  });
}

function inOrder(a: StageRole, b: StageRole): number {
  const rank = ({ role }: StageRole): number => ROLES.indexOf(role);
  return (
    Number(b.said) - Number(a.said) ||
    b.needs.length - a.needs.length ||
    rank(a) - rank(b) ||
    a.organization.name.localeCompare(b.organization.name)
  );
}

/** Who, at the next stage, has a role for one of the same needs. */
export function whoFollows(
  stages: readonly RolesOfStage[],
  { key, needs, organization }: StageRole,
): { stage: string; roles: StageRole[] } | undefined {
  const at = stages.findIndex(({ roles }) => roles.some((role) => role.key === key));
  const next = stages[at + 1];
  if (at === -1 || next === undefined) return undefined;
  const roles = next.roles.filter((role) => role.organization.id !== organization.id && role.needs.some((need) => needs.includes(need)));
  return { stage: next.stage, roles };
}
