// Puts the page together from the data that stand in it.
import { makeApp } from './app.js';
import { makeModel } from './state/model.js';
import { count } from './state/text.js';
import { mountDetails } from './view/details.js';
import { mountDisputes } from './view/disputes_view.js';
import { el, fill, iconButton } from './view/dom.js';
import { mountFilters } from './view/filter_panel.js';
import { mountGraph } from './view/graph_view.js';
import { mountKeys } from './view/keys.js';
import { mountLegend } from './view/legend.js';
import { searchBox } from './view/search_box.js';
import { mountSheets } from './view/sheets.js';
import { mountTeller } from './view/teller_select.js';
import { mountTheme } from './view/theme.js';
import { mountTimeline } from './view/timeline_view.js';
import { mountViews } from './view/views.js';

const at = (id) => document.getElementById(id);

function readModel() {
  return makeModel(JSON.parse(at('graph-data').textContent));
}

/** Without WebGL there is no picture; everything else works. */
function tryGraph(app) {
  try {
    return mountGraph(app, at('canvas'));
  } catch (error) {
    at('canvas').append(el('p', { class: 'no-picture' }, `The picture needs WebGL, which this browser does not give: ${error.message}`));
    return null;
  }
}

function mountStatus(app) {
  const all = app.model.relations.filter((relation) => relation.confidence >= app.model.minConfidence).length;
  const update = ({ result, looks }) => {
    const edges = looks.filter(Boolean).length;
    at('status').textContent = `${count(edges, 'edge')} · ${result.count.toLocaleString('en')} of ${count(all, 'relation')}`;
  };
  app.store.subscribe(update);
  update(app.store.get());
}

function mountTools(graph) {
  if (!graph) return;
  fill(
    at('tools'),
    iconButton('plus', 'Zoom in', () => graph.zoom(0.66)),
    iconButton('minus', 'Zoom out', () => graph.zoom(1.5)),
    iconButton('fit', 'Show the whole graph', () => graph.fit()),
  );
}

function start() {
  const model = readModel();
  document.title = `${model.title} – relata`;
  at('title').textContent = model.title;
  const app = makeApp(model);
  let graph = null;
  mountTheme(at('theme'), () => graph?.repaint());
  mountFilters(app, at('filters'));
  mountTimeline(app, at('timeline'));
  mountTeller(app, at('teller'));
  mountDetails(app, at('details'));
  mountDisputes(app, at('disputes')); // before the views: what they focus must be there
  mountViews(app);
  mountLegend(app, at('legend'));
  mountStatus(app);
  graph = tryGraph(app);
  if (graph) {
    app.showActor = (actor) => {
      app.selectActor(actor);
      graph.showFocus();
    };
  }
  at('search').append(searchBox(app, { label: 'Search actors', placeholder: 'Search', onpick: (actor) => app.showActor(actor) }));
  mountTools(graph);
  mountSheets(app);
  mountKeys(app, graph);
  return { app, graph };
}

window.relata = start();
