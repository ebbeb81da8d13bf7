export { View } from '#components/guide-view.tsx';
