import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fixtureData } from '../../testing/fake-fetch.js';
import { busyDay, dayFromNow, nothingComing } from '../../testing/training.js';
import './index.js';

interface Arguments {
  src?: string;
  view?: 'list' | 'month' | 'week';
  date?: string;
  lang?: string;
  audience?: string;
  fallback?: string;
}

const region = fixtureData();
const day = dayFromNow(3);

const meta: Meta<Arguments> = {
  title: 'Elements/Training calendar',
  component: 'accueil-training-calendar',
  argTypes: { view: { control: 'select', options: ['list', 'month', 'week'] } },
  render: ({ src = region.src, view, date = day, lang = '', audience = '', fallback }) =>
    html`<accueil-training-calendar src=${src} view=${view ?? ''} date=${date} lang=${lang} audience=${audience}
      >${fallback === undefined ? '' : html`<p>${fallback}</p>`}</accueil-training-calendar
    >`,
};
export default meta;

type Story = StoryObj<Arguments>;

export const Default: Story = {};
export const List: Story = { args: { view: 'list' } };
export const Month: Story = { args: { view: 'month' } };
export const Week: Story = { args: { view: 'week' } };
/** More sessions in a day than its box holds. */
export const BusyDay: Story = { args: { view: 'month', src: fixtureData({ training: busyDay(3, 9) }).src } };
export const NothingComing: Story = { args: { src: fixtureData({ training: nothingComing }).src } };
export const NothingForTheFilters: Story = { args: { view: 'list', audience: 'newcomers' } };
export const RightToLeft: Story = { args: { lang: 'ar', view: 'month' } };
export const ListRightToLeft: Story = { args: { lang: 'ar', view: 'list' } };
export const Loading: Story = { args: { src: fixtureData({ delayMs: Infinity }).src } };
export const LoadingWithFallback: Story = {
  args: { src: fixtureData({ delayMs: Infinity }).src, fallback: 'Le calendrier se charge.' },
};
export const ServerError: Story = { args: { src: fixtureData({ status: 404 }).src } };
export const Offline: Story = { args: { src: fixtureData({ offline: true }).src } };
export const Narrow: Story = {
  render: () =>
    html`<div style="max-inline-size: 20rem">
      <accueil-training-calendar src=${region.src} view="month" date=${day}></accueil-training-calendar>
    </div>`,
};
