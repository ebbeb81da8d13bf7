export { calendar } from './calendar.ts';
export { road, type Station } from './road.ts';
