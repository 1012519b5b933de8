// The layer rule of docs/decisions/0001 and the architecture: who may import whom, held by lint.
// A file may import its own layer and those before it; a component imports another only by its index.
import { relative, resolve, dirname, sep } from 'node:path';

/** Per package: layers from the ground up. A name is a folder or a file of `src/`. */
export const LAYERS = {
  sdk: [
    ['errors', 'http'],
    ['hsds', 'course', 'calendar', 'geo'],
    ['search', 'coverage', 'continuum', 'training', 'referral'],
    ['source'],
    ['resources'],
    ['client'],
    ['index', 'schema', 'calendar-entry'],
    ['testing'],
  ],
  widgets: [
    ['vendor', 'locales'],
    ['base', 'styles', 'strings', 'context'],
    ['controllers'],
    ['parts'],
    ['components'],
    ['loader', 'index', 'react'],
    ['testing'],
  ],
};

/** Which of our packages a package may import. `demo` uses built packages only, as an embedder would. */
export const PACKAGES = { sdk: [], dataset: ['sdk'], widgets: ['sdk'], server: ['sdk', 'dataset'], demo: [] };

function place(file, root) {
  const [top, name, src, ...rest] = relative(root, file).split(sep);
  if (top !== 'packages') return undefined;
  return { name, inSource: src === 'src', path: rest };
}

const layerOf = (name, path) => {
  const first = (path[0] ?? '').replace(/\.(js|ts)$/, '');
  const index = (LAYERS[name] ?? []).findIndex((layer) => layer.includes(first));
  return index === -1 ? undefined : { index, name: first };
};

/** Why this import is not allowed, or undefined. Pure, so that the rule itself has tests. */
export function layerFault(fromFile, specifier, root) {
  const from = place(fromFile, root);
  if (!from) return undefined;
  const isTest = /\.(test|stories|e2e)\.ts$/.test(fromFile) || from.path[0] === 'testing';

  const own = specifier.match(/^@accueil\/([a-z]+)/);
  if (own) {
    if (own[1] === from.name) return `Import ${specifier} by its relative path inside its own package.`;
    if (!isTest && !PACKAGES[from.name]?.includes(own[1])) return `${from.name} may not import ${specifier}.`;
    return undefined;
  }
  if (!specifier.startsWith('.')) return undefined;

  const to = place(resolve(dirname(fromFile), specifier), root);
  if (!to || to.name !== from.name) return `${specifier} leaves the package; use the published entry points.`;
  if (isTest || !from.inSource || !to.inSource) return undefined;

  const [low, high] = [layerOf(from.name, to.path), layerOf(from.name, from.path)];
  if (!low || !high) return LAYERS[from.name] ? `${(low ? from : to).path.join('/')} stands in no layer of ${from.name}.` : undefined;
  if (low.index > high.index) return `${high.name} may not import ${low.name}: it stands above it.`;
  if (high.name === 'components' && low.name === 'components' && from.path[1] !== to.path[1] && !/^index\.js$/.test(to.path[2] ?? '')) {
    return `A component imports another only by its index.`;
  }
  return undefined;
}

export default {
  meta: { type: 'problem', docs: { description: 'Who may import whom (docs/decisions/0001)' }, schema: [] },
  create(context) {
    const check = (node) => {
      if (typeof node?.value !== 'string') return;
      const fault = layerFault(context.filename, node.value, context.cwd);
      if (fault) context.report({ node, message: fault });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};
