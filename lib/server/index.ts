export { writeCodedForms } from './coded-forms.ts';
export { writeMoved } from './moved.ts';
export { serveDevelopment } from './serve-development.ts';
export { claimPort, PortError, serveSite } from './serve-site.ts';
export { stopServer } from './stop-server.ts';
