import type { Dialect } from './attributes/attribute';
import { meantName } from './meant-name';
import type { ReadingOf } from './reading';

/*
 * An attribute whose name is in no table. Sample input (behind `a=`):
 * ice_ufrag:EsAw          X-nat-probe:1          useinbandfec=1
 */

/** No known name is longer: what stands behind is not looked at, so hostile names cost nothing. */
const LONGEST_NAME = 48;

/** What can be said of an attribute whose name nobody knows. Never throws; `value` is kept as it is. */
export function readUnknownAttribute(
  name: string,
  value: string | undefined,
): ReadingOf<'unknown attribute'> {
  const reading = { kind: 'unknown attribute', name, value } as const;
  const begin = name.slice(0, LONGEST_NAME);
  const meant = meantName(name.length > LONGEST_NAME ? undefined : name, begin);
  if (meant) return { ...reading, ...meant };
  const formatParameter = formatParameterOf(begin);
  if (formatParameter !== undefined) return { ...reading, formatParameter };
  const maker = makerOf(begin);
  return maker ? { ...reading, ...maker } : reading;
}

/** Codec parameters that are met as attributes of their own where somebody forgot `fmtp`. */
const FORMAT_PARAMETERS = new Set([
  'minptime',
  'useinbandfec',
  'usedtx',
  'stereo',
  'sprop-stereo',
  'maxaveragebitrate',
  'maxplaybackrate',
  'sprop-maxcapturerate',
  'cbr',
  'profile-level-id',
  'packetization-mode',
  'level-asymmetry-allowed',
  'sprop-parameter-sets',
  'profile-id',
  'tier-flag',
  'level-id',
  'level-idx',
  'tx-mode',
  'max-fs',
  'max-fr',
  'max-mbps',
  'max-br',
  'apt',
  'rtx-time',
  'octet-align',
  'annexb',
  'mode-set',
  'x-google-start-bitrate',
  'x-google-min-bitrate',
  'x-google-max-bitrate',
]);

function formatParameterOf(begin: string): string | undefined {
  const [name = ''] = begin.split(/[=; ]/, 1);
  return FORMAT_PARAMETERS.has(name) ? name : undefined;
}

interface Maker {
  readonly dialect: Dialect;
  readonly maker?: string | undefined;
}

/** Whose names begin so, in lower case; the first that fits. */
const MAKERS: readonly (readonly [prefix: string, maker: Maker])[] = [
  ['x-google', { dialect: 'webrtc', maker: 'Google' }],
  ['x-goog', { dialect: 'webrtc', maker: 'Google' }],
  ['x-ms', { dialect: 'vendor', maker: 'Microsoft' }],
  ['ms-', { dialect: 'vendor', maker: 'Microsoft' }],
  ['x-cisco', { dialect: 'sip', maker: 'Cisco' }],
  ['cisco', { dialect: 'sip', maker: 'Cisco' }],
  ['x-tandberg', { dialect: 'sip', maker: 'Cisco (Tandberg)' }],
  ['tandberg', { dialect: 'sip', maker: 'Cisco (Tandberg)' }],
  ['x-polycom', { dialect: 'sip', maker: 'Polycom' }],
  ['polycom', { dialect: 'sip', maker: 'Polycom' }],
  ['x-plcm', { dialect: 'sip', maker: 'Polycom' }],
  ['x-avaya', { dialect: 'sip', maker: 'Avaya' }],
  ['avaya', { dialect: 'sip', maker: 'Avaya' }],
  ['x-snom', { dialect: 'sip', maker: 'Snom' }],
  ['x-asterisk', { dialect: 'sip', maker: 'Asterisk' }],
  ['asterisk', { dialect: 'sip', maker: 'Asterisk' }],
  ['x-fs-', { dialect: 'sip', maker: 'FreeSWITCH' }],
  ['freeswitch', { dialect: 'sip', maker: 'FreeSWITCH' }],
  ['rtpengine', { dialect: 'sip', maker: 'rtpengine' }],
  ['x-rtpengine', { dialect: 'sip', maker: 'rtpengine' }],
  ['x-jitsi', { dialect: 'webrtc', maker: 'Jitsi' }],
  ['jitsi', { dialect: 'webrtc', maker: 'Jitsi' }],
  ['x-kurento', { dialect: 'webrtc', maker: 'Kurento' }],
  ['x-onvif', { dialect: 'rtsp', maker: 'ONVIF' }],
  ['onvif', { dialect: 'rtsp', maker: 'ONVIF' }],
  ['x-qt-', { dialect: 'rtsp', maker: 'Apple QuickTime' }],
  ['asmrule', { dialect: 'rtsp', maker: 'RealNetworks' }],
  ['sdpplin', { dialect: 'rtsp', maker: 'RealNetworks' }],
  ['3gpp', { dialect: '3gpp', maker: '3GPP' }],
  ['t38', { dialect: 'fax' }],
  ['x-', { dialect: 'vendor' }],
];

function makerOf(begin: string): Maker | undefined {
  const name = begin.toLowerCase();
  return MAKERS.find(([prefix]) => name.startsWith(prefix))?.[1];
}
