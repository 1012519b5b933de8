import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fixtureData } from '../../testing/fake-fetch.js';
import { fullCatalog } from '../../testing/full-region.js';
import { longTextCatalog } from '../../testing/region.js';
import './index.js';

interface Arguments {
  service: string;
  expanded?: boolean;
  src?: string;
  lang?: string;
  territory?: string;
  fallback?: string;
}

const region = fixtureData();
const full = fixtureData({ catalog: fullCatalog });

const meta: Meta<Arguments> = {
  title: 'Elements/Service card',
  component: 'accueil-service-card',
  args: { service: 'jumelage' },
  render: ({ service, expanded = false, src = region.src, lang = '', territory = '', fallback }) =>
    html`<accueil-service-card service=${service} src=${src} lang=${lang} territory=${territory} ?expanded=${expanded}
      >${fallback === undefined ? '' : html`<p>${fallback}</p>`}</accueil-service-card
    >`,
};
export default meta;

type Story = StoryObj<Arguments>;

export const Default: Story = {};
export const ServesTheTerritory: Story = { args: { territory: 'les-pins' } };
export const Expanded: Story = { args: { service: 'recherche-logement', expanded: true } };
export const Suspended: Story = { args: { service: 'ancien-atelier' } };
export const FormerKey: Story = { args: { service: 'guichet', expanded: true } };
export const LittleKnown: Story = { args: { service: 'popote', expanded: true } };
/** Every fact a service and its place can have. */
export const Everything: Story = { args: { service: 'accueil', src: full.src, expanded: true } };
export const EverythingRightToLeft: Story = { args: { ...Everything.args, lang: 'ar' } };
/** Closed for good: what to use instead comes first, and nobody is told what is not known of it. */
export const Closed: Story = { args: { service: 'ancien-atelier', src: full.src, expanded: true } };
export const LongText: Story = { args: { service: 'cours-francais', src: fixtureData({ catalog: longTextCatalog() }).src } };
export const RightToLeft: Story = { args: { lang: 'ar', expanded: true } };
export const Loading: Story = { args: { src: fixtureData({ delayMs: Infinity }).src } };
export const LoadingWithFallback: Story = {
  args: { src: fixtureData({ delayMs: Infinity }).src, fallback: 'Jumelage linguistique: composez le 819-555-0110.' },
};
export const NotFound: Story = { args: { service: 'nulle-part', fallback: 'Ce que l’auteur de la page a écrit.' } };
export const ServerError: Story = { args: { src: fixtureData({ status: 404 }).src } };
export const Offline: Story = { args: { src: fixtureData({ offline: true }).src } };
export const Narrow: Story = {
  render: (args) =>
    html`<div style="max-inline-size: 20rem"><accueil-service-card service=${args.service} src=${region.src}></accueil-service-card></div>`,
};
