/** A server program on this machine, from when it listens until it is told to stop. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const LONGEST_START = 10_000;

export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  /** Where it listens, on the loopback address. */
  readonly port: number;
  /** The Debian package to install where it is missing. */
  readonly from: string;
  /** The signal at which it ends what it is doing, and then itself. */
  readonly signal: NodeJS.Signals;
}

/**
 * Starts a program and waits until it listens.
 * @returns what stops it
 * @throws Error that says what the program said, or how to install it
 */
export async function startProgram({ name, args, port, from, signal }: Program): Promise<() => Promise<void>> {
  const child = spawn(name, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const failed = new Promise<never>((_, reject) => {
    child.on('error', () => reject(new Error(`${name} is missing (Debian: apt-get install ${from})`)));
    child.on('close', () => reject(new Error(`${name} ended: ${said.trim()}`)));
  });
  try {
    await Promise.race([listening(port), failed]);
  } catch (error) {
    await stopped(child, signal);
    throw error;
  }
  failed.catch(() => {});
  return () => stopped(child, signal);
}

async function listening(port: number): Promise<void> {
  for (const end = Date.now() + LONGEST_START; Date.now() < end; await wait(50)) {
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return;
  }
  throw new Error(`nothing listens at port ${port}`);
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}
