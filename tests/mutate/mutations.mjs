// Every change of one token that ./dev mutate may make in a C++ source of ours. The sources are as clang-format
// writes them: an operator between two values stands between spaces, brackets of a template do not.

const INSTEAD = [
    [/(?<= )==(?= )/g, ['!=']], [/(?<= )!=(?= )/g, ['==']],
    [/(?<= )<(?= )/g, ['<=']], [/(?<= )<=(?= )/g, ['<']], [/(?<= )>(?= )/g, ['>=']], [/(?<= )>=(?= )/g, ['>']],
    [/(?<= )&&(?= |$)/g, ['||']], [/(?<= )\|\|(?= |$)/g, ['&&']],
    [/\bstd::min\b/g, ['std::max']], [/\bstd::max\b/g, ['std::min']],
    [/(?<=[\w)\]] )\+(?= )/g, ['-']], [/(?<=[\w)\]] )-(?= )/g, ['+']],
    [/(?<= )\+=(?= )/g, ['-=']], [/(?<= )-=(?= )/g, ['+=']],
    [/(?<=[\s(])!(?=[\w(])/g, ['']],
    [/(?<![\w.'"])\d+(?=[uUlL]{0,3}\b)(?![\w.]*["'.])/g, (number) => [String(Number(number) + 1), String(Number(number) - 1)]],
];

/** The text with everything blanked that holds no code: comments, strings, characters, directives. As long as before. */
export function codeOnly(text) {
    const blank = (part) => part.replace(/[^\n]/g, '\0');
    return text.replace(/\/\/.*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|(?<!\w)'(?:[^'\\\n]|\\.)+'|^[ \t]*#(?:.*\\\n)*.*/gm, blank)
        .replace(/^.*\b(?:static_assert|namespace|using|template)\b.*/gm, blank);
}

// What is left out would not compile, or leaves a function without its value.
const declares = (line) => /^\s*[\w:]+(?:<.*>)?[*&]* \w+(?: =|[;({])/.test(line);
const isStatement = (line) => /^\s+[\w:*+(-][^{}]*;\s*$/.test(line) && !declares(line) &&
    !/^\s*(?:return\b.*\w|const|constexpr|auto|case|else|if|for|while|static|extern)\b/.test(line);
const endsStatement = (line) => /(?:[;{}:)]|\belse)\s*$/.test(line);

function* statementsOf(code) {
    let begin = 0;
    let before = ';';
    for (const line of code.split('\n')) {
        if (isStatement(line) && endsStatement(before)) {
            const from = begin + line.search(/\S/);
            yield { from, to: begin + line.trimEnd().length, text: ';' };
        }
        if (/\S/.test(line.replaceAll('\0', ''))) before = line.replaceAll('\0', ' ');
        begin += line.length + 1;
    }
}

/** {from, to, text} of each: the characters between are replaced by the text. */
export function mutationsOf(text) {
    const code = codeOnly(text);
    const found = [...statementsOf(code)];
    for (const [pattern, instead] of INSTEAD)
        for (const { index, 0: token } of code.matchAll(pattern))
            for (const other of typeof instead === 'function' ? instead(token) : instead)
                found.push({ from: index, to: index + token.length, text: other });
    return found.sort((one, other) => one.from - other.from || one.to - other.to || (one.text < other.text ? -1 : 1));
}

export const mutated = (text, { from, to, text: other }) => text.slice(0, from) + other + text.slice(to);

/** The same order for the same seed, whatever the machine. */
export function shuffled(list, seed) {
    let state = seed >>> 0;
    const random = () => {
        state = (state + 0x6D2B79F5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const order = [...list];
    for (let at = order.length - 1; at > 0; at--) {
        const other = Math.floor(random() * (at + 1));
        [order[at], order[other]] = [order[other], order[at]];
    }
    return order;
}
