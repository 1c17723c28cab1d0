import { faces } from "../official-layout";

function family({ name, alternatives }: (typeof faces)[keyof typeof faces]): string {
  return [name, ...alternatives].map((one) => `"${one}"`).join(",");
}

/**
 * One style for the screen and for print: on the screen a sheet of paper, in print A4 pages with the margins of
 * GB/T 9704 (5.2.1), mirrored, with numbers outside (7.5). Lengths are the standard's own; a cell's padding and rule are
 * what `fitTable` reckons with. A table that turns the sheet lies across it on the screen, or is scrolled on a narrow one.
 */
export const officialStyle = `
:root{--body:${family(faces.digits)},${family(faces.body)},serif;--title:${family(faces.title)},serif;--heading:${family(faces.digits)},${family(faces.heading)},sans-serif;--sub:${family(faces.digits)},${family(faces.subheading)},serif;--red:#f00;--line:28.95pt}
*{box-sizing:border-box}
body{margin:0;background:#e9ebee;color:#000;font:16pt/var(--line) var(--body);letter-spacing:-.25pt;text-align:justify;line-break:strict;text-rendering:geometricPrecision}
.sheet{width:210mm;min-height:297mm;margin:8mm auto;padding:37mm 26mm 35mm 28mm;background:#fff;box-shadow:0 1px 6px rgba(0,0,0,.25);position:relative;display:flow-root}
p,h1,h2,h3,h4,h5,figure{margin:0;font-weight:400;font-size:16pt}
.mark{margin-top:33.5mm;color:var(--red);font-family:var(--title);text-align:center;white-space:nowrap;line-height:1.25;letter-spacing:0}
.classification{position:absolute;top:37mm}
.number{margin-top:57.9pt}.middle{text-align:center}
.between{display:flex;justify-content:space-between;padding:0 1em;white-space:nowrap}
.ruled{padding-bottom:2mm;border-bottom:.5mm solid var(--red)}
.number>.signers{text-align:right;padding-right:1em}
.title{margin:57.9pt 0 28.95pt;font:22pt/32pt var(--title);letter-spacing:0;text-align:center}
.title span{display:block}
.plain .title{margin-top:0}
.letter{padding-top:30mm}.letter .mark{margin-top:0;padding-bottom:3mm;margin-left:-8mm;margin-right:-6mm;border-bottom:4.5pt double var(--red)}
.letter .between{padding:14pt 0 0}.letter .number{margin:0}
.body p,.body h2,.body h3,.body h4,.body h5{text-indent:2em}
.level1{font-family:var(--heading)}.level2{font-family:var(--sub)}
h2,h3,h4,h5{break-after:avoid}
.attendance{padding-left:5em;text-indent:-3em}.attendance.first{margin-top:var(--line)}
.annexes{margin-top:var(--line);padding-left:2em;text-align:left}
.annexes p{padding-left:3em;text-indent:-3em}.annexes p+p{padding-left:4em;text-indent:-1em}
.signature{padding-top:86.85pt;text-align:right;break-inside:avoid;break-before:avoid}
.signature.unsealed{padding-top:var(--line)}
.note{text-indent:2em}
.annex{break-before:page;margin-top:var(--line)}
.annex .label{font-family:var(--heading)}
.annex .title{margin:var(--line) 0}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:10.5pt;line-height:14.5pt;letter-spacing:0;margin:2mm 0}
table.crowded{font-size:9pt;line-height:13pt}
th,td{border:.5pt solid #000;padding:1pt 2pt;text-align:center;vertical-align:middle;font-weight:400;overflow-wrap:anywhere}
th{font-family:var(--heading)}td.left{text-align:left}td.right{text-align:right}
thead{display:table-header-group}tr{break-inside:avoid}
.body p.tabletitle,figcaption{font:14pt/24pt var(--heading);text-align:center;text-indent:0}.body p.tabletitle{break-after:avoid}
.body p.remark{text-align:right;font-size:12pt;text-indent:0;break-after:avoid}
.body p.tablenote{font-size:10.5pt;line-height:18pt;padding-left:2em;text-indent:-2em;margin-left:2em}
figure{break-inside:avoid;margin:2mm 0}
.chart{display:block;width:100%;height:auto;font:8.5px/1 var(--body);letter-spacing:0;overflow:visible}
.chart text{fill:#222;stroke:none}.chart .grid line{stroke:#d9d9d9;stroke-width:.5}.chart .grid line.zero{stroke:#808080}.chart .label{font-size:8px;paint-order:stroke;stroke:#fff;stroke-width:1.5px}
.imprint{margin-top:57.9pt;border-top:.35mm solid #000;border-bottom:.35mm solid #000;break-inside:avoid}
.letter .imprint{border:0}
.imprint p{font-size:14pt;line-height:28pt;padding:0 1em;letter-spacing:0}.imprint .names{padding-left:4em;text-indent:-3em}.imprint div+p{border-top:.25mm solid #000}
[data-figure]{cursor:help}
data.figure{border-bottom:1px dotted transparent}
data.figure:hover,data.figure:focus,data.figure.open{background:#fff4cc;border-bottom-color:#b58900;outline:0}
.chart .figure:hover,.chart .figure:focus,.chart .figure.open{stroke:#b58900;stroke-width:2;outline:0}
.trace{position:fixed;right:12px;bottom:12px;max-width:min(640px,90vw);max-height:60vh;overflow:auto;background:#1f2933;color:#f5f7fa;font:13px/1.6 ui-monospace,"Noto Sans Mono CJK SC",monospace;letter-spacing:0;padding:14px 16px;border-radius:6px;white-space:pre-wrap;text-align:left;box-shadow:0 4px 18px rgba(0,0,0,.35)}
.trace[hidden]{display:none}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page :right{@bottom-right{content:"— " counter(page) " —";font:14pt ${family(faces.number)},serif;padding-right:14pt;vertical-align:top;padding-top:2.6mm}}
@page :left{margin:37mm 28mm 35mm 26mm;@bottom-left{content:"— " counter(page) " —";font:14pt ${family(faces.number)},serif;padding-left:14pt;vertical-align:top;padding-top:2.6mm}}
@page turned{size:A4 landscape;margin:28mm 36mm 26mm 36mm}
@media print{body{background:#fff}.sheet{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}.classification{top:0}.letter{padding-top:0}.turned,.turns>.label,.turns>.title{page:turned}.turned table{width:calc(100% - 1pt)}.trace{display:none}data.figure{border:0}}
@media screen and (max-width:820px){.sheet{width:auto;padding:12vw 6vw}.mark{white-space:normal;margin-top:4vw}}
@media screen and (max-width:960px){.turned{overflow-x:auto}.turned table{width:225mm}}
@media screen and (min-width:960.1px){.turned{margin:4mm -45.5mm 4mm -47.5mm;padding:4mm 12mm;background:#fff;box-shadow:0 1px 6px rgba(0,0,0,.25)}}
`;

/** A letter (10.1): no number on its first page; its lower red rule 20 mm from the paper's edge, 170 mm wide. */
export const letterStyle = `
@page :first{margin-top:28.6mm;@left-top{content:"";height:11.6mm;margin-left:20mm;border-bottom:4.5pt double #f00}@right-top{content:"";height:11.6mm;margin-right:20mm;border-bottom:4.5pt double #f00}@bottom-right{content:none}@bottom-center{content:"";margin:0 -7mm;height:15mm;vertical-align:bottom;border-bottom:4.5pt double #f00;margin-bottom:20mm}}
`;
