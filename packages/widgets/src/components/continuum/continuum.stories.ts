import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { continuumCatalog, continuumRoles } from '../../testing/continuum-region.js';
import { fixtureData, type FixtureOptions } from '../../testing/fake-fetch.js';
import './index.js';

interface Arguments {
  territory: string;
  by: string;
  view: string;
  organization: string;
  audience: string;
  lang: string;
  data: FixtureOptions;
}

const meta: Meta<Arguments> = {
  title: 'accueil-continuum',
  component: 'accueil-continuum',
  args: { territory: '', by: '', view: '', organization: '', audience: '', lang: 'fr', data: {} },
  argTypes: {
    data: { table: { disable: true } },
    by: { control: 'select', options: ['', 'need', 'organization'] },
    view: { control: 'select', options: ['', 'need', 'organization', 'gaps'] },
    lang: { control: 'select', options: ['fr', 'en', 'es', 'ar'] },
  },
  render: ({ territory, by, view, organization, audience, lang, data }) => html`
    <accueil-continuum
      src=${fixtureData({ catalog: continuumCatalog, continuum: continuumRoles, ...data }).src}
      territory=${territory}
      by=${by}
      view=${view}
      organization=${organization}
      audience=${audience}
      lang=${lang}
      without-url-sync
    ></accueil-continuum>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

export const Default: Story = {};

export const OneTerritory: Story = { args: { territory: 'la-baie' } };

export const ByOrganization: Story = { args: { by: 'organization' } };

export const OnePlace: Story = { args: { organization: 'carrefour' } };

export const Gaps: Story = { args: { view: 'gaps', territory: 'la-baie' } };

export const ForAnAudience: Story = { args: { territory: 'les-pins', audience: 'refugees' } };

export const RightToLeft: Story = { args: { lang: 'ar', territory: 'la-baie' } };

export const Narrow: Story = { args: { territory: 'la-baie' }, globals: { width: '320px' } };

export const Loading: Story = { args: { data: { delayMs: Infinity } } };

export const Failed: Story = { args: { data: { status: 500 } } };

export const Offline: Story = { args: { data: { offline: true } } };
