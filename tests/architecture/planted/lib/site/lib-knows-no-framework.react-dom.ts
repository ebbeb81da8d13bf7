export { renderToStaticMarkup } from 'react-dom/server';
