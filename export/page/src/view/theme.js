// Light or dark: as the system has it until somebody chooses.

const KEY = 'relata-theme';

/** Storage may be forbidden for files opened from disk. */
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Calls `repaint` whenever colours change. */
export function mountTheme(button, repaint) {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = (theme) => {
    root.dataset.theme = theme;
    button.setAttribute('aria-pressed', String(theme === 'dark'));
  };
  const themeNow = () => remembered() ?? (system.matches ? 'dark' : 'light');
  apply(themeNow());
  button.addEventListener('click', () => {
    const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    remember(theme);
    apply(theme);
    repaint();
  });
  system.addEventListener('change', () => {
    apply(themeNow());
    repaint();
  });
}
