/** The address of the MCP server. */
export const mcpPath = '/mcp';

/** The names of the tools. They stand here by themselves, because the door knows nothing else of the tools. */
export const toolNames = ['search', 'get_page', 'get_fact', 'list_konbini', 'pay_wizard', 'pick_channel'] as const;

export type ToolName = (typeof toolNames)[number];
