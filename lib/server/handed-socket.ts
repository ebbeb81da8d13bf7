/** The first socket that a service manager hands over, see sd_listen_fds(3). */
const firstHanded = 3;

/**
 * The descriptor of a listening socket that the service manager keeps for this process, for example by a `.socket` unit
 * of systemd; `undefined` if there is none. Such a socket stays open while the program is restarted, so clients wait
 * instead of being refused. Takes the variables out of the environment, because they hold for this process alone.
 */
export function handedSocket(env: Record<string, string | undefined>, pid = process.pid): number | undefined {
  const { LISTEN_PID, LISTEN_FDS } = env;
  for (const name of ['LISTEN_PID', 'LISTEN_FDS', 'LISTEN_FDNAMES']) delete env[name];
  return LISTEN_PID === String(pid) && Number(LISTEN_FDS) > 0 ? firstHanded : undefined;
}
