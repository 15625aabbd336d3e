type Theme = 'light' | 'dark';

const KEY = 'theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

/** Shows the chosen theme, or the system's, now and when that changes. */
export function followTheme(): void {
  show(currentTheme());
  prefersLight.addEventListener('change', () => show(currentTheme()));
}

/** Switches to the other theme, and stores the choice. */
export function toggleTheme(): void {
  const theme = currentTheme() === 'light' ? 'dark' : 'light';
  remember(theme);
  show(theme);
}

function currentTheme(): Theme {
  const shown = document.documentElement.getAttribute('data-theme');
  const chosen = remembered() ?? (cannotStore ? shown : undefined);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return prefersLight.matches ? 'light' : 'dark';
}

function show(theme: Theme): void {
  document.documentElement.setAttribute('data-theme', theme);
  document.querySelector('discord-messages')?.toggleAttribute('light-theme', theme === 'light');
}

/** Some browsers store nothing for local pages; then the choice lasts until the page is closed. */
let cannotStore = false;

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    cannotStore = true;
  }
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Marks the focused composer for users of the Tab key only, like Discord: others see the caret. */
export function followKeyboardMode(): void {
  const { classList } = document.documentElement;
  addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') classList.add('keyboard-mode');
  });
  addEventListener('pointerdown', () => classList.remove('keyboard-mode'));
}
