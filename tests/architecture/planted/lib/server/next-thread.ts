export { default } from 'next';
