/** The address with a version at which the answer to an address without one is: the newest version answers there. */
export function newestVersion(path: string): string {
  return path.replace(/^\/api\/(?!v\d+(?:\/|$))/, '/api/v1/');
}
