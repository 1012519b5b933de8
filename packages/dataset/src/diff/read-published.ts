import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogSchema, continuumSchema, gazetteerSchema, problemsOf, trainingListSchema } from '@accueil/sdk/schema';
import type { Catalog, ContinuumRoles, DataProblem, Gazetteer, TrainingList } from '@accueil/sdk';
import { newestDate, type Snapshot, type SnapshotEdition } from './snapshot.js';

/** A published file is larger than this only by mistake. */
const LIMIT_BYTES = 512 * 1024 * 1024;

/** A published folder is not one, or is not whole. `problem` names the file, where in it, and what is wrong. */
export class PublishedFolderError extends Error {
  override readonly name = 'PublishedFolderError';
}

/** The folder with `manifest.json`: this one, or the only one inside it that has one; `undefined` where there is none. */
export async function findPublished(folder: string): Promise<string | undefined> {
  if (await isFile(join(folder, 'manifest.json'))) return folder;
  const inside: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && (await isFile(join(folder, entry.name, 'manifest.json')))) inside.push(join(folder, entry.name));
  }
  return inside.length === 1 ? inside[0] : undefined;
}

/**
 * Reads what a build published: its manifest, and the catalog and training of each language.
 * @throws {PublishedFolderError}
 */
export async function readPublished(folder: string, label: string): Promise<Snapshot> {
  const manifest = await readJson(folder, 'manifest.json');
  const version = memberOf(manifest, 'version');
  const defaultLocale = memberOf(manifest, 'default_locale');
  const builtAt = memberOf(manifest, 'built_at');
  const locales = memberOf(manifest, 'locales');
  if (memberOf(manifest, 'format') !== 'accueil-manifest/1' || typeof version !== 'string' || !Array.isArray(locales)) {
    throw new PublishedFolderError('manifest.json: format accueil-manifest/1 ?');
  }
  const langs = locales.map((locale) => memberOf(locale, 'lang')).filter((lang): lang is string => typeof lang === 'string');
  // A language names a folder: nothing else may.
  if (langs.some((lang) => !/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(lang))) throw new PublishedFolderError('manifest.json: locales ?');
  const ordered = [...langs.filter((lang) => lang === defaultLocale), ...langs.filter((lang) => lang !== defaultLocale)];
  const editions: SnapshotEdition[] = [];
  for (const lang of ordered) {
    const catalog = await readJson(folder, `${lang}/catalog.json`);
    const training = await readJson(folder, `${lang}/training.json`);
    refuse([
      ...problemsOf(catalogSchema, catalog, `${lang}/catalog.json`),
      ...problemsOf(trainingListSchema, training, `${lang}/training.json`),
    ]);
    editions.push({ lang, catalog: catalog as Catalog, training: training as TrainingList });
  }
  const [first, ...others] = editions;
  if (!first) throw new PublishedFolderError('manifest.json: locales ?');
  const date = typeof builtAt === 'string' ? builtAt : newestDate(first);
  const gazetteer = await readJson(folder, 'territories.json');
  refuse(problemsOf(gazetteerSchema, gazetteer, 'territories.json'));
  // Builds of before the continuum have none.
  const roles = (await isFile(join(folder, 'continuum.json'))) ? await readJson(folder, 'continuum.json') : undefined;
  if (roles !== undefined) refuse(problemsOf(continuumSchema, roles, 'continuum.json'));
  return {
    label,
    version,
    ...(date === undefined ? {} : { date }),
    editions: [first, ...others],
    gazetteer: gazetteer as Gazetteer,
    ...(roles === undefined ? {} : { roles: roles as ContinuumRoles }),
    unread: [],
  };
}

function refuse([problem]: readonly DataProblem[]): void {
  if (problem) throw new PublishedFolderError(`${problem.file} ${problem.path ?? ''}: ${problem.message}`);
}

async function readJson(folder: string, file: string): Promise<unknown> {
  try {
    const path = join(folder, file);
    if ((await lstat(path)).size > LIMIT_BYTES) throw new Error(`> ${LIMIT_BYTES}`);
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    throw new PublishedFolderError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch {
    return false;
  }
}
