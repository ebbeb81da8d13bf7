export { type Channel, channelKind, channelSchema } from './channel.ts';
