export { claimPort, PortError, serveSite } from './serve-site.ts';
