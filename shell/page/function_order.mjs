// The order of a module's functions means nothing to engines, and much to what packs them: like stands next
// to like.

/// The lines of a module's text with its functions by parameters and result, and then by what they do, names
/// and numbers of others left aside.
export function orderFunctions(text) {
    const [before, functions, after] = [[], [], []];
    let open; // the function whose lines are read
    for (const line of text.split('\n')) {
        if (open) {
            open.push(line);
            if (line === ' )') open = undefined;
        } else if (line.startsWith(' (func ')) {
            functions.push([line]);
            if (count(line, '(') !== count(line, ')')) open = functions.at(-1);
        } else {
            (functions.length > 0 ? after : before).push(line);
        }
    }
    const sorted = functions.map((lines) => ({ lines, key: keyOf(lines) })).sort((a, b) => compare(a.key, b.key));
    return [...before, ...sorted.flatMap(({ lines }) => lines), ...after].join('\n');
}

const count = (line, character) => line.split(character).length;

const keyOf = ([head, ...body]) => [head.replace(/\$\d+/g, '$'), body.join('\n').replace(/\$(label\$|fimport\$)?\d+/g, '$')];

const compare = ([head, body], [otherHead, otherBody]) =>
    (head < otherHead ? -1 : head > otherHead ? 1 : body < otherBody ? -1 : Number(body > otherBody));
