// Writes the manual pages from what the programs say of themselves, so that neither can tell what the
// other does not:
//     node man.mjs ZICHA ZICHA-HOST OUTPUT-FOLDER
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [zicha, host, output] = process.argv.slice(2);

const helpOf = (program, words) =>
    execFileSync(program, [...words, '--help'], { encoding: 'utf8', env: { LC_ALL: 'en_US.UTF-8' } });

/// A full stop or a quote at the start of a line would be an instruction.
const escaped = (text) => text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/gm, '\\&$&');

/// Help as a terminal shows it, without the sentence that it begins with.
const asItStands = (help) => `.nf\n${escaped(help.slice(help.indexOf('\nUsage: ') + 1).trimEnd())}\n.fi\n`;

function commandsOf(help) {
    const list = /\nCommands:\n((?: {2}\S.*\n(?: {3,}.*\n)*)+)/.exec(help)?.[1] ?? '';
    return [...list.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name);
}

/// One section for a command and each below it.
function sections(program, words) {
    const help = helpOf(program, words);
    const about = help.slice(0, help.indexOf('\nUsage: ')).trim();
    const below = commandsOf(help).map((name) => sections(program, [...words, name])).join('');
    return `.SS ${escaped([basename(program), ...words].join(' '))}\n${escaped(about)}\n.PP\n${asItStands(help)}${below}`;
}

function page(program, summary, more) {
    const name = basename(program);
    const about = helpOf(program, []).split('\nUsage: ')[0].trim();
    writeFileSync(join(output, `${name}.1`), `.TH ${name.toUpperCase()} 1 "" "Zicha"\n.SH NAME\n${
        escaped(name)} \\- ${escaped(summary)}\n.SH DESCRIPTION\n${escaped(about)}\n.SH USE\n${
        sections(program, [])}${more}`);
}

mkdirSync(output, { recursive: true });
page(zicha, 'self-check for professional title reviews', `.SH EXIT STATUS
0 if every row was decided; 1 if some rows are invalid (the output says why); 2 if the command line or
the input cannot be used.
.SH SEE ALSO
.BR zicha\\-host (1)
`);
page(host, "small static server for Zicha's page", `.SH NOTES
It listens on this machine alone unless
.B \\-\\-bind
says otherwise, and speaks plain HTTP: for TLS, put a web server in front of it. Each response carries the
page's security policy. Dotfiles, symbolic links and directory listings are never served; next to
.IR FILE ,
.I FILE.br
and
.I FILE.gz
are served as its compressed forms. SIGTERM and SIGINT stop it once the responses under way are sent.
.SH FILES
.TP
.I /usr/share/zicha/zicha.html
The page, which is also built into the program.
.TP
.I /usr/share/doc/zicha/examples/nginx.conf
Configuration for nginx: the same page with the same headers.
.SH EXIT STATUS
0 after a signal to stop; 2 if it cannot start.
.SH SEE ALSO
.BR zicha (1)
`);
