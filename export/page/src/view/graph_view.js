// The picture of the graph: sigma draws, this says what. Places come with the file and never change.
import { EdgeCurvedArrowProgram } from '@sigma/edge-curve';
import { DirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { actorsOfEdges } from '../state/edges.js';
import { relationLabel } from '../state/names.js';
import { canvasLabel } from '../state/text.js';
import { focusOf } from '../state/focus.js';
import { nearestEdge } from '../state/hit.js';
import { makeLabels, makePlates } from './canvas_label.js';
import { readPalette } from './palette.js';

/** How many edges of a choice are labelled before labels cover each other. */
const MOST_LABELS = 14;

/** Of edges between two actors that have one each way, in their length. */
const CURVATURE = 0.18;

/** With more edges than this they are thin and let others shine through. */
const MANY = 3000;

/** How far from an edge a click still means it, in pixels. */
const REACH = 7;

export function mountGraph(app, container) {
  const { model, store } = app;
  const readColours = () => readPalette(model.pairs.length > MANY ? 0.4 : 1);
  const graph = makeGraph(model, Math.min(container.clientWidth, container.clientHeight));
  const drawPlate = makePlates(() => boxWithin(document.getElementById('tools'), container));
  const view = { app, container, sigma: null, palette: readColours(), drawn: new Set(), focus: null, labels: makeLabels(), drawPlate };
  const sigma = new Sigma(graph, container, settings(view));
  view.sigma = sigma;
  sigma.on('afterRender', () => view.labels.draw(view.palette));
  sigma.on('clickNode', ({ node }) => app.selectActor(Number(node)));
  sigma.on('clickStage', ({ event }) => {
    const pair = edgeAt(view, event);
    if (pair === null) app.clear();
    else app.selectPair(pair);
  });
  showPointer(view);
  const update = (state) => {
    view.drawn = actorsOfEdges(model, state.looks);
    view.focus = focusOf(model, state);
    labelEdges(view);
    sigma.refresh({ skipIndexation: true });
  };
  store.subscribe((state, previous) => {
    if (state.looks !== previous.looks || state.selection !== previous.selection) update(state);
  });
  update(store.get());
  new ResizeObserver(() => sigma.resize().scheduleRender()).observe(container);
  return {
    repaint() {
      view.palette = readColours();
      sigma.setSetting('labelColor', { color: view.palette.text });
      sigma.setSetting('edgeLabelColor', { color: view.palette.text });
      sigma.refresh({ skipIndexation: true });
    },
    zoom: (factor) => sigma.getCamera().animate({ ratio: sigma.getCamera().ratio * factor }, { duration: 150 }),
    pan: (x, y) => moveBy(sigma.getCamera(), x, y),
    fit: () => sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: 250 }),
    showFocus: () => view.focus && showActors(sigma, [...view.focus.actors].map(String)),
    sigma,
  };
}

/** Where an element is, seen from the upper left corner of another. */
function boxWithin(element, outer) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const { left: x, top: y } = outer.getBoundingClientRect();
  return { left: left - x, right: right - x, top: top - y, bottom: bottom - y };
}

/** Actors with an edge are nodes, and pairs of actors are edges; keys are their indexes. `room`: pixels of the picture. */
function makeGraph(model, room) {
  const graph = new DirectedGraph();
  const heaviest = model.actors.reduce((most, { weight }) => Math.max(most, weight), 1);
  const scale = (model.actors.length > 1000 ? 0.6 : 1) * Math.min(1, Math.max(0.6, room / 700));
  for (const index of new Set(model.pairs.flatMap(({ source, target }) => [source, target]))) {
    const actor = model.actors[index];
    if (actor.x === undefined) continue;
    const size = scale * (4 + 12 * Math.sqrt(actor.weight / heaviest));
    graph.addNode(String(index), { x: actor.x, y: actor.y, size, label: canvasLabel(actor.name) });
  }
  model.pairs.forEach(({ source, target, hasReverse }, index) => {
    if (!graph.hasNode(String(source)) || !graph.hasNode(String(target))) return;
    const type = hasReverse ? 'curved' : 'arrow';
    graph.addDirectedEdgeWithKey(String(index), String(source), String(target), { type, size: 1, curvature: CURVATURE });
  });
  return graph;
}

