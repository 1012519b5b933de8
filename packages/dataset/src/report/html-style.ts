/** The look of the report's page: its own, since the page stands alone. Text colours reach 4.5:1 on each surface they stand on. */
export const REPORT_STYLE = `
:root{--accent:#0f5f6b;--tint:#e5f0f1;--tint-2:#cfe5e6;--tint-3:#b6d7d9;--tint-4:#97c5ca;--ink:#17211f;--soft:#54605c;--line:#d8dedb;--paper:#fff;--wash:#f5f8f7;--warn:#744700;--warn-wash:#fdf3e1;--hatch:#f6e3c2}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Source Sans 3","Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:break-word}
main{max-width:74em;margin:0 auto;padding:2.5em 1.5em 4em}
header{border-bottom:3px solid var(--accent);padding-bottom:1.1em}
h1{font-size:1.9em;line-height:1.2;letter-spacing:-.01em;margin:0 0 .2em;text-wrap:balance}
h2{font-size:1.45em;line-height:1.25;margin:2.4em 0 .3em;letter-spacing:-.005em}
h3{font-size:1.06em;line-height:1.35;margin:0}
p{margin:0 0 .6em;max-width:46em}
.soft{color:var(--soft)}
.small{font-size:.86em}
header p{margin:0;max-width:none;color:var(--soft)}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
code{overflow-wrap:anywhere;font:.92em/1.4 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;color:var(--soft)}
.alarm{background:var(--warn-wash);color:var(--warn);border-radius:.35em;padding:.6em .9em;margin:1.2em 0 0}
.figures{display:grid;grid-template-columns:repeat(3,1fr);gap:1.3em 1.6em;margin:1.6em 0 0;padding:0;list-style:none}
.figures b{display:block;font-size:2.1em;line-height:1.1;font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.figures span{display:block;color:var(--soft);font-size:.92em;line-height:1.35;margin-top:.25em;max-width:16em}
nav{margin:2em 0 0}
nav ul{display:flex;flex-wrap:wrap;gap:.35em 1.5em;margin:0;padding:0;list-style:none;font-size:.92em}
nav a{display:inline-block;padding:.3em 0}
.sub{margin:1.6em 0 0;color:var(--soft)}
.do{margin:1em 0 0;padding:0;list-style:none;border-top:1px solid var(--line)}
.do li{display:grid;grid-template-columns:1.9em minmax(0,1fr);gap:.2em .9em;padding:.85em .2em;border-bottom:1px solid var(--line);break-inside:avoid}
.do .n{font-size:1.45em;line-height:1.15;font-weight:650;color:var(--accent);font-variant-numeric:tabular-nums;grid-row:span 2;align-self:start}
.do p{margin:0}
.do .what{font-weight:600}
.do .begin{color:var(--soft);font-size:.92em}
ul.plain{margin:.5em 0 0;padding:0;list-style:none}
.holes{columns:2;column-gap:2.4em;margin:.8em 0 0;padding:0;list-style:none}
.holes li{break-inside:avoid;padding:.35em 0 .35em 1.5em;position:relative}
.wide{font-size:.92em}
.wide b{font-weight:600}
.wide li{padding-inline-start:0}
.holes:not(.wide) li::before{content:"";position:absolute;inset-inline-start:0;top:.72em;width:.85em;height:.85em;border-radius:.2em;border:1px solid #d9b878;background:repeating-linear-gradient(135deg,#fff,#fff 2px,var(--hatch) 2px,var(--hatch) 4px)}
table{border-collapse:separate;border-spacing:3px;width:100%;font-size:.86em;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--soft);padding:0 3px .5em;font-size:1.06em}
th{font-weight:600;text-align:start;vertical-align:bottom;color:var(--soft);padding:.35em .5em;line-height:1.25}
tbody th{color:var(--ink);vertical-align:middle}
td{padding:.4em .55em;border-radius:.3em;vertical-align:middle;line-height:1.25;background:var(--wash)}
td b{font-size:1.14em;font-weight:650}
td small{display:block;font-size:.86em;color:var(--soft);white-space:nowrap}
.l0{background:repeating-linear-gradient(135deg,#fff,#fff 5px,var(--hatch) 5px,var(--hatch) 7px);color:var(--warn)}
.l0 b{background:#fff;border-radius:.2em;padding:0 .25em;margin-inline-start:-.25em;font-size:1em}
.l0 small{color:var(--warn);background:#fff;border-radius:.2em;padding:0 .25em;margin-inline-start:-.25em;width:fit-content}
.lw{background:#fff;box-shadow:inset 0 0 0 1px #a9b5b1;}
.na{background:#fff;box-shadow:inset 0 0 0 1px #c3ccc8;color:var(--soft);font-size:.92em}
.l1{background:var(--tint)}
.l2{background:var(--tint-2)}
.l3{background:var(--tint-3)}
.l4{background:var(--tint-4)}
.l2 small,.l3 small,.l4 small{color:#2b3735}
.legend{display:flex;flex-wrap:wrap;gap:.4em 1.4em;margin:.7em 0 0;padding:0;list-style:none;font-size:.86em;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.5em}
.legend i{width:1.5em;height:1.1em;border-radius:.25em;flex:none}
.lists{border-spacing:0}
.lists th,.lists td{padding:.5em .6em .5em 0;border-bottom:1px solid var(--line);background:none;border-radius:0;vertical-align:top}
.lists .num{text-align:end}
.lists .bar{width:30%;min-width:7em}
.bar svg{display:block;width:100%;height:.7em;margin-top:.35em}
.bar rect{fill:var(--tint-3)}
.bar .full{fill:var(--wash)}
.bar .human{fill:var(--accent)}
.org{border-top:1px solid var(--line);padding:.9em 0;break-inside:avoid}
.orgs{columns:2;column-gap:2.4em;margin-top:1em}
.org p{margin:.1em 0 0}
.org ul{margin:.45em 0 0;padding:0;list-style:none;font-size:.92em}
.org li{padding:.12em 0}
.only{columns:3;column-gap:2em;margin:.8em 0 0;padding:0;list-style:none;font-size:.92em}
.only li{break-inside:avoid;padding:.25em 0;line-height:1.35}
.only code{display:block}
.tag{display:inline-block;background:var(--warn-wash);color:var(--warn);border-radius:.3em;padding:0 .45em;font-size:.92em}
.territory{break-inside:avoid;margin-top:1.8em}
.territory h3{font-size:1.2em;margin:0 0 .35em}
.territory td{text-align:center}
.territory td.l0{padding-inline:.2em}
footer{margin-top:3em;border-top:1px solid var(--line);padding-top:1em;color:var(--soft);font-size:.86em}
footer ul{margin:0;padding-inline-start:1.2em}
@media (min-width:60em){.figures{grid-template-columns:repeat(6,1fr)}}
@media (max-width:60em){.orgs,.holes{columns:1}.only{columns:2}}
@media (max-width:46em){
main{padding:1.4em 1em 2.5em}
.only{columns:1}
h1{font-size:1.55em}
.figures{grid-template-columns:1fr 1fr;gap:1.1em}
.cards,.cards tbody,.cards tr,.cards td,.cards th,.cards caption{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{border-top:1px solid var(--line);padding:.7em 0 .8em}
.cards tbody th{padding:0 0 .4em;font-size:1.2em}
.cards tr{display:grid;grid-template-columns:1fr 1fr;gap:3px}
.cards tbody th{grid-column:1/-1}
.cards td{display:flex;flex-direction:column}
.cards td::before{content:attr(data-label);font-size:1em;color:inherit}
.cards td.l0 b{align-self:flex-start}
.cards td.l0::before{background:#fff;align-self:flex-start;border-radius:.2em;padding:0 .25em;margin-inline-start:-.25em}
.territory td{text-align:start}
.lists.cards th,.lists.cards td{border:0;padding:0;text-align:start}
.lists.cards .bar{grid-column:1/-1;width:auto}
.territory .cards tr{grid-template-columns:repeat(3,1fr)}
}
@media print{
@page{size:letter;margin:14mm 13mm 15mm}
body{font-size:10.5pt}
main{max-width:none;padding:0}
nav{display:none}
h2{break-after:avoid;margin-top:1.6em}
.figures{grid-template-columns:repeat(6,1fr);gap:1em}
.figures b{font-size:1.7em}
.figures span{font-size:.8em}
h3,caption{break-after:avoid}
table{font-size:.74em;border-spacing:2px}
thead{display:table-header-group}
tr{break-inside:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit;text-decoration:none}
.orgs,.holes,.only{columns:2}
.orgs{font-size:.86em}
.only{font-size:.8em}
.do{font-size:.92em;margin-top:.5em}
.do li{padding:.6em .2em}
.heat{font-size:.62em}
.heat td{padding:.12em .45em;line-height:1.12}
.heat th:first-child{width:21%}
.heat tbody th{padding-block:.1em;line-height:1.15}
.legend{font-size:.78em}
.territory{margin-top:1.1em}
.territory h3{margin:0}
.territory caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.territory table{font-size:.64em;border-spacing:1.5px}
.territory thead th{padding-block:.1em}
.territory td,.territory tbody th{padding:0 .4em;line-height:1.25}
.territory td b{font-size:1em}
.page{break-before:page}
.page h2{margin-top:0}
}
@media (forced-colors:active){td,.legend i,.tag{border:1px solid CanvasText}}
`;
