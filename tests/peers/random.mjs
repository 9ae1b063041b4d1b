// Random choices that are the same on every machine and at every run.
//
// Why it exists: a difference that a million rows turn up must turn up again, and Math.random has no seed.

const SPREAD = 2_654_435_761;

export class Random {
  #state;

  constructor(seed) {
    // Spread out, for small seeds begin with small numbers; never zero, which xorshift does not leave.
    this.#state = Math.imul(seed, SPREAD) >>> 0 || SPREAD;
  }

  // Whole numbers below `count`, by xorshift.
  below(count) {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state % count;
  }

  between(low, high) {
    return low + this.below(high - low + 1);
  }

  oneIn(count) {
    return this.below(count) === 0;
  }

  percent(chance) {
    return this.below(100) < chance;
  }

  of(items) {
    return items[this.below(items.length)];
  }
}
