// Labels on the picture: plain ones, and on a plate in the colours of the theme for nodes under the pointer or chosen.
import { freePlace, placesOf } from '../state/label_place.js';

const PADDING = 5;

/** Of the canvas that is drawn on, in the unit of its drawing. */
const widthOf = (context) => context.canvas.width / context.getTransform().a;

/**
 * A function with the signature of sigma's drawing functions, and the palette behind. Plates that are drawn together make
 * room for each other, and for what stands upon the picture: the box that `obstacle` returns.
 */
export function makePlates(obstacle) {
  let taken = [];
  return (context, data, settings, palette) => {
    drawRing(context, data, palette);
    if (!data.label) return;
    if (taken.length === 0) {
      taken.push(obstacle());
      queueMicrotask(() => (taken = []));
    }
    context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
    const size = { width: context.measureText(data.label).width + 2 * PADDING, height: settings.labelSize + 2 * PADDING };
    const places = placesOf(data, size);
    const place = freePlace(places, taken, widthOf(context)) ?? places[0];
    taken.push(place);
    drawPlate(context, place, size, palette);
    context.fillStyle = palette.text;
    context.fillText(data.label, place.left + PADDING, (place.top + place.bottom) / 2 + settings.labelSize / 3);
  };
}

function drawRing(context, data, palette) {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 2.5, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.strokeStyle = palette.accent;
  context.stroke();
}

function drawPlate(context, { left, top }, { width, height }, palette) {
  context.beginPath();
  context.roundRect(left, top, width, height, 4);
  context.fillStyle = palette.surface;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.stroke();
}

/**
 * Labels of one frame: taken in as sigma comes by them, then drawn by the size of their nodes, without those that would
 * cover another one. A rim in the colour of the ground keeps them readable over edges.
 */
export function makeLabels() {
  let waiting = [];
  return {
    add: (context, data, settings) => waiting.push({ context, data, settings }),
    draw(palette) {
      const taken = [];
      waiting.sort((a, b) => b.data.size - a.data.size);
      for (const label of waiting) drawLabel(label, taken, palette);
      waiting = [];
    },
  };
}

function drawLabel({ context, data, settings }, taken, palette) {
  if (!data.label) return;
  const { labelSize: height } = settings;
  context.font = `${settings.labelWeight} ${height}px ${settings.labelFont}`;
  const beside = placesOf(data, { width: context.measureText(data.label).width, height }).slice(0, 2);
  const width = widthOf(context);
  const place = freePlace(beside[0].right <= width ? beside.slice(0, 1) : beside, taken, width);
  if (!place) return;
  taken.push(place);
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.ground;
  context.globalAlpha = 0.75;
  context.strokeText(data.label, place.left, data.y + height / 3);
  context.globalAlpha = 1;
  context.fillStyle = palette.text;
  context.fillText(data.label, place.left, data.y + height / 3);
}
