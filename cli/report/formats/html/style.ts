/** Colours hold a contrast of 4.5 to 1 on their ground, in light and in dark; no meaning is in a colour alone. */
export const style = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b1f24;--quiet:#57606a;--line:#d0d7de;--land:#e6eaee;--panel:#f6f8fa;--link:#0550ae;
--in:#116329;--in-ground:#d2f4da;--out:#a40e26;--out-ground:#ffdce0;--open:#6639ba;--open-ground:#ece2fd;--none-ground:#e6eaee;--back:#0a5570;--back-ground:#d8eef6}
@media (prefers-color-scheme:dark){:root{--ground:#0d1117;--text:#e6edf3;--quiet:#9aa4af;--line:#3d444d;--land:#262c36;--panel:#161b22;--link:#79c0ff;
--in:#7ee787;--in-ground:#12361d;--out:#ffa198;--out-ground:#4c1519;--open:#d2a8ff;--open-ground:#33204f;--none-ground:#2a313c;--back:#76d3ee;--back-ground:#0c3341}}
@media print{:root{--ground:#fff;--text:#000;--quiet:#444;--line:#bbb;--land:#e6eaee;--panel:#fff;--link:#000;--in:#116329;--in-ground:#e6f6ea;--out:#a40e26;--out-ground:#ffecee;--open:#6639ba;--open-ground:#f3ecff;--none-ground:#eee;--back:#0a5570;--back-ground:#e4f3f8}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:1.5rem;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.7rem;line-height:1.2;margin:0}h2{font-size:1.25rem;margin:2.5rem 0 .75rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}h3{font-size:1rem;margin:1rem 0 .25rem}
p,li,summary{overflow-wrap:anywhere}p{margin:.4rem 0;max-width:46rem}a{color:var(--link)}code{font:0.85em ui-monospace,monospace;overflow-wrap:anywhere}.quiet,.none,caption{color:var(--quiet)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:1rem 0}
.verdict{border:2px solid;border-radius:8px;padding:.75rem 1rem;margin:1rem 0}.verdict p{overflow-wrap:anywhere;max-width:none}.verdict strong{font-size:1.15rem}
.verdict.compliant{color:var(--in);background:var(--in-ground)}.verdict.violating,.verdict.error,.verdict.nothing-judged{color:var(--out);background:var(--out-ground)}.verdict.undetermined{color:var(--open);background:var(--open-ground)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.tiles li{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:.6rem .8rem}.tiles strong{display:block;font-size:1.5rem;line-height:1.2}
.scroll{overflow-x:auto;margin:.75rem 0}@media (min-width:64rem){.wide{--w:min(100vw - 3rem,104rem);width:var(--w);margin-inline:calc((100% - var(--w))/2)}}.scroll:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.875rem}caption{text-align:left;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-top:1px solid var(--line)}td{min-width:5.5rem}thead th{background:var(--panel);vertical-align:bottom}tbody th{font-weight:600;overflow-wrap:break-word;min-width:9rem}
details{border:1px solid var(--line);border-left-width:6px;border-radius:6px;margin:.6rem 0;padding:.5rem .9rem}summary{cursor:pointer}details.blocking{border-left-color:var(--out)}details.undetermined{border-left-color:var(--open)}details.waived{border-left-style:dashed}
details ul{padding-left:1.2rem}.state{display:inline-block;min-width:7.5rem}.blocking .state{color:var(--out);font-weight:600}.undetermined .state{color:var(--open)}
.bar{display:flex;flex-wrap:wrap;border-radius:6px;overflow:hidden;border:1px solid var(--line);margin:.4rem 0 1rem;font-size:.85rem}.bar span{flex:1 1 auto;padding:.25rem .6rem;white-space:nowrap}
.bar .in{background:var(--in-ground);color:var(--in)}.bar .out{background:var(--out-ground);color:var(--out)}.bar .unprovable{background:var(--open-ground);color:var(--open)}.bar .none{background:var(--none-ground);color:var(--text)}
svg.drill{--d-ink:var(--text);--d-faint:var(--quiet);--d-line:var(--line);--d-edge:var(--quiet);--d-survives:var(--in);--d-survives-fill:var(--in-ground);--d-stops:var(--out);--d-stops-fill:var(--out-ground);--d-uncertain:var(--open);--d-uncertain-fill:var(--open-ground);--d-returns:var(--back);--d-returns-fill:var(--back-ground);--d-impaired:var(--open)}
svg{display:block;width:100%;height:auto;margin:.75rem auto}svg:not(.drill) text{font:12px system-ui,sans-serif;fill:var(--text)}svg .strong{font-weight:700}
#map{max-width:46rem;border:1px solid var(--line);border-radius:8px}#world{max-width:22rem;border:1px solid var(--line);border-radius:8px;margin-left:0}#radar{max-width:42rem}
.land{fill:var(--land);stroke:var(--ground);stroke-width:.7}
svg .in circle{fill:var(--in-ground);stroke:var(--in)}svg .out circle{fill:var(--out-ground);stroke:var(--out)}svg .unprovable circle{fill:var(--open-ground);stroke:var(--open);stroke-dasharray:4 3}svg circle{stroke-width:2}
svg .in text{fill:var(--in)}svg .out text{fill:var(--out)}svg .unprovable text{fill:var(--open)}svg g .label{fill:var(--text);font-weight:700}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}.legend .in span{color:var(--in)}.legend .out span{color:var(--out)}.legend .unprovable span{color:var(--open)}.legend span{font-weight:700}
.ring{fill:none;stroke:var(--line)}.open{fill:url(#hatch);stroke:var(--open);stroke-dasharray:4 3}.hatch{stroke:var(--open);stroke-width:1.5;opacity:.45}.held{fill:var(--in);fill-opacity:.25;stroke:var(--in);stroke-width:2}svg .level{font-size:10px;fill:var(--quiet)}
.edge{fill:none;stroke:var(--quiet);opacity:.45}.edge.out{stroke:var(--out);stroke-dasharray:7 3;opacity:.8}.edge.unprovable{stroke:var(--open);stroke-dasharray:2 3;opacity:.8}
.node rect{fill:var(--panel);stroke:var(--line)}.node.in rect{fill:var(--in-ground);stroke:var(--in)}.node.out rect{fill:var(--out-ground);stroke:var(--out)}.node.unprovable rect{fill:var(--open-ground);stroke:var(--open)}
@media print{details::details-content{content-visibility:visible}body{max-width:none;padding:0;font-size:11pt}nav{display:none}details,table,svg,.bar{break-inside:avoid}.scroll{overflow:visible}.wide{width:auto;margin-inline:0}svg{min-width:0!important}table{font-size:8.5pt}th,td,tbody th{min-width:0;padding:.3rem}thead{display:table-header-group}a{text-decoration:none}@page{size:A4;margin:15mm}}
`.trim();
