import { followTheme } from './theme.js';

// Runs before the first paint, so that a dark page does not flash.
followTheme();
