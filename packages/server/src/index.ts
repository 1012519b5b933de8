export { createApp } from './app.js';
export { listen, type Listening } from './listen.js';
export type { AppOptions, RequestLog } from './options.js';
export type { Health } from './routes/health.js';
export { run, type RunOptions } from './run.js';
