export { McpServer as room } from '@modelcontextprotocol/server';
