import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fixtureData, type FixtureOptions } from '../../testing/fake-fetch.js';
import { fixtureCatalog, largeCatalog, longTextCatalog } from '../../testing/region.js';
import { FINDER_VIEWS } from './service-finder.types.js';
import './index.js';

interface Args {
  territory?: string;
  lang?: string;
  need?: string;
  stage?: string;
  languages?: string;
  view?: string;
  withoutMap?: boolean;
  withoutFilters?: boolean;
  /** How the sample data answers. */
  data?: FixtureOptions;
  fallback?: string;
}

const render = ({ territory, lang, need, stage, languages, view, withoutMap = false, withoutFilters = false, data = {}, fallback }: Args) =>
  html`<accueil-service-finder
    src=${fixtureData(data).src}
    territory=${ifDefined(territory)}
    lang=${ifDefined(lang)}
    need=${ifDefined(need)}
    stage=${ifDefined(stage)}
    languages=${ifDefined(languages)}
    view=${ifDefined(view)}
    ?without-map=${withoutMap}
    ?without-filters=${withoutFilters}
    >${fallback}</accueil-service-finder
  >`;

const meta: Meta<Args> = {
  title: 'Elements/Service finder',
  component: 'accueil-service-finder',
  render,
  argTypes: {
    view: { control: 'select', options: FINDER_VIEWS },
    data: { table: { disable: true } },
    fallback: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<Args>;

const [bad, ...good] = fixtureCatalog().services;

/** A region that does not exist: two territories, eight services. */
export const Default: Story = {};

/** One territory: services whose coverage nobody knows stand apart. */
export const OneTerritory: Story = { args: { territory: 'les-pins' } };

export const Loading: Story = { args: { data: { delayMs: Infinity } } };

/** Nothing answers all that was asked; each way out says what it leads to. */
export const Empty: Story = { args: { need: 'housing', stage: 'arrival' } };

/** The server answers with an error, and the page's author left nothing to show. */
export const ServerError: Story = { args: { data: { status: 500 } } };

/** The same, with the page's own content kept. */
export const ErrorWithFallback: Story = {
  args: { data: { status: 404 }, fallback: 'Pour trouver un service, appelez votre municipalité.' },
};

export const Offline: Story = { args: { data: { offline: true } } };

/** One record cannot be read: the others show, and it is said. */
export const Partial: Story = {
  args: { data: { catalog: { ...fixtureCatalog(), services: bad ? [{ ...bad, name: 1 as unknown as string }, ...good] : [] } } },
};

export const ManyResults: Story = { args: { data: { catalog: largeCatalog(300) } } };

export const LongText: Story = { args: { data: { catalog: longTextCatalog() } } };

export const RightToLeft: Story = { args: { lang: 'ar', languages: 'fr en ar' } };

export const Narrow: Story = { decorators: [(story) => html`<div style="max-inline-size: 320px">${story()}</div>`] };

export const WithoutMapAndFilters: Story = { args: { withoutMap: true, withoutFilters: true } };
