/** Between which shares a group falls by chance alone: in 95 and in 99.8 of 100 cases. */
export interface Limits {
  readonly warning: readonly [number, number];
  readonly alarm: readonly [number, number];
}

/** Weights this much smaller than the largest no longer change a sum. */
const NEGLIGIBLE = 1e-22;

/**
 * Limits of a group of `trials` when its true rate is `share`: the exact binomial with the interpolation of Spiegelhalter
 * (Statistics in Medicine 24, 2005, appendix), as the server judges groups by; needed here for the sizes between groups.
 */
export function funnel(trials: number, share: number): Limits {
  if (share <= 0 || share >= 1) return { warning: [share, share], alarm: [share, share] };
  const { first, probabilities } = binomial(trials, share);
  const between = (tail: number): [number, number] => [quantile(tail), quantile(1 - tail)];
  const quantile = (level: number) => {
    let upTo = 0;
    let i = -1;
    do {
      i++;
      upTo += probabilities[i] ?? 0;
    } while (upTo <= level && i + 1 < probabilities.length);
    const at = (first + i - (upTo - level) / (probabilities[i] ?? 1)) / trials;
    return Math.max(0, Math.min(1, at));
  };
  return { warning: between(0.025), alarm: between(0.001) };
}

/** The part of the distribution that is not negligible, walked from its mode both ways. */
function binomial(trials: number, share: number) {
  const mode = Math.min(trials, Math.floor((trials + 1) * share));
  const odds = share / (1 - share);
  const below = walk(mode, (down) => down / ((trials - down + 1) * odds)).reverse();
  const all = [...below, 1, ...walk(trials - mode, (left) => (left * odds) / (trials - left + 1))];
  const sum = all.reduce((total, weight) => total + weight, 0);
  return { first: mode - below.length, probabilities: all.map((weight) => weight / sum) };
}

function walk(steps: number, ratio: (left: number) => number): number[] {
  const weights: number[] = [];
  let weight = 1;
  for (let left = steps; left > 0; left--) {
    weight *= ratio(left);
    if (weight < NEGLIGIBLE) break;
    weights.push(weight);
  }
  return weights;
}

/** Sizes from the smallest to the largest group at which the limits are drawn, closer where they bend. */
export function sizes(smallest: number, largest: number): number[] {
  const steps = 40;
  const from = Math.max(1, Math.floor(smallest * 0.8));
  const to = Math.max(from + 1, Math.ceil(largest * 1.05));
  const all = Array.from({ length: steps + 1 }, (_, i) => Math.round(from * (to / from) ** (i / steps)));
  return [...new Set(all)];
}
