import { followTheme } from './theme.js';

// Runs before the page is drawn, so that a page in the dark theme does not flash in the light one.
followTheme();
