import { fileURLToPath } from 'node:url';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import layers from './scripts/eslint/layers.mjs';

const a11yRules = Object.fromEntries(
  Object.keys(litA11y.rules)
    // Its obsolete or autofocus-like rules are ours to judge; every other one holds.
    .filter((name) => !['no-autofocus', 'list', 'anchor-has-content'].includes(name))
    .map((name) => [`lit-a11y/${name}`, 'error']),
);

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/cdn/**',
      'storybook-static/**',
      'docs/reference/**',
      '**/.cache/**',
      'test-results/**',
      'packages/widgets/src/locales/**',
      'packages/widgets/src/vendor/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) } },
    plugins: { accueil: { rules: { layers } } },
    rules: {
      'accueil/layers': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A template handler that returns void is the ordinary case here.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Data never becomes markup: use a template.' },
        { property: 'outerHTML', message: 'Data never becomes markup: use a template.' },
        { object: 'document', property: 'cookie', message: 'No cookie, ever.' },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: "Write import * as z from 'zod/mini': the whole of zod weighs three times as much." },
            { name: 'leaflet', message: 'Import its ES modules: the package main is UMD (toolchain.md 2.2).', allowTypeImports: true },
          ],
          patterns: [{ group: ['lit/directives/unsafe-*', 'lit/static-html*'], message: 'Data never becomes markup.' }],
        },
      ],
      'no-eval': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['packages/widgets/src/**/*.ts'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...a11yRules,
      // Lit calls a template's listeners on their element.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.test.ts', '**/*.e2e.ts', '**/*.stories.ts', '**/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // node:test's test() returns a promise that the runner awaits.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-console': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['packages/dataset/scripts/outlines/**/*.ts'],
    rules: {
      // Geometry walks arrays by index, inside their bounds by construction.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['packages/dataset/src/cli/**/*.ts', 'packages/dataset/scripts/**/*.ts', 'packages/server/src/**/*.ts', 'packages/demo/e2e/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['packages/widgets/src/base/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
);
