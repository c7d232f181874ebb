/** One row of the form. */
export interface IceServerFields {
  readonly url: string;
  readonly username: string;
  readonly credential: string;
}

export type IceServerField = keyof IceServerFields;

export type IceServerFault =
  /** Not stun:, stuns:, turn: or turns:. */
  | 'scheme'
  /** `stun://…`: these URIs have no slashes (RFC 7064 §3.1). */
  | 'slashes'
  /** `turn:user:password@host`: credentials have fields of their own (RFC 7065 §3.1). */
  | 'userinfo'
  | 'host'
  /** Not a whole number from 1 to 65535. */
  | 'port'
  /** A stun or stuns URI has no query; a turn URI only `?transport=`. */
  | 'query'
  /** Not udp or tcp. */
  | 'transport'
  /** TURN needs a username and a credential (webrtc-pc §4.2.2). */
  | 'missing';

export interface IceServerProblem {
  readonly row: number;
  readonly field: IceServerField;
  readonly fault: IceServerFault;
}

/** The rows that are sound, as RTCIceServer, and what is wrong with each of the others. */
export interface IceServersReading {
  readonly servers: readonly RTCIceServer[];
  readonly problems: readonly IceServerProblem[];
}

/** Tests the form's rows before the browser sees them; empty rows are skipped. RFC 7064, 7065. */
export function readIceServers(rows: readonly IceServerFields[]): IceServersReading {
  const readings = rows.map((fields, row) => ({ fields: trimmed(fields), row })).filter(isFilled);
  const problems = readings.flatMap(({ fields, row }) =>
    faultsOf(fields).map(([field, fault]) => ({ row, field, fault })),
  );
  const servers = readings
    .filter(({ row }) => !problems.some((problem) => problem.row === row))
    .map(({ fields }) => serverOf(fields));
  return { servers, problems };
}

function trimmed(fields: IceServerFields): IceServerFields {
  return {
    url: fields.url.trim(),
    username: fields.username.trim(),
    credential: fields.credential,
  };
}

function isFilled({ fields }: { readonly fields: IceServerFields }): boolean {
  return fields.url !== '' || fields.username !== '' || fields.credential !== '';
}

function serverOf({ url, username, credential }: IceServerFields): RTCIceServer {
  // Case means nothing in scheme and query (RFC 7065 §3.1), yet Firefox rejects `?transport=UDP`.
  const urls = url.replace(/^[a-z]+:|\?.*$/gi, (part) => part.toLowerCase());
  return isTurn(urls) ? { urls, username, credential } : { urls };
}

function isTurn(url: string): boolean {
  return /^turns?:/i.test(url);
}

type Fault = readonly [IceServerField, IceServerFault];

function faultsOf(fields: IceServerFields): readonly Fault[] {
  const fault = urlFault(fields.url);
  const faults: Fault[] = fault === undefined ? [] : [['url', fault]];
  if (isTurn(fields.url)) {
    if (fields.username === '') faults.push(['username', 'missing']);
    if (fields.credential === '') faults.push(['credential', 'missing']);
  }
  return faults;
}

function urlFault(url: string): IceServerFault | undefined {
  const scheme = /^(stuns?|turns?):/i.exec(url);
  if (scheme === null) return 'scheme';
  const rest = url.slice(scheme[0].length);
  if (rest.startsWith('//')) return 'slashes';
  const [authority = '', ...query] = rest.split('?');
  if (authority.includes('@')) return 'userinfo';
  return authorityFault(authority) ?? queryFault(isTurn(url), query);
}

/** Sample input: `turn.example.org:3478`, `192.0.2.1`, `[2001:db8::1]:5349`. */
function authorityFault(authority: string): IceServerFault | undefined {
  const parts = /^(\[[^\]]*\]|[^:[\]]*)(?::(.*))?$/.exec(authority);
  const host = parts?.[1] ?? '';
  if (!isHost(host)) return 'host';
  const port = parts?.[2];
  return port === undefined || isPort(port) ? undefined : 'port';
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return isIpv6(host);
  if (/^[\d.]+$/.test(host)) return isIpv4(host);
  const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i;
  return host.length <= 253 && host.split('.').every((part) => label.test(part));
}

function isIpv4(host: string): boolean {
  const parts = host.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/** The platform's own URL reader knows every form of an IPv6 address (RFC 4291 §2.2). */
function isIpv6(bracketed: string): boolean {
  return URL.canParse(`http://${bracketed}/`);
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

function queryFault(turn: boolean, query: readonly string[]): IceServerFault | undefined {
  if (query.length === 0) return undefined;
  if (!turn || query.length > 1) return 'query';
  const transport = /^transport=(.*)$/i.exec(query[0] ?? '')?.[1];
  if (transport === undefined) return 'query';
  return /^(udp|tcp)$/i.test(transport) ? undefined : 'transport';
}
