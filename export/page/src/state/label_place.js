// Where labels go: beside their nodes, inside the picture, not upon each other. A box has left, right, top and bottom.

const GAP = 4;

/**
 * The places that a label may have, the best first: right of its node, left of it, above and below.
 * @param node x, y and size, which is its radius
 * @param label width and height
 */
export function placesOf({ x, y, size }, { width, height }) {
  const box = (left, top) => ({ left, right: left + width, top, bottom: top + height });
  const middle = y - height / 2;
  const right = x + size + GAP;
  return [box(right, middle), box(x - size - GAP - width, middle), box(right, middle - height), box(right, middle + height)];
}

export const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The first place that is free and inside a picture of that width; null where there is none. */
export function freePlace(places, taken, pictureWidth) {
  const isFree = (place) => place.left >= 0 && place.right <= pictureWidth && !taken.some((other) => overlap(place, other));
  return places.find(isFree) ?? null;
}
