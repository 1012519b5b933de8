import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { PROFILE } from '../hsds/profile.js';

/** The official HSDS 3.1 files: for tests only, and only where they lie beside the project. */
const FOLDER = fileURLToPath(new URL('../../../../../shared/hsds-3.1/', import.meta.url));

/** Why a test that needs them is skipped; `false` where they are there. */
export const OFFICIAL_ABSENT: string | false = existsSync(FOLDER) ? false : 'the official HSDS 3.1 files are not beside the project';

/** One of the official examples. */
export function officialExample(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, 'examples', name), 'utf8'));
}

type Json = Record<string, unknown>;

/** Says what is wrong with an object, in Ajv's words; empty where nothing is. */
export type Validate = (value: unknown) => ErrorObject[];

/**
 * The official schemas. `plain`: as they are. `strict`: with our profile merged in, and no member allowed that neither knows.
 */
export function officialSchemas(mode: 'plain' | 'strict'): (schema: string) => Validate {
  // The official files carry words of their own (`tabular_required`, `core`), which Ajv would refuse.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formatsPlugin as unknown as (ajv: Ajv2020) => void)(ajv);
  for (const name of readdirSync(join(FOLDER, 'schema')).filter((file) => file.endsWith('.json') && file !== 'openapi.json')) {
    const official = JSON.parse(readFileSync(join(FOLDER, 'schema', name), 'utf8')) as Json;
    ajv.addSchema(mode === 'plain' ? official : closed(mergePatch(official, PROFILE[name] ?? {}) as Json), name);
  }
  return (schema) => {
    const validate = ajv.getSchema(schema);
    if (!validate) throw new Error(`no schema ${schema}`);
    return (value) => (validate(value) === true ? [] : [...(validate.errors ?? [])]);
  };
}

function closed(schema: Json): Json {
  return { ...schema, additionalProperties: false };
}

/** RFC 7396. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Json = isObject(target) ? { ...target } : {};
  for (const [member, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(merged, member);
    else merged[member] = mergePatch(merged[member], value);
  }
  return merged;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
