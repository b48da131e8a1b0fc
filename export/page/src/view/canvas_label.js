// The label of the node under the pointer or chosen: on a plate, in the colours of the theme.

const PADDING = 5;

/** Has the signature of sigma's drawing functions, with the palette behind. */
export function drawHover(context, data, settings, palette) {
  context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
  drawPlate(context, data, settings.labelSize, palette);
  context.beginPath();
  context.arc(data.x, data.y, data.size + 2.5, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.strokeStyle = palette.accent;
  context.stroke();
  if (!data.label) return;
  context.fillStyle = palette.text;
  context.fillText(data.label, data.x + data.size + 8, data.y + settings.labelSize / 3);
}

function drawPlate(context, data, labelSize, palette) {
  if (!data.label) return;
  const height = labelSize + 2 * PADDING;
  const left = data.x + data.size + 8 - PADDING;
  context.beginPath();
  context.roundRect(left, data.y - height / 2, context.measureText(data.label).width + 2 * PADDING, height, 4);
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
      const boxes = [];
      waiting.sort((a, b) => b.data.size - a.data.size);
      for (const label of waiting) drawLabel(label, boxes, palette);
      waiting = [];
    },
  };
}

function drawLabel({ context, data, settings }, boxes, palette) {
  if (!data.label) return;
  const { labelSize: size } = settings;
  context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
  const left = data.x + data.size + 4;
  const box = { left, right: left + context.measureText(data.label).width, top: data.y - size / 2, bottom: data.y + size / 2 };
  if (boxes.some((other) => overlap(box, other))) return;
  boxes.push(box);
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.ground;
  context.globalAlpha = 0.75;
  context.strokeText(data.label, left, data.y + size / 3);
  context.globalAlpha = 1;
  context.fillStyle = palette.text;
  context.fillText(data.label, left, data.y + size / 3);
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
