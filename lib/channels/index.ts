export { type Channel, channelKind, knowns, signIns } from './channel.ts';
