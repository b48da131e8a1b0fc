// On a narrow screen filters and details are sheets over the graph.

export function mountSheets(app) {
  const root = document.documentElement;
  const button = document.getElementById('filters-toggle');
  const show = (isOpen) => {
    root.classList.toggle('filters-open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => show(!root.classList.contains('filters-open')));
  app.store.subscribe((state, previous) => {
    if (state.selection !== previous.selection && state.selection) show(false);
    if (state.view !== previous.view) show(false);
  });
}
