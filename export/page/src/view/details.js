// The panel that tells more of what is chosen.
import { dossier } from './dossier.js';
import { edgePanel } from './edge_panel.js';
import { fill, iconButton } from './dom.js';
import { overview } from './overview.js';
import { pathPanel } from './path_panel.js';

export function mountDetails(app, element) {
  const update = (state, previous) => {
    const isNew = state.selection !== previous?.selection;
    if (!isNew && state.result === previous.result) return;
    const close = state.selection && iconButton('close', 'Close', () => app.clear());
    close?.classList.add('close');
    fill(element, close, contents(app, state.selection));
    element.classList.toggle('chosen', state.selection !== null);
    if (isNew) element.scrollTop = 0;
    if (isNew && state.selection && state.selection.type !== 'path') element.querySelector('h2')?.focus({ preventScroll: true });
  };
  app.store.subscribe(update);
  update(app.store.get());
}

function contents(app, selection) {
  switch (selection?.type) {
    case 'actor':
      return dossier(app, selection.actor);
    case 'pair':
      return edgePanel(app, selection.pair);
    case 'path':
      return pathPanel(app, selection);
    default:
      return overview(app);
  }
}
