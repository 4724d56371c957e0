import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Trap 4: two processes on one PGlite folder lose rows. The lock is a local socket that the owner listens on: it ends
 * with the process, so a killed server never leaves it behind.
 *
 * @returns lets the folder go
 * @throws Error in one sentence when another server has it
 */
export async function lockDataFolder(folder: string): Promise<() => void> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
  const address =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\foothold-${name}`
      : path.join(tmpdir(), `foothold-${name}.sock`);
  if (await someoneAnswers(address)) {
    throw new Error(
      `Another Foothold server is using ${folder} already. Stop it, or choose another DATA_DIR.`,
    );
  }
  // Nobody answers: the file of a killed server, if any, is in the way.
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = net.createServer((socket) => socket.end());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  server.unref();
  return () => server.close();
}

function someoneAnswers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
