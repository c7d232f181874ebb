import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OwnCertificate } from '@/lib/dtls/certificate-create';

/** False, and a word about it, where OpenSSL is not installed or was built without DTLS. */
export function hasOpenssl(): boolean {
  const { status, stderr, stdout } = spawnSync('openssl', ['s_client', '-help'], {
    encoding: 'utf8',
  });
  const isHere = status === 0 && `${stdout}${stderr}`.includes('-dtls1_2');
  if (!isHere) console.log('no openssl with DTLS 1.2 here: nothing to speak with');
  return isHere;
}

/** A running `openssl`, whose output can be waited for. */
export class Openssl {
  readonly #process: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), 'dtls12-'));
  #output = '';
  #look: () => void = () => undefined;

  /** Its certificate and key, where it has any, go into a temporary folder. */
  constructor(own: OwnCertificate | undefined, options: readonly string[]) {
    const identity = own === undefined ? [] : this.#identity(own);
    this.#process = spawn('openssl', [...options, ...identity]);
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        this.#output += bytes.toString();
        this.#look();
      });
    }
  }

  get output(): string {
    return this.#output;
  }

  /** Writes a line for the other side. */
  say(line: string): void {
    this.#process.stdin?.write(`${line}\n`);
  }

  /** The first group of the pattern, once the output has it; fails when the process ends before. */
  async line(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#look = () => {
        const found = pattern.exec(this.#output);
        if (found !== null) resolve(found[1] ?? found[0]);
      };
      this.#process.once('close', () => reject(new Error(`ended without it: ${this.#output}`)));
      this.#look();
    });
  }

  #identity(own: OwnCertificate): readonly string[] {
    const certificate = join(this.#folder, 'certificate.pem');
    const key = join(this.#folder, 'key.pem');
    writeFileSync(certificate, certificatePem(own));
    writeFileSync(key, keyPem(own));
    return ['-cert', certificate, '-key', key];
  }

  end(): void {
    this.#process.kill();
    rmSync(this.#folder, { recursive: true });
  }
}

function certificatePem({ der }: OwnCertificate): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function keyPem({ privateKey, publicKey }: OwnCertificate): string {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  const [x, y] = [text(publicKey.slice(1, 33)), text(publicKey.slice(33))];
  const key = { kty: 'EC', crv: 'P-256', d: text(privateKey), x, y };
  return createPrivateKey({ format: 'jwk', key })
    .export({ type: 'pkcs8', format: 'pem' })
    .toString();
}
