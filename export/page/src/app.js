// What the page can do: every change of what is shown or chosen goes through here.
import { edgeLooks } from './state/edges.js';
import { applyFilters, noFilters } from './state/filters.js';
import { makeSearchIndex } from './state/search.js';
import { makeStore } from './state/store.js';

function derive(model, filters) {
  const result = applyFilters(model, filters);
  return { filters, result, looks: edgeLooks(model, result.visible) };
}

export function makeApp(model) {
  const store = makeStore({ view: 'graph', selection: null, dispute: null, ...derive(model, noFilters(model)) });
  const select = (selection) => store.set({ selection, view: 'graph' });
  const app = {
    model,
    store,
    searchIndex: makeSearchIndex(model.actors),
    setFilters: (change) => store.set(derive(model, { ...store.get().filters, ...change })),
    resetFilters: () => store.set(derive(model, noFilters(model))),
    selectActor: (actor) => select({ type: 'actor', actor }),
    selectPair: (pair) => select({ type: 'pair', pair }),
    selectPath: (from, to, directed = false) => select({ type: 'path', from, to, directed }),
    clear: () => store.set({ selection: null }),
    showGraph: () => store.set({ view: 'graph' }),
    showDisputes: (dispute = null) => store.set({ view: 'disputes', dispute }),
    /** Chooses the actor and moves the picture to it; main.js fills this in where there is a picture. */
    showActor: (actor) => app.selectActor(actor),
  };
  return app;
}
