import type { FileMaker } from '../build/edition.js';
import { PAGES } from './addresses.js';

/**
 * The one style sheet of all pages. The look is that of the elements (`tokens.styles.ts` of the widgets): one accent, ink, soft ink, line,
 * paper, wash; text at 4.5:1 in both schemes; six sizes; divided by lines, not boxes. Paper prints black on white, with addresses of links.
 */
const STYLE = `:root{
  color-scheme:light dark;
  --ink:#17211f;--soft:#54605c;--line:#d8dedb;--paper:#fff;--wash:#f5f8f7;
  --accent:#0f5f6b;--link:#0d4f59;--tint:#e5f0f1;--warn:#744700;--warn-wash:#fdf3e1;--warn-line:#e3c48f;
}
@media (prefers-color-scheme:dark){:root{
  --ink:#e8eeec;--soft:#aab7b3;--line:#33403d;--paper:#131918;--wash:#1b2322;
  --accent:#7fc4cf;--link:#9ad3dc;--tint:#1c2f31;--warn:#f0c57d;--warn-wash:#312510;--warn-line:#5d4820;
}}
*,*::before,*::after{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,"Noto Sans Arabic",sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
:lang(ar),:lang(fa){line-height:1.75}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
p{margin:0 0 .6em}
p:last-child{margin-block-end:0}
ul,ol,dl,dd{margin:0;padding:0;list-style:none}
address{font-style:normal}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-4rem;padding:.5rem 1rem;background:var(--paper);color:var(--link);z-index:1}
.skip:focus{inset-block-start:.5rem}

.top,main,.foot{inline-size:min(56rem,100% - 2.5rem);margin-inline:auto}
.top{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 2rem;padding-block:1rem .9rem;border-block-end:3px solid var(--accent)}
.brand{margin:0}
.brand a{color:inherit;text-decoration:none}
.brand a:hover{text-decoration:underline}
.brand b{font-size:1.06rem}
.brand span{color:var(--soft);margin-inline-start:.35em}
.languages ul{display:flex;flex-wrap:wrap;gap:0 1rem;font-size:.92rem}
.languages a,.languages b{display:inline-block;padding-block:.3rem}

main{padding-block:1.25rem 3rem}
.crumbs{font-size:.92rem;margin-block-end:1.75rem}
.crumbs li{display:inline}
.crumbs li+li::before{content:"/";color:var(--soft);margin-inline:.5em}
.crumbs a{display:inline-block;padding-block:.25rem;color:var(--soft)}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.2rem);line-height:1.2;letter-spacing:-.01em;margin:0 0 .3em;text-wrap:balance}
:lang(ar) h1,:lang(fa) h1{line-height:1.45;letter-spacing:0}
.kind{color:var(--soft);font-size:.92rem;margin:0 0 .25rem}
.owner{font-size:1.06rem;color:var(--soft)}
.quiet,.notes{color:var(--soft);font-size:.92rem}
.lead{font-size:1.2rem;line-height:1.5;max-inline-size:40rem;margin-block:1.1rem 1.25rem}
:lang(ar) .lead,:lang(fa) .lead{line-height:1.75}
.note{max-inline-size:40rem;color:var(--soft);font-size:.92rem;border-inline-start:3px solid var(--line);padding-inline-start:.75rem;margin-block:1rem}
.band{background:var(--wash);border-inline-start:4px solid var(--line);padding:.8rem 1rem;margin-block:1.1rem;max-inline-size:46rem}
.band.over{background:var(--warn-wash);color:var(--warn);border-color:currentColor;font-size:1.06rem}
.band.over a{color:inherit}
.band p{margin-block:0 .3em}
.band p:last-child{margin:0}
.trouble{color:var(--warn)}
.badge{color:var(--soft);border:1px solid var(--line);border-radius:.3em;padding:0 .4em;font-size:.86rem;white-space:nowrap}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;margin-block:1rem}
.chips a{display:block;padding:.3rem .8rem;border-radius:1.2rem;background:var(--tint);color:var(--link);text-decoration:none;font-size:.92rem}
.chips a:hover{text-decoration:underline}

section{border-block-start:1px solid var(--line);padding-block:1.15rem 1.3rem}
article>header+section,article>section:first-of-type{margin-block-start:1.75rem}
h2{font-size:1.06rem;line-height:1.35;margin:0 0 .5rem;color:var(--accent)}
@media (min-width:44rem){
  section{display:grid;grid-template-columns:12rem minmax(0,1fr);gap:0 2rem}
}
section p,section dl,section li{max-inline-size:40rem}
.contacts li,.places li,.sessions>li,.sources li,.records li{padding-block:.3rem}
.contacts>li:first-child,.places>li:first-child,.sessions>li:first-child,.columns>li:first-child,section .records>li:first-child{padding-block-start:0}
.notes{margin-inline-start:.35em}
.contacts+.quiet,.quiet+.contacts{margin-block-start:.4rem}
.phone{font-size:1.2rem;font-weight:600}
.notes>span+span::before{content:" · "}
address span{display:block}
.places>li+li,.sessions>li+li{border-block-start:1px solid var(--line);margin-block-start:.8rem;padding-block-start:.9rem}
.places p,.sessions p,.places address{margin-block:.15rem}
.inline{display:flex;flex-wrap:wrap;gap:.1rem .6em}
.inline li:not(:last-child)::after{content:"·";color:var(--soft);margin-inline-start:.6em}
section div>ul+p,section div>p+ul,section div>p+p,table+p{margin-block-start:.6rem}
.date{font-weight:600;font-size:1.06rem}
.date::first-letter{text-transform:uppercase}
.hours{border-collapse:collapse;min-inline-size:min(100%,24rem);margin-block:.1rem .7rem}
.hours caption{text-align:start;color:var(--soft);font-size:.92rem;padding-block-end:.2rem}
.hours th{font-weight:400;text-align:start;padding:.15rem 0;padding-inline-end:2rem;vertical-align:baseline}
.hours td{padding:.15rem 0;font-variant-numeric:tabular-nums;vertical-align:baseline}
.hours th,.hours td{border-block-end:1px solid var(--line)}
.hours td span{display:inline-block;margin-inline-end:1.2em}
dl>div{padding-block:.2rem}
dt{color:var(--soft);font-size:.92rem}
code{font-size:.92em}

.records li>span{display:block;color:var(--soft);font-size:.92rem}
.records li>.trouble{color:var(--warn)}
.list{border-block-start:1px solid var(--line);margin-block-start:1.25rem}
.list li{padding-block:.7rem}
.list li+li{border-block-start:1px solid var(--line)}
.doors{display:flex;flex-wrap:wrap;gap:.75rem 2.5rem;margin-block:1.5rem 2rem;font-size:1.06rem}
.doors a{font-weight:600}
.doors span,.columns span{color:var(--soft);margin-inline-start:.35em;font-variant-numeric:tabular-nums}
.columns{columns:16rem;column-gap:2rem}
.columns li{break-inside:avoid;padding-block:0 .6rem}
.pager ul{display:flex;flex-wrap:wrap;gap:.5rem;margin-block:1.5rem}
.pager a,.pager b{display:block;min-inline-size:2.5rem;padding:.4rem .6rem;text-align:center;border:1px solid var(--line);border-radius:.4rem}
.pager b{background:var(--tint);border-color:var(--accent)}
.foot{border-block-start:1px solid var(--line);padding-block:1.25rem 3rem;color:var(--soft);font-size:.86rem}
.foot p{max-inline-size:46rem}
.foot a{color:inherit}

@media (forced-colors:active){
  .chips a,.band{border:1px solid CanvasText}
  :focus-visible{outline-color:Highlight}
}
@media print{
  :root{color-scheme:light;--ink:#000;--soft:#333;--line:#999;--paper:#fff;--wash:#fff;--accent:#000;--link:#000;--tint:#fff;--warn:#000;--warn-wash:#fff}
  @page{margin:16mm}
  html{font-size:10.5pt;line-height:1.4}
  .skip,.languages,.crumbs,.chips,.pager{display:none}
  .top,main,.foot{inline-size:auto}
  main{padding-block:.75rem}
  .band,.badge{border:1px solid #000}
  section{display:grid;grid-template-columns:10rem minmax(0,1fr);gap:0 1.5rem;padding-block:.5rem;break-inside:avoid}
  article>section:first-of-type{margin-block-start:.75rem}
  a{text-decoration:none}
  main a[href^="http"]::after{content:" (" attr(href) ")";color:#333;font-size:.86em;word-break:break-all}
  main .host{display:none}
}
`;

/** `pages/style.css`. */
export const pageStyle: FileMaker = function* (_, { pageLanguages }) {
  if (pageLanguages.length > 0) yield { path: `${PAGES}style.css`, content: STYLE };
};
