export { day } from '../../app/page.tsx';
