// Writes packages/widgets/custom-elements.json, and from it the JSX types and the editors' data.
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Tools should offer what an embedder may use, not what a class keeps to itself. */
const publicOnly = () => ({
  name: 'accueil-public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          ({ privacy, name, static: isStatic }) => !isStatic && privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
        );
      }
    }
  },
});

export default {
  globs: ['src/components/*/*.ts', 'src/base/*.ts'],
  exclude: ['**/*.test.ts', '**/*.stories.ts', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    publicOnly(),
    jsxTypesPlugin({
      outdir: 'dist',
      fileName: 'jsx.d.ts',
      exclude: ['AccueilElement'],
      componentTypePath: (_name, _tag, path) => `./${path.replace(/^src\//, '').replace(/\.ts$/, '.js')}`,
    }),
    customElementVsCodePlugin({ outdir: 'dist', htmlFileName: 'vscode.html-custom-data.json', cssFileName: 'vscode.css-custom-data.json' }),
  ],
};
