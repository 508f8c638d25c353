/** The style sheet of a book: the reader's own faces and colours, our rules and indents. */
export const BOOK_STYLE = `body { margin: 0 5%; line-height: 1.4; font-family: serif; hyphens: auto; -webkit-hyphens: auto; }
h1, h2, h3, h4, h5, h6 { font-weight: normal; line-height: 1.2; hyphens: manual; -webkit-hyphens: manual; page-break-after: avoid; }
h1 { font-size: 1.7em; margin: 0.5em 0; }
h2 { font-size: 1.3em; margin: 1.6em 0 0.5em; }
p { margin: 0; text-indent: 1.2em; orphans: 2; widows: 2; }
h1 + p, h2 + p, h3 + p, .of, .by, .stand, .end p, .verse { text-indent: 0; }
.of, .by, .pn, .who, .src, .note, .end, nav { font-family: sans-serif; }
.of { border-top: 3px solid; padding-top: 0.4em; font-size: 0.85em; }
.stand { margin: 0 0 0.8em; }
.by { margin: 0 0 2em; font-weight: bold; font-size: 0.9em; }
.pn { font-size: 0.65em; }
.pn::before { content: "\\b6\\2009"; }
figure.say { margin: 1.2em 0; }
figure.say blockquote { margin: 0; padding-left: 1em; border-left: 3px double; }
.who { font-size: 0.8em; border-top: 1px solid; border-bottom: 1px solid; padding: 0.2em 0; margin-bottom: 0.6em; }
.who .from { font-weight: bold; font-style: normal; }
.who a { text-decoration: none; }
.src { font-size: 0.8em; padding-left: 1.2em; }
small.note { display: block; font-size: 0.8em; text-indent: 0; margin: 0.4em 0; padding-left: 0.8em; border-left: 2px solid; }
.cit { color: inherit; }
ul, ol { margin: 0.6em 0; padding-left: 1.5em; }
table { border-collapse: collapse; width: 100%; font-size: 0.85em; }
th, td { text-align: left; vertical-align: baseline; border-bottom: 1px solid; padding: 0.2em 0.6em 0.2em 0; }
.n { text-align: right; }
.c { text-align: center; }
caption { text-align: left; font-weight: bold; }
.verse { margin: 1em 0 1em 1.2em; }
pre { white-space: pre-wrap; font-size: 0.85em; }
img { max-width: 100%; }
.end { border-top: 3px solid; margin-top: 2em; padding-top: 0.6em; font-size: 0.8em; }
.end p { margin: 0 0 0.4em; overflow-wrap: anywhere; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1.2em; }
nav li { margin: 0.3em 0; }
.cover { margin: 0; text-align: center; }
.cover img { max-height: 100%; }
`;
