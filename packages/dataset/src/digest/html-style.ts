/** What a digest's page adds to the report's look. */
export const DIGEST_STYLE = `
h3.kind{margin:1.6em 0 0;font-size:1.12em}
.told{margin:.5em 0 0;padding:0;list-style:none;border-top:1px solid var(--line)}
.told>li{padding:.7em 0;border-bottom:1px solid var(--line);break-inside:avoid}
.told p{margin:0;max-width:none}
.told b{font-weight:650}
.told ul{margin:.2em 0 0;padding:0;list-style:none;color:var(--soft);font-size:.92em}
.told .states{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2em .6em;margin-top:.25em}
.now{display:inline-block;background:var(--tint);border-radius:.3em;padding:0 .45em}
.opened .now,.weaker .now{background:var(--warn-wash);color:var(--warn)}
.two{columns:2;column-gap:2.4em}
@media (max-width:60em){.two{columns:1}}
@media print{.told{font-size:.92em}.two{columns:2}h3.kind{margin-top:1.1em}}
@media (forced-colors:active){.now{border:1px solid CanvasText}}
`;
