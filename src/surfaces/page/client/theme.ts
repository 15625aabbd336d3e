/** How the page looks. */
type Theme = 'light' | 'dark';

const KEY = 'theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

/** Shows the theme that was chosen, or else the one that the system prefers, now and when that changes. */
export function followTheme(): void {
  show(currentTheme());
  prefersLight.addEventListener('change', () => show(currentTheme()));
}

/** Changes to the other theme, and remembers it. */
export function toggleTheme(): void {
  const theme = currentTheme() === 'light' ? 'dark' : 'light';
  remember(theme);
  show(theme);
}

function currentTheme(): Theme {
  const shown = document.documentElement.getAttribute('data-theme');
  const chosen = remembered() ?? (remembersNothing ? shown : undefined);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return prefersLight.matches ? 'light' : 'dark';
}

function show(theme: Theme): void {
  document.documentElement.setAttribute('data-theme', theme);
  document.querySelector('discord-messages')?.toggleAttribute('light-theme', theme === 'light');
}

/** Some browsers keep nothing for local pages; then the choice lasts until the page is closed. */
let remembersNothing = false;

function remember(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    remembersNothing = true;
  }
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
