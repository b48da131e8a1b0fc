// When what is shown was published, and a brush for a part of that time.
import { dayLabel } from '../state/days.js';
import { countInBins, makeBins, timeRange } from '../state/timeline.js';
import { el, fill } from './dom.js';

export function mountTimeline(app, element) {
  const range = timeRange(app.model);
  if (!range || range.first === range.last) {
    element.hidden = true;
    return;
  }
  const scale = makeBins(range);
  const bars = scale.bins.map(() => el('div', { class: 'bin' }, el('div', { class: 'level' })));
  const brush = { app, scale, start: null };
  const handles = [makeHandle(brush, 'First day shown', 'from'), makeHandle(brush, 'Last day shown', 'to')];
  const text = el('output', {});
  const clear = el('button', { type: 'button', class: 'more', onclick: () => app.setFilters({ from: null, to: null }) }, 'All time');
  const chart = el('div', { class: 'bars', 'aria-hidden': 'true' }, bars);
  listenToBrush(brush, chart);
  fill(element, el('div', { class: 'timeline-head' }, el('h2', {}, 'Published'), text, clear), chart, el('div', { class: 'handles' }, handles));
  const update = ({ filters, result }) => {
    drawBars(bars, countInBins(scale, result.inAnyTime.map((index) => app.model.relations[index])), filters);
    const [first, last] = chosenBins(scale, filters);
    handles[0].value = String(first);
    handles[1].value = String(last);
    const days = [scale.bins[first].from, Math.min(scale.bins[last].to, range.last)].map(dayLabel);
    handles.forEach((handle, i) => handle.setAttribute('aria-valuetext', days[i]));
    text.textContent = days[0] === days[1] ? days[0] : `${days[0]} – ${days[1]}`;
    clear.disabled = filters.from === null && filters.to === null;
  };
  app.store.subscribe((state, previous) => state.result !== previous.result && update(state));
  update(app.store.get());
}

function drawBars(bars, counts, { from, to }) {
  const highest = Math.max(1, ...counts.map((bin) => bin.count));
  counts.forEach((bin, i) => {
    bars[i].firstChild.style.height = bin.count === 0 ? '0' : `${Math.max(6, (100 * bin.count) / highest)}%`;
    bars[i].classList.toggle('out', (from !== null && bin.to < from) || (to !== null && bin.from > to));
  });
}

function chosenBins({ bins }, { from, to }) {
  const first = from === null ? 0 : bins.findIndex((bin) => bin.to >= from);
  const last = to === null ? bins.length - 1 : bins.findLastIndex((bin) => bin.from <= to);
  return [Math.max(0, first), Math.max(0, last)];
}

/** Where the whole time is chosen there is no filter, so that relations without a date pass as well. */
function choose({ app, scale: { bins } }, one, other) {
  const [first, last] = one <= other ? [one, other] : [other, one];
  const isAll = first === 0 && last === bins.length - 1;
  app.setFilters({ from: isAll ? null : bins[first].from, to: isAll ? null : bins[last].to });
}

function makeHandle(brush, label, end) {
  const { bins } = brush.scale;
  const input = el('input', { type: 'range', min: 0, max: bins.length - 1, step: 1, 'aria-label': label, class: `handle ${end}` });
  input.addEventListener('input', () => {
    const [first, last] = chosenBins(brush.scale, brush.app.store.get().filters);
    const value = Number(input.value);
    if (end === 'from') choose(brush, Math.min(value, last), last);
    else choose(brush, first, Math.max(value, first));
  });
  return input;
}

function listenToBrush(brush, chart) {
  const binAt = (event) => {
    const { left, width } = chart.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * brush.scale.bins.length);
    return Math.min(Math.max(place, 0), brush.scale.bins.length - 1);
  };
  chart.addEventListener('pointerdown', (event) => {
    chart.setPointerCapture(event.pointerId);
    brush.start = binAt(event);
    choose(brush, brush.start, brush.start);
  });
  chart.addEventListener('pointermove', (event) => {
    if (brush.start !== null) choose(brush, brush.start, binAt(event));
  });
  for (const end of ['pointerup', 'pointercancel']) {
    chart.addEventListener(end, () => {
      brush.start = null;
    });
  }
}
