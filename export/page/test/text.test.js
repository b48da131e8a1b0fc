import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayLabel, dayOf, dayText } from '../src/state/days.js';
import { makeSearchIndex, searchActors } from '../src/state/search.js';
import { canvasLabel, shortened, splitAround, webAddress } from '../src/state/text.js';
import { countInBins, makeBins, timeRange } from '../src/state/timeline.js';
import { AGENCY, NORLAND, SUDLAND, sampleModel } from './sample.js';

const model = sampleModel();

for (const [text, expected] of [
  ['2024-08-21', '2024-08-21'],
  ['2024-08-23T23:59:59+02:00', '2024-08-23'],
  ['1914-07-28', '1914-07-28'],
  ['2024-08', '2024-08-01'],
  ['2024', '2024-01-01'],
  ['0044-03-15', '0044-03-15'],
]) {
  test(`day of ${text}`, () => assert.equal(dayText(dayOf(text)), expected));
}

test('what is no date has no day', () => {
  for (const text of ['', undefined, 'soon', '24-8-1', '2024-02-30', '2024-13', '-0044-03-15']) assert.equal(dayOf(text), null);
  assert.equal(dayLabel(0), '1 Jan 1970');
});

for (const [query, expected] of [
  ['sud', [SUDLAND]],
  ['SÜD', [SUDLAND]],
  ['ga', [AGENCY]],
  ['land', [NORLAND, SUDLAND]],
  ['agency', [AGENCY]],
  ['  ', []],
  ['(', []],
]) {
  test(`search for "${query}"`, () => {
    const found = searchActors(makeSearchIndex(model.actors), query);
    assert.deepEqual(found.map((actor) => actor.index), expected);
  });
}

for (const [address, expected] of [
  ['https://example.org/?q="&<', 'https://example.org/?q=%22&%3C'],
  ['http://example.org', 'http://example.org/'],
  ['javascript:alert(1)', null],
  [' JavaScript:alert(1)', null],
  ['data:text/html,<script>alert(1)</script>', null],
  ['file:///etc/passwd', null],
  ['folder/report.txt', null],
  [undefined, null],
]) {
  test(`address ${address}`, () => assert.equal(webAddress(address), expected));
}

test('labels of the picture are one line without marks that act on others', () => {
  assert.equal(canvasLabel('a\u202Eb\u0007\nc'), 'a b c');
  assert.equal(canvasLabel('x'.repeat(20000)).length, 36);
  assert.equal(shortened('\u{1F680}\u{1F680}\u{1F680}', 2), '\u{1F680}…');
});

test('a text is split around the first place of a word', () => {
  assert.deepEqual(splitAround('Norland did inform Sudland.', 'did inform'), ['Norland ', 'did inform', ' Sudland.']);
  assert.equal(splitAround('Norland', 'joined … words'), null);
  assert.equal(splitAround('Norland', ''), null);
});

test('bins of the timeline cover the whole time and count each relation once a bin', () => {
  const range = timeRange(model);
  assert.deepEqual([dayText(range.first), dayText(range.last)], ['2024-08-21', '2024-08-23']);
  const bins = countInBins(makeBins(range), model.relations);
  assert.deepEqual(bins.map((bin) => bin.count), [5, 0, 2]);
});

test('long times have few bins', () => {
  const { step, bins } = makeBins({ first: dayOf('1914-07-28'), last: dayOf('2024-08-23') });
  assert.equal(step, 1825);
  assert.ok(bins.length <= 64);
  assert.equal(makeBins({ first: dayOf('0044-03-15'), last: dayOf('9999-12-31') }).bins.length, 64);
});

test('nothing has a date: there is no time', () => {
  assert.equal(timeRange({ relations: [{ days: [] }] }), null);
});
