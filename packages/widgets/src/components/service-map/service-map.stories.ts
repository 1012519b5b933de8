import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fixtureData, type FixtureOptions } from '../../testing/fake-fetch.js';
import { fixtureCatalog } from '../../testing/region.js';
import './index.js';

interface Arguments {
  territory: string;
  tiles: string;
  attribution: string;
  center: string;
  zoom: number | null;
  width: string;
  lang: string;
  data: FixtureOptions;
}

const meta: Meta<Arguments> = {
  title: 'accueil-service-map',
  component: 'accueil-service-map',
  args: { territory: '', tiles: '', attribution: '', center: '', zoom: null, lang: 'fr', data: {} },
  argTypes: { data: { table: { disable: true } }, lang: { control: 'select', options: ['fr', 'en', 'es', 'ar'] } },
  render: ({ territory, tiles, attribution, center, zoom, lang, data }) => html`
    <accueil-service-map
      src=${fixtureData(data).src}
      territory=${territory}
      tiles=${tiles}
      attribution=${attribution}
      center=${center}
      .zoom=${zoom}
      lang=${lang}
    ></accueil-service-map>
  `,
};
export default meta;
type Story = StoryObj<Arguments>;

export const Default: Story = {};

export const OneTerritory: Story = { args: { territory: 'les-pins' } };

export const FirstView: Story = { args: { center: '46.3,-71.1', zoom: 10 } };

/** The tiles of a host that does not exist: the button, what it says, and what happens when they do not come. */
export const DetailedTiles: Story = { args: { tiles: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© Tiles' } };

export const RightToLeft: Story = { args: { lang: 'ar' } };

export const Narrow: Story = { globals: { width: '320px' } };

export const Loading: Story = { args: { data: { delayMs: Infinity } } };

export const NothingToPlace: Story = { args: { data: { catalog: { ...fixtureCatalog(), services: [] } } } };

export const Failed: Story = { args: { data: { status: 500 } } };

export const Offline: Story = { args: { data: { offline: true } } };
