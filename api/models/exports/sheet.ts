/** How pages look that open from a disk, in either direction and scheme, on paper too. */
export const sheet = `:root {
  color-scheme: light dark;
  --line: light-dark(#d4dcd9, #3a4744);
  --soft: light-dark(#f2f6f5, #1d2826);
  --told: light-dark(#0a6b5d, #7fd6c4);
}
body {
  max-inline-size: 44rem;
  margin: 0 auto;
  padding: 1.5rem;
  font: 1.0625rem/1.7 system-ui, sans-serif;
}
:lang(ar) { line-height: 1.9; }
nav { display: flex; gap: 1.5rem; justify-content: space-between; }
a { color: var(--told); }
h1, h2, h3 { line-height: 1.4; }
img { max-inline-size: 100%; block-size: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.4rem 0.7rem; border: 1px solid var(--line); text-align: start; }
.scroll { overflow-x: auto; }
.fix, .draft, .shown {
  margin: 1.2rem 0;
  padding: 0.6rem 1rem;
  border: 1px solid var(--line);
  border-radius: 0.6rem;
  background: var(--soft);
}
.photo { position: relative; }
.photo svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; }
.photo circle { fill: var(--told); }
.photo text { fill: light-dark(#fff, #062a24); font-weight: 600; text-anchor: middle; }
.picture { inline-size: 100%; max-inline-size: 27rem; fill: currentcolor; }
.picture .line, .picture path { fill: none; stroke: currentcolor; }
.picture .paper, .picture .soft { fill: var(--soft); stroke: var(--line); }
.screens { display: flex; flex-wrap: wrap; gap: 1rem; }
.screen > div:last-child { padding: 0.8rem; border: 1px solid var(--line); border-radius: 0.6rem; }
.legend > div { display: flex; gap: 0.6rem; }
.legend dd { margin: 0; }
.pin {
  display: inline-grid;
  place-items: center;
  flex: none;
  inline-size: 1.5rem;
  block-size: 1.5rem;
  border-radius: 50%;
  background: var(--told);
  color: light-dark(#fff, #062a24);
  font-size: 0.8rem;
}
`;
