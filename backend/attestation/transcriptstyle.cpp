// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcriptstyle.h"

namespace endorse::attestation {

const char *browserStyle()
{
    // The colours of the program. Neither "<" nor "&" may stand here: the file is XML too.
    return R"(
:root { color-scheme: light dark;
  --base: #ffffff; --soft: #f6f7f9; --text: #1a1f26; --muted: #535c68; --line: #d5d9df; --link: #17549a;
  --ek: #924a0c; --srk: #00694f; --inner: #b02a78; --nonce: #2a50d0; --hub: #4f1c78;
  --ok: #1e6b3c; --warn: #7d5800; --fail: #9e1420; --oktint: #e9f0ec; --warntint: #f2eee6; --failtint: #f5e8e9; }
@media (prefers-color-scheme: dark) { :root {
  --base: #15181d; --soft: #1a1e24; --text: #e3e7ec; --muted: #a4adb9; --line: #323943; --link: #84b8f4;
  --ek: #f0a05a; --srk: #43c79d; --inner: #f583bd; --nonce: #7fa4ff; --hub: #dcd2ff;
  --ok: #9adfb0; --warn: #f4cb45; --fail: #ff7a6e; --oktint: #2a3835; --warntint: #393523; --failtint: #3a282a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; background: var(--base); color: var(--text);
  font: 15px/1.5 system-ui, "Noto Sans", sans-serif; }
html[lang="ja"] body { font-family: "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", sans-serif; }
html[lang="ko"] body { font-family: "Noto Sans CJK KR", "Malgun Gothic", sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .4rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { font-size: 1rem; margin: 1.3rem 0 .3rem; }
h4 { font-size: .9rem; margin: .9rem 0 .2rem; font-weight: 600; }
p { margin: .3rem 0; overflow-wrap: anywhere; }
a { color: var(--link); }
table { border-collapse: collapse; width: 100%; margin: .3rem 0 .6rem; }
th, td { text-align: left; vertical-align: top; padding: .15rem .6rem .15rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; }
th { color: var(--muted); font-weight: 600; font-size: .87rem; }
td.number, th.number { text-align: right; white-space: nowrap; }
table.facts th { width: 13rem; }
code, pre, .mono { font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace; font-size: .82rem; }
pre { background: var(--soft); border-left: 3px solid var(--line); padding: .5rem .7rem; margin: .2rem 0 .6rem;
  white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.45; }
pre.hex { white-space: pre; overflow-x: auto; }
.muted { color: var(--muted); }
.lead { font-weight: 600; }
.band { padding: .6rem .9rem; margin: .7rem 0; border-left: 4px solid var(--line); background: var(--soft); }
.band.ok { border-color: var(--ok); background: var(--oktint); }
.band.warn { border-color: var(--warn); background: var(--warntint); }
.band.fail { border-color: var(--fail); background: var(--failtint); }
.ok { color: var(--ok); } .warn { color: var(--warn); } .fail { color: var(--fail); }
.band.ok, .band.warn, .band.fail { color: inherit; }
.ek { color: var(--ek); } .srk { color: var(--srk); } .inner { color: var(--inner); }
.nonce { color: var(--nonce); } .hub { color: var(--hub); }
.masked { background: var(--line); border-radius: 2px; }
@media print {
  :root { --base: #ffffff; --soft: #f6f7f9; --text: #1a1f26; --muted: #535c68; --line: #d5d9df; --link: #17549a;
    --ek: #924a0c; --srk: #00694f; --inner: #b02a78; --nonce: #2a50d0; --hub: #4f1c78;
    --ok: #1e6b3c; --warn: #7d5800; --fail: #9e1420; --oktint: #e9f0ec; --warntint: #f2eee6; --failtint: #f5e8e9; }
  @page { margin: 16mm 14mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  div.step { break-before: page; }
  h2, h3, h4 { break-after: avoid; }
  tr, .band, p { break-inside: avoid; }
  h2 { border-top: 0; padding-top: 0; margin-top: 0; }
  pre.hex { white-space: pre-wrap; }
}
)";
}

const char *printStyle()
{
    return R"(
body { color: #1a1f26; }
h1 { font-size: 15pt; margin-top: 0; margin-bottom: 4pt; }
h2 { font-size: 14pt; margin-top: 0; margin-bottom: 4pt; }
h3 { font-size: 11pt; margin-top: 10pt; margin-bottom: 2pt; }
h4 { font-size: 9pt; margin-top: 7pt; margin-bottom: 1pt; }
p { margin-top: 2pt; margin-bottom: 2pt; }
a { color: #17549a; text-decoration: none; }
th { color: #535c68; text-align: left; font-weight: bold; }
pre.tree { background-color: #ffffff; }
pre { font-size: 7.5pt; background-color: #f6f7f9; margin-top: 2pt; margin-bottom: 4pt; white-space: pre-wrap; }
div.step { page-break-before: always; }
.muted { color: #535c68; }
.lead { font-weight: bold; }
.ok { color: #1e6b3c; }
.warn { color: #7d5800; }
.fail { color: #9e1420; }
.ek { color: #924a0c; }
.srk { color: #00694f; }
.inner { color: #b02a78; }
.nonce { color: #2a50d0; }
.hub { color: #4f1c78; }
)";
}

} // namespace endorse::attestation
