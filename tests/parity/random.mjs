// A small seeded generator of random numbers (mulberry32), the same on every machine.

export class Random {
    #state;

    constructor(seed) {
        this.#state = seed >>> 0;
    }

    /** A real number in [0, 1). */
    next() {
        this.#state = (this.#state + 0x6d2b79f5) >>> 0;
        let t = this.#state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    }

    /** A whole number from low to high, both included. */
    int(low, high) {
        return low + Math.floor(this.next() * (high - low + 1));
    }

    chance(probability) {
        return this.next() < probability;
    }

    pick(values) {
        return values[Math.floor(this.next() * values.length)];
    }

    /** One of the keys, as often as its weight says. */
    weighted(weights) {
        let at = this.next() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
        const keys = Object.keys(weights);
        return keys.find((key) => (at -= weights[key]) < 0) ?? keys.at(-1);
    }
}
