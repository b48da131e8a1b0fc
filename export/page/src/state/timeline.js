// How many relations were published when.

const STEPS = [1, 7, 14, 30, 91, 182, 365, 1825, 3650, 36500];
const MOST_BINS = 64;

/** First and last day of all relations; null where none has a date. */
export function timeRange(model) {
  let first = Infinity;
  let last = -Infinity;
  for (const { days } of model.relations) {
    if (days.length === 0) continue;
    first = Math.min(first, days[0]);
    last = Math.max(last, days[days.length - 1]);
  }
  return first <= last ? { first, last } : null;
}

/** Bins of equal width that cover the range: { step, bins: [{ from, to, count }] }, days inclusive. */
export function makeBins({ first, last }) {
  const step = STEPS.find((days) => (last - first + 1) / days <= MOST_BINS) ?? Math.ceil((last - first + 1) / MOST_BINS);
  const bins = [];
  for (let from = first; from <= last; from += step) bins.push({ from, to: from + step - 1, count: 0 });
  return { step, bins };
}

/** The bins with the relations counted that have a document of that time. */
export function countInBins({ step, bins }, relations) {
  const counted = bins.map((bin) => ({ ...bin, count: 0 }));
  for (const { days } of relations) {
    for (const place of new Set(days.map((day) => Math.floor((day - bins[0].from) / step)))) ++counted[place].count;
  }
  return counted;
}
