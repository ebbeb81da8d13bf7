export { Children } from 'react';
