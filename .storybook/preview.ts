import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import manifest from '../packages/widgets/custom-elements.json';

setCustomElementsManifest(manifest);

/** The switches of the toolbar act on the page, as a host page would: its language, direction and colour scheme. */
const page: Decorator = (story, { globals }) => {
  const { lang, scheme, width } = globals as { lang: string; scheme: string; width: string };
  document.documentElement.lang = lang;
  document.documentElement.dir = ['ar', 'fa'].includes(lang) ? 'rtl' : 'ltr';
  document.documentElement.style.colorScheme = scheme;
  document.body.style.maxInlineSize = width;
  return story();
};

const preview: Preview = {
  decorators: [page],
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  initialGlobals: { lang: 'fr', scheme: 'light', width: '100%' },
  globalTypes: {
    lang: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: ['fr', 'en', 'es', 'ar', 'fa', 'uk', 'pt', 'sw'], dynamicTitle: true },
    },
    scheme: { description: 'Colour scheme of the page', toolbar: { icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true } },
    width: {
      description: 'Width of the page',
      toolbar: {
        icon: 'grow',
        items: [
          { value: '320px', title: '320 px' },
          { value: '360px', title: '360 px' },
          { value: '768px', title: '768 px' },
          { value: '100%', title: 'Full' },
        ],
        dynamicTitle: true,
      },
    },
  },
};

export default preview;
