export { card } from '../card.tsx';