function settings(view) {
  return {
    allowInvalidContainer: true,
    defaultDrawNodeLabel: (context, data, options) => data.highlighted || view.labels.add(context, data, options), // else it has a plate
    defaultDrawNodeHover: (context, data, options) => view.drawPlate(context, data, options, view.palette),
    edgeProgramClasses: { curved: EdgeCurvedArrowProgram },
    edgeLabelColor: { color: view.palette.text },
    edgeLabelFont: 'system-ui, sans-serif',
    edgeLabelSize: 11,
    edgeReducer: (edge, data) => edgeLook(view, Number(edge), data),
    labelColor: { color: view.palette.text },
    labelDensity: 1.2,
    labelFont: 'system-ui, sans-serif',
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 5,
    labelSize: 13,
    maxCameraRatio: 4,
    minCameraRatio: 0.01,
    minEdgeThickness: view.app.model.pairs.length > MANY ? 0.8 : 1.7,
    nodeReducer: (node, data) => nodeLook(view, Number(node), data),
    stagePadding: 40,
    zIndex: true,
  };
}

function nodeLook({ app, drawn, focus, palette }, index, data) {
  if (!drawn.has(index)) return { ...data, hidden: true };
  if (focus && !focus.actors.has(index)) return { ...data, color: palette.faded, label: null, zIndex: 0 };
  const isChosen = focus?.chosen.has(index) ?? false;
  const color = palette.types[app.model.actors[index].type] ?? palette.types.Other;
  return { ...data, color, zIndex: isChosen ? 2 : 1, forceLabel: focus !== null && focus.actors.size <= 40, highlighted: isChosen };
}

function edgeLook({ app, focus, palette }, index, data) {
  const look = app.store.get().looks[index];
  if (!look) return { ...data, hidden: true };
  const size = (app.model.pairs.length > MANY ? 0 : 0.8) + Math.log2(look.weight + 1) * 0.7;
  if (!focus) return { ...data, color: palette.tones[look.tone], size };
  if (!focus.pairs.has(index)) return { ...data, color: palette.fadedEdge, size: 0.6, zIndex: 0 };
  const label = focus.pairs.size <= MOST_LABELS ? pairLabel(app, index) : null;
  return { ...data, color: palette.chosenTones[look.tone], size: size + 0.6, zIndex: 1, label, forceLabel: label !== null };
}

/** "accuses" or "accuses +2" */
function pairLabel(app, index) {
  const { visible } = app.store.get().result;
  const shown = app.model.pairs[index].relations.filter((relation) => visible[relation]);
  const labels = [...new Set(shown.map((relation) => relationLabel(app.model, app.model.relations[relation])))];
  return canvasLabel(labels[0], 28) + (labels.length > 1 ? ` +${labels.length - 1}` : '');
}

/** Only while some are labelled: sigma walks over all edges for them in every frame. */
function labelEdges({ sigma, focus }) {
  const hasLabels = focus !== null && focus.pairs.size <= MOST_LABELS;
  if (sigma.getSetting('renderEdgeLabels') !== hasLabels) sigma.setSetting('renderEdgeLabels', hasLabels);
}

/** The edge within reach of a place on the screen, or null. */
function edgeAt({ app, sigma }, { x, y }) {
  const { looks } = app.store.get();
  const graph = sigma.getGraph();
  const edges = graph.mapEdges((key, { type }, source, target, a, b) => ({ index: Number(key), a, b, curvature: type === 'curved' ? CURVATURE : 0 }));
  const reach = REACH / sigma.getGraphToViewportRatio();
  return nearestEdge(sigma.viewportToGraph({ x, y }), edges.filter(({ index }) => looks[index]), reach);
}

/** A hand where something can be chosen; looked up once a frame at most. */
function showPointer(view) {
  let isOverNode = false;
  let waiting = false;
  const set = (isOver) => view.container.classList.toggle('over', isOver);
  view.sigma.on('enterNode', () => set((isOverNode = true)));
  view.sigma.on('leaveNode', () => set((isOverNode = false)));
  view.sigma.on('moveBody', ({ event }) => {
    if (waiting || isOverNode) return;
    waiting = true;
    const { x, y } = event;
    requestAnimationFrame(() => {
      waiting = false;
      if (!isOverNode) set(edgeAt(view, { x, y }) !== null);
    });
  });
}

function moveBy(camera, x, y) {
  const { ratio } = camera;
  camera.animate({ x: camera.x + x * ratio, y: camera.y + y * ratio }, { duration: 100 });
}

/** Moves so that these nodes are in the middle, without coming closer than is needed to tell them apart. */
function showActors(sigma, nodes) {
  const places = nodes.map((node) => sigma.getNodeDisplayData(node)).filter(Boolean);
  if (places.length === 0) return;
  const low = { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) };
  const high = { x: Math.max(...places.map(({ x }) => x)), y: Math.max(...places.map(({ y }) => y)) };
  const extent = Math.max(high.x - low.x, high.y - low.y);
  const ratio = Math.min(1, Math.max(0.4, extent * 1.5));
  sigma.getCamera().animate({ x: (low.x + high.x) / 2, y: (low.y + high.y) / 2, ratio }, { duration: 300 });
}
