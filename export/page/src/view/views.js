// Two views in one place: the graph and the disputes.

export function mountViews(app) {
  const at = (id) => document.getElementById(id);
  const views = { graph: [at('view-graph'), at('explore')], disputes: [at('view-disputes'), at('disputes')] };
  at('view-graph').addEventListener('click', () => app.showGraph());
  at('view-disputes').addEventListener('click', () => app.showDisputes());
  at('view-disputes').querySelector('.number').textContent = app.model.disputes.length.toLocaleString('en');
  app.store.subscribe((state, previous) => {
    if (state.view === previous.view && state.dispute === previous.dispute) return;
    for (const [name, [button, element]] of Object.entries(views)) {
      button.setAttribute('aria-pressed', String(name === state.view));
      element.hidden = name !== state.view;
    }
    if (state.view === 'disputes') focusDispute(at('disputes'), state.dispute);
  });
}

function focusDispute(element, index) {
  const target = index === null ? element.querySelector('h2') : document.getElementById(`dispute-${index}`);
  target?.focus({ preventScroll: true });
  if (index !== null) target?.scrollIntoView({ block: 'start' });
}
