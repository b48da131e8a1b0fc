// Keys: "/" searches, Escape goes back, and with the picture in focus arrows move and + - 0 zoom.

const STEP = 0.08;

export function mountKeys(app, graph) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (app.store.get().view === 'disputes') app.showGraph();
      else app.clear();
    } else if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      document.querySelector('#search input').focus();
    }
  });
  if (!graph) return;
  const moves = {
    ArrowLeft: () => graph.pan(-STEP, 0),
    ArrowRight: () => graph.pan(STEP, 0),
    ArrowUp: () => graph.pan(0, STEP),
    ArrowDown: () => graph.pan(0, -STEP),
    '+': () => graph.zoom(0.66),
    '-': () => graph.zoom(1.5),
    0: () => graph.fit(),
  };
  document.getElementById('canvas').addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move();
  });
}

function isTyping(element) {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}
