export { writeCodedForms } from './coded-forms.ts';
export type { Door, Drawing, Sent } from './doors.ts';
export { isFromElsewhere } from './from-elsewhere.ts';
export type { Answer } from './held-response.ts';
export { writeMoved } from './moved.ts';
export { createFindSender } from './sender.ts';
export { serveDevelopment } from './serve-development.ts';
export { claimPort, PortError, serveSite } from './serve-site.ts';
export { stopServer } from './stop-server.ts';
