import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../packages/widgets/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      // The stories run from source, with no build of the SDK before.
      conditions: ['accueil-source', 'module', 'browser', 'development|production'],
      dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    },
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: ['lit', 'lit/decorators.js', 'lit/directive-helpers.js', '@lit/localize', 'lit-html', '@lit/reactive-element'],
    },
    build: { ...vite.build, chunkSizeWarningLimit: 3000 },
  }),
};

export default config;
