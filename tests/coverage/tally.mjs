// What was reached of each of our files, whoever counted it: lines and branches, summed over all that counted the
// same file. A branch is known by its line and a key of its own.

export class Tally {
    #files = new Map();

    #of(file) {
        if (!this.#files.has(file)) this.#files.set(file, { lines: new Map(), branches: new Map() });
        return this.#files.get(file);
    }

    addLine(file, line, times) {
        const { lines } = this.#of(file);
        lines.set(line, (lines.get(line) ?? 0) + times);
    }

    addBranch(file, line, key, times) {
        const { branches } = this.#of(file);
        const name = `${line}:${key}`;
        branches.set(name, { line, times: (branches.get(name)?.times ?? 0) + times });
    }

    get files() {
        return [...this.#files.keys()].sort();
    }

    /** How many lines and branches the files have, and how many were reached. */
    figures(files) {
        const sum = { lines: 0, linesReached: 0, branches: 0, branchesReached: 0 };
        for (const file of files) {
            const { lines, branches } = this.#of(file);
            sum.lines += lines.size;
            sum.linesReached += [...lines.values()].filter((times) => times > 0).length;
            sum.branches += branches.size;
            sum.branchesReached += [...branches.values()].filter(({ times }) => times > 0).length;
        }
        return sum;
    }

    /** [line, what] of what was not reached: `true` for a line, else how many of its branches. */
    missed(file) {
        const { lines, branches } = this.#of(file);
        const missing = new Map();
        for (const { line, times } of branches.values())
            if (times === 0) missing.set(line, (missing.get(line) ?? 0) + 1);
        for (const [line, times] of lines) if (times === 0) missing.set(line, true);
        return [...missing].sort(([one], [other]) => one - other);
    }
}
