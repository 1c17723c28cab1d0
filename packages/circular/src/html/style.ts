import { faces } from "../official-layout";

function family({ name, alternatives }: (typeof faces)[keyof typeof faces]): string {
  return [name, ...alternatives].map((one) => `"${one}"`).join(",");
}

/**
 * One style for the screen and for print: on the screen a sheet of paper, in print an A4 page with the margins of
 * GB/T 9704 (5.2.1). Lengths are the standard's own.
 */
export const officialStyle = `
:root{--body:${family(faces.digits)},${family(faces.body)},serif;--title:${family(faces.title)},serif;--heading:${family(faces.digits)},${family(faces.heading)},sans-serif;--sub:${family(faces.digits)},${family(faces.subheading)},serif}
*{box-sizing:border-box}
body{margin:0;background:#e9ebee;color:#000;font:16pt/28.95pt var(--body);letter-spacing:-.25pt;text-align:justify}
.sheet{width:210mm;min-height:297mm;margin:8mm auto;padding:37mm 26mm 35mm 28mm;background:#fff;box-shadow:0 1px 6px rgba(0,0,0,.25);position:relative}
p,h1,h2,h3,h4,h5,figure{margin:0;font-weight:400;font-size:16pt}
.mark{margin-top:30mm;color:#d7000f;font-family:var(--title);text-align:center;white-space:nowrap;line-height:1.25}
.number{margin-top:57.9pt;text-align:center;padding-bottom:2mm;border-bottom:.5mm solid #d7000f}
.title{margin:57.9pt 0 28.95pt;font:22pt/32pt var(--title);text-align:center}
.title span{display:block}
.body p,.body h2,.body h3,.body h4,.body h5{text-indent:2em}
.level1{font-family:var(--heading)}.level2,.level2-head{font-family:var(--sub)}
.annexes{margin-top:28.95pt;padding-left:2em;text-align:left}
.annexes p{padding-left:3em;text-indent:-3em}.annexes p+p{padding-left:4em;text-indent:-1em}
.signature{margin-top:86.85pt;display:flex;justify-content:flex-end;padding-right:2em}
.signature div{text-align:center}
.note{text-indent:2em}
.annex{break-before:page;margin-top:28.95pt}
.annex .label{font-family:var(--heading)}
.annex .title{margin:28.95pt 0}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:10.5pt;line-height:15pt;letter-spacing:0;margin:2mm 0}
th,td{border:.5pt solid #000;padding:2pt 3pt;text-align:center;vertical-align:middle;font-weight:400;overflow-wrap:anywhere}
th{font-family:var(--heading)}td.left{text-align:left}td.right{text-align:right}
thead{display:table-header-group}tr{break-inside:avoid}
.remark{text-align:right;font-size:12pt}.tablenote{font-size:10.5pt;line-height:18pt;padding-left:2em;text-indent:-2em;margin-left:2em}
.imprint{margin-top:57.9pt;border-top:.35mm solid #000;border-bottom:.35mm solid #000;font-size:14pt;break-inside:avoid}
.imprint p{font-size:14pt;padding:0 1em}.imprint p+p{border-top:.25mm solid #000;display:flex;justify-content:space-between}
data.figure{cursor:help;border-bottom:1px dotted transparent}
data.figure:hover,data.figure:focus,data.figure.open{background:#fff4cc;border-bottom-color:#b58900;outline:0}
.trace{position:fixed;right:12px;bottom:12px;max-width:min(640px,90vw);max-height:60vh;overflow:auto;background:#1f2933;color:#f5f7fa;font:13px/1.6 ui-monospace,"Noto Sans Mono CJK SC",monospace;letter-spacing:0;padding:14px 16px;border-radius:6px;white-space:pre-wrap;text-align:left;box-shadow:0 4px 18px rgba(0,0,0,.35)}
.trace[hidden]{display:none}
@media print{@page{size:A4;margin:37mm 26mm 35mm 28mm}body{background:#fff}.sheet{width:auto;min-height:0;margin:0;padding:0;box-shadow:none}.trace{display:none}data.figure{border:0}}
@media (max-width:820px){.sheet{width:auto;padding:12vw 6vw}.mark{white-space:normal;margin-top:4vw}}
`;
